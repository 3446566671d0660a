import LetterExtraction

/// Whether the tokenizer's events lie in the source, in order, and leave nothing out.
enum TokenFaults {
  static func find(in bytes: [UInt8]) -> [String] {
    bytes.withUnsafeBufferPointer { bytes in
      var recorder = TokenLedger(bytes: bytes)
      HTMLTokenizer.run(bytes, into: &recorder)
      recorder.close()
      return recorder.faults
    }
  }
}

/// Listens to a tokenizer and holds each event against the ones before.
struct TokenLedger: MarkupEventHandler {
  struct Text {
    var source: Range<Int>
    /// Whether it stands for a blank: `&nbsp;`.
    var isBlankReference = false
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// Character data outside scripts and styles: ascending.
  private(set) var text: [Text] = []
  private(set) var faults: [String] = []
  private(set) var hasForeignContent = false
  /// Whether an `iframe` stands behind a `noscript`: there, the reader takes tags for tags, which
  /// only somebody who knows the open elements can tell.
  private(set) var hasFrameInNoscript = false
  private var hasNoscript = false
  var isInForeignContent = false
  /// Behind the last event.
  private var end = 0
  private var isScript = false

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func startTag(_ tag: MarkupTag, attributes: UnsafeBufferPointer<MarkupAttribute>)
    -> ContentModel
  {
    take(tag.source, "start tag")
    expect(tag.nameRange, in: tag.source, "name of a tag")
    var last = tag.nameRange.upperBound
    for attribute in attributes {
      expect(attribute.name, in: last..<tag.source.upperBound, "name of an attribute")
      expect(
        attribute.value, in: attribute.name.upperBound..<tag.source.upperBound, "attribute's value")
      _ = attribute.resolvedValue(in: bytes)
      last = attribute.value.upperBound
    }
    if tag.name == .noscript { hasNoscript = true }
    if tag.name == .iframe, hasNoscript { hasFrameInNoscript = true }
    if tag.name == .svg || tag.name == .math {
      isInForeignContent = true
      hasForeignContent = true
    }
    guard !isInForeignContent else { return .data }
    isScript = tag.name == .script || tag.name == .style
    return ContentModel(for: tag.name)
  }

  mutating func endTag(_ tag: MarkupTag) {
    take(tag.source, "end tag")
    expect(tag.nameRange, in: tag.source, "name of a tag")
    isScript = false
    if tag.name == .svg || tag.name == .math { isInForeignContent = false }
  }

  mutating func text(at source: Range<Int>) {
    if source.isEmpty { faults.append("text without bytes at \(source)") }
    take(source, "text")
    if !isScript { text.append(Text(source: source)) }
  }

  mutating func replacedText(first: UInt32, second: UInt32, at source: Range<Int>) {
    take(source, "reference")
    if source.isEmpty || first > 0x10FFFF || second > 0x10FFFF {
      faults.append("reference at \(source) to \(first), \(second)")
    }
    let shown = [first, second].compactMap(Unicode.Scalar.init).filter { $0 != "\0" }
    var utf8 = String.UnicodeScalarView()
    utf8.append(contentsOf: shown)
    let written = Array(String(utf8).utf8)
    let isBlank = WhiteSpace.visibleCount(0..<written.count, written) == 0 && first != 0
    if !isScript { text.append(Text(source: source, isBlankReference: isBlank)) }
  }

  mutating func comment(content: Range<Int>, at source: Range<Int>) {
    take(source, "comment")
    expect(content, in: source, "text of a comment")
  }

  mutating func doctype(_ doctype: MarkupDoctype) {
    take(doctype.source, "doctype")
    for part in [doctype.name, doctype.publicID, doctype.systemID] {
      if let part { expect(part, in: doctype.source, "part of a doctype") }
    }
  }

  /// What stands behind the last event must be nothing, or a tag that the source cuts off.
  mutating func close() {
    checkGap(before: bytes.count, isLast: true)
    end = bytes.count
  }

  private mutating func take(_ source: Range<Int>, _ what: String) {
    expect(source, in: end..<max(end, bytes.count), what)
    if source.lowerBound > end { checkGap(before: source.lowerBound, isLast: false) }
    end = max(end, source.upperBound)
  }

  /// Between events there is only what makes none: `</>`, the frame of a CDATA section.
  private mutating func checkGap(before place: Int, isLast: Bool) {
    var at = end
    while at < place {
      let rest = bytes[at..<place]
      if rest.starts(with: "</>".utf8) || rest.starts(with: "]]>".utf8) {
        at += 3
      } else if rest.starts(with: "<![CDATA[".utf8) {
        at += 9
      } else {
        let isCutOff = isLast && bytes[at] == UInt8(ascii: "<")
        if !isCutOff { faults.append("no event for \(at)..<\(place)") }
        return
      }
    }
  }

  private mutating func expect(_ range: Range<Int>, in outer: Range<Int>, _ what: String) {
    if range.lowerBound < outer.lowerBound || range.upperBound > outer.upperBound {
      faults.append("\(what) at \(range), outside of \(outer)")
    }
  }
}
