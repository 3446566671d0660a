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

extension NoteDrawing {
  /// The notes as `1 <- law[1] : See the law.`, one a line of the result; `-` for what is missing,
  /// the last six bytes before a marker with it.
  func notes() -> [String] {
    var draft = draft
    var options = StageOptions()
    (try? Footnotes(options: &options))?.run(on: &draft)
    return draft.footnotes.map { note in
      let markers = note.references.map { reference in
        let line = draft.reading.lines[reference.line].text
        let start = max(line.lowerBound, reference.text.lowerBound - 5)
        return draft.string(start..<reference.text.upperBound)
      }
      return note.label + " <- " + (markers.isEmpty ? "-" : markers.joined(separator: " & "))
        + " : "
        + (note.text.map { draft.string($0) } ?? "-")
    }
  }

  static func notes(_ text: String) throws -> [String] { try NoteDrawing(text: text).notes() }
}
