import LetterSchema

@testable import LetterExtraction

/// A document of a test on its way: read, seen as a page, with zones that the test decides.
struct NoteDrawing {
  var draft: Draft

  /// Lines that begin with `|` are notes, with `~` page furniture, with `@` signatures; the rest is
  /// body. The mark is not part of the text.
  init(text: String) throws {
    var zones: [Zone?] = []
    var kept: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let zone: Zone? =
        switch line.first {
        case "|": .footnote
        case "~": nil
        case "@": .signature
        default: .body
        }
      let bare = ["|", "~", "@"].contains(line.first) ? String(line.dropFirst()) : String(line)
      kept.append(bare)
      if !bare.allSatisfy(\.isWhitespace) { zones.append(zone) }
    }
    // Blank lines between, so that the reader joins none of them.
    try self.init(kept.joined(separator: "\n\n"), .plain)
    for line in draft.zones.indices { draft.zones[line].zone = zones[line] }
  }

  /// A page whose lines for which `isNote` holds are notes.
  init(html: String, isNote: (String) -> Bool = { _ in false }) throws {
    try self.init(html, .html)
    for line in draft.zones.indices where isNote(draft.string(draft.reading.lines[line].text)) {
      draft.zones[line].zone = .footnote
    }
  }

  private init(_ text: String, _ mediaType: MediaType) throws {
    let source = try SourceText(
      decoding: Array(text.utf8), name: "drawing", uri: nil, mediaType: mediaType,
      declaredCharset: nil)
    draft = Draft(source)
    draft.reading = SourceReader().read(source)
    draft.page = LetterExtraction.Page(draft.reading)
    draft.zones = draft.reading.lines.map { _ in ZoneDecision(zone: .body, probability: 1) }
  }

  /// The dates of the first line.
  static func dates(_ text: String) throws -> [DateExpression] {
    let page = try NoteDrawing(text: text).draft.page
    return DateScanner.dates(in: page.lines[0].text, line: 0, page: page)
  }

  /// `2001-01-18`, `?` where ambiguous, `--01-18` without a year.
  static func days(_ text: String) throws -> [String] {
    try dates(text).map { found in
      if found.isAmbiguous { return "?" }
      if !found.when.isEmpty { return found.when }
      return "--\(found.date.month ?? 0)-\(found.date.day ?? 0)"
    }
  }
}
