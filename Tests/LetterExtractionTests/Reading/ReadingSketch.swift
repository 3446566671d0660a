@testable import LetterExtraction

/// Readings drawn as text, one line each, so that a test shows input and answer at once:
/// `• 2 | text` is a bulleted item of depth 2, `h1 | text` a heading.
enum ReadingSketch {
  static func read(_ text: String, _ type: MediaType = .plain) -> Reading {
    SourceReader().read(source(text, type))
  }

  static func source(_ text: String, _ type: MediaType) -> SourceText {
    let bytes = Array(text.utf8)
    return SourceText(
      name: "a", uri: nil, mediaType: type, bytes: bytes,
      charset: Charset(name: "utf-8", evidence: .validUTF8), originalCount: bytes.count, sha256: "",
      diagnostics: [])
  }

  static func draw(_ text: String, _ type: MediaType = .plain) -> [String] {
    let reading = read(text, type)
    return reading.lines.map { line in
      let shown = String(decoding: reading.text[line.text], as: UTF8.self)
      let marker = line.marker.map { String(decoding: reading.text[$0], as: UTF8.self) }
      let markup = line.markup
      switch markup.form {
      case .paragraph where marker == nil: return shown
      case .item: return "\(marker ?? "") \(markup.depth) | \(shown)"
      case .heading: return "h\(markup.level) | \(shown)"
      case .cell: return "[\(markup.row),\(markup.column)] | \(shown)"
      default: return "\(markup.form) | \(shown)"
      }
    }
  }
}
