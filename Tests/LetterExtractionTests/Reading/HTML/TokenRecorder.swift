import LetterExtraction

/// Writes down every token, as the html5lib tests do.
struct TokenRecorder: MarkupEventHandler {
  enum Token: Equatable {
    case doctype(name: String?, publicID: String?, systemID: String?, isCorrect: Bool)
    case start(String, [String: String], isSelfClosing: Bool)
    case end(String)
    case comment(String)
    case characters(String)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var tokens: [Token] = []
  var isInForeignContent = false

  /// The tokens of a page, adjacent text joined.
  static func tokens(
    of html: some Sequence<UInt8>, model: ContentModel = .data, lastStartTag: String = "",
    isInForeignContent: Bool = false
  ) -> [Token] {
    Array(html).withUnsafeBufferPointer { bytes in
      var recorder = TokenRecorder(bytes: bytes)
      recorder.isInForeignContent = isInForeignContent
      HTMLTokenizer.run(bytes, into: &recorder, model: model, lastStartTag: lastStartTag)
      return recorder.tokens
    }
  }

  mutating func startTag(_ tag: MarkupTag, attributes: UnsafeBufferPointer<MarkupAttribute>)
    -> ContentModel
  {
    var values: [String: String] = [:]
    for attribute in attributes {
      let name = lowercased(attribute.name)
      if values[name] == nil { values[name] = attribute.resolvedValue(in: bytes) }
    }
    tokens.append(
      .start(lowercased(tag.nameRange), values, isSelfClosing: tag.isSelfClosing))
    return .data
  }

  mutating func endTag(_ tag: MarkupTag) { tokens.append(.end(lowercased(tag.nameRange))) }

  mutating func text(at source: Range<Int>) { add(string(source)) }

  mutating func replacedText(first: UInt32, second: UInt32, at source: Range<Int>) {
    for value in [first, second] where value != 0 || value == first {
      if let scalar = Unicode.Scalar(value) { add(String(Character(scalar))) }
    }
  }

  mutating func comment(content: Range<Int>, at source: Range<Int>) {
    tokens.append(.comment(withoutNull(string(content))))
  }

  mutating func doctype(_ doctype: MarkupDoctype) {
    tokens.append(
      .doctype(
        name: doctype.name.map(lowercased),
        publicID: doctype.publicID.map { withoutNull(string($0)) },
        systemID: doctype.systemID.map { withoutNull(string($0)) },
        isCorrect: !doctype.forcesQuirks))
  }

  private mutating func add(_ text: String) {
    if case .characters(let before) = tokens.last {
      tokens[tokens.count - 1] = .characters(before + text)
    } else {
      tokens.append(.characters(text))
    }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func lowercased(_ range: Range<Int>) -> String {
    withoutNull(
      String(decoding: bytes[range].map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self))
  }

  private func withoutNull(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }
}
