/// The tokenizer of the HTML standard over UTF-8 bytes: events with exact ranges, no tree.
///
/// Total: every input gives events, in time linear in its length and without recursion. The rules
/// are those of https://html.spec.whatwg.org/multipage/parsing.html#tokenization; states of the
/// standard that differ in parse errors only are one here.
package struct HTMLTokenizer<Handler: MarkupEventHandler & ~Copyable>: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  var handler: Handler
  /// The next byte to read.
  var position = 0
  var model: ContentModel
  /// The last start tag's name: only its end tag ends raw text.
  var lastStartTag: TagKey
  /// Those of the tag being read.
  var attributes = GrowingBuffer<MarkupAttribute>(capacity: 32)
  let tags = TagTable.standard
  let references = CharacterReferences.standard

  /// Reads `bytes` from `start` to their end and hands what it finds to `handler`.
  package static func run(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, into handler: inout Handler,
    model: ContentModel = .data, lastStartTag: String = ""
  ) {
    var tokenizer = HTMLTokenizer(
      bytes: bytes, handler: handler, model: model, lastStartTag: TagKey(lastStartTag))
    tokenizer.position = start
    tokenizer.run()
    handler = tokenizer.handler
  }

  private mutating func run() {
    while position < bytes.count {
      switch model {
      case .data: readData()
      case .escapableText: readEscapableText()
      case .rawText: readRawText()
      case .script: readScript()
      case .plaintext: readPlaintext()
      case .cdata: readCDATA()
      }
    }
  }

  /// Reads text and markup until a tag changes the model.
  private mutating func readData() {
    var textStart = position
    var at = position
    while true {
      at = ByteScan.first(
        UInt8(ascii: "<"), or: UInt8(ascii: "&"), in: bytes, from: at)
      guard at < bytes.count else { break }
      if bytes[at] == UInt8(ascii: "&") {
        at = readReference(at: at, textStart: &textStart)
        continue
      }
      guard let kind = markupKind(at: at) else {
        at += 1
        continue
      }
      emitText(textStart..<at)
      position = at
      switch kind {
      case .startTag:
        readStartTag()
        if model != .data { return }
      case .endTag: readEndTag()
      case .declaration:
        readDeclaration()
        if model != .data { return }
      case .bogusComment(let content): readBogusComment(contentFrom: content)
      case .nothing: position = at + 3
      }
      at = position
      textStart = at
    }
    emitText(textStart..<at)
    position = at
  }

  private enum MarkupKind {
    case startTag, endTag, declaration
    case bogusComment(contentFrom: Int)
    /// `</>`
    case nothing
  }

  /// What the `<` at `at` opens; nil where it is text.
  @inline(__always)
  private func markupKind(at: Int) -> MarkupKind? {
    guard at + 1 < bytes.count else { return nil }
    let next = bytes[at + 1]
    if next.isLetter { return .startTag }
    switch next {
    case UInt8(ascii: "/"):
      guard at + 2 < bytes.count else { return nil }
      if bytes[at + 2].isLetter { return .endTag }
      return bytes[at + 2] == UInt8(ascii: ">") ? .nothing : .bogusComment(contentFrom: at + 2)
    case UInt8(ascii: "!"): return .declaration
    case UInt8(ascii: "?"): return .bogusComment(contentFrom: at + 1)
    default: return nil
    }
  }

  /// Hands out the reference at `at`, if there is one, and the text before it.
  /// Returns where to read on.
  @inline(__always)
  mutating func readReference(at: Int, textStart: inout Int) -> Int {
    guard
      let reference = references.reference(
        in: bytes, at: at, end: bytes.count, inAttribute: false)
    else { return at + 1 }
    emitText(textStart..<at)
    handler.replacedText(
      first: reference.first, second: reference.second, at: at..<reference.end)
    textStart = reference.end
    return reference.end
  }

  @inline(__always)
  mutating func emitText(_ range: Range<Int>) {
    if !range.isEmpty { handler.text(at: range) }
  }
}
