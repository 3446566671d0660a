import LetterExtraction
import LetterSchema

/// A draft whose zones are drawn into its text.
///
/// Each line begins with the letter of its zone and a bar: `S|` signature, `C|` closing, `X|`
/// copies, `B|` body, `-|` no part of the letter. An empty line is a blank before the next one;
/// `• ` and `1. ` behind the bar make list items; ` || ` between texts makes cells of a table,
/// ` // ` lines of a cell.
struct DraftDrawing {
  private(set) var draft: Draft

  init(_ drawing: String) {
    var source: [UInt8] = []
    var zones: [Zone?] = []
    var reading = Reading()
    var blank = 0
    var tableRow = 0
    for row in drawing.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = row.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        blank += 1
        continue
      }
      let zone = Self.zone(parts[0])
      let text = String(parts[1].dropFirst(parts[1].hasPrefix(" ") ? 1 : 0))
      let cells = Self.cells(text)
      for (column, cell) in cells.enumerated().flatMap({ column, cell in
        Self.lines(cell, isCell: cells.count > 1).map { (column, $0) }
      }) where !cell.isEmpty {
        let (marker, body) = Self.marker(cell)
        let start = source.count
        source += Array((marker.map { $0 + " " } ?? "").utf8)
        let bodyStart = source.count
        source += Array(body.utf8)
        var line = Line(text: bodyStart..<source.count, at: start..<source.count)
        if let marker {
          line.marker = start..<start + marker.utf8.count
          line.markup.opensItem = true
          line.markup.form = .item
        }
        if cells.count > 1 {
          line.markup.form = .cell
          line.markup.tableID = 0
          line.markup.row = tableRow
          line.markup.column = column
        }
        line.markup.blankBefore = column == 0 ? blank : 0
        source.append(0x0A)
        reading.lines.append(line)
        zones.append(zone)
      }
      if cells.count > 1 { tableRow += 1 }
      blank = 0
    }
    reading.text = source
    reading.map.append(text: 0..<source.count, source: 0..<source.count)
    let decoded = SourceText(
      name: "drawing.txt", uri: nil, mediaType: .plain, bytes: source,
      charset: Charset(name: "utf-8", evidence: .validUTF8), originalCount: source.count,
      sha256: "", diagnostics: [])
    draft = Draft(decoded)
    draft.reading = reading
    draft.page = LetterExtraction.Page(reading)
    draft.zones = zones.map { ZoneDecision(zone: $0, probability: 1) }
  }

  private static func zone(_ letter: Substring) -> Zone? {
    switch letter {
    case "S": .signature
    case "C": .closing
    case "X": .copies
    case "B": .body
    default: nil
    }
  }

  private static func cells(_ text: String) -> [String] {
    guard text.contains(" || ") else { return [text] }
    var cells: [String] = []
    var rest = text[...]
    while let bar = rest.firstRange(of: " || ") {
      cells.append(String(rest[..<bar.lowerBound]))
      rest = rest[bar.upperBound...]
    }
    return cells + [String(rest)]
  }

  private static func lines(_ text: String, isCell: Bool) -> [String] {
    guard isCell else { return [text] }
    var lines: [String] = []
    var rest = text[...]
    while let cut = rest.firstRange(of: " // ") {
      lines.append(String(rest[..<cut.lowerBound]))
      rest = rest[cut.upperBound...]
    }
    return lines + [String(rest)]
  }

  private static func marker(_ text: String) -> (String?, String) {
    if text.hasPrefix("• ") { return ("•", String(text.dropFirst(2))) }
    let digits = text.prefix { $0.isNumber }
    if !digits.isEmpty, text.dropFirst(digits.count).hasPrefix(". ") {
      return ("\(digits).", String(text.dropFirst(digits.count + 2)))
    }
    return (nil, text)
  }

  /// The draft after the signatures stage.
  func signed() throws -> Draft {
    var options = StageOptions()
    var draft = draft
    try Signatures(options: &options).run(on: &draft)
    return draft
  }

  /// The signatories, each as `name · role · organization · location` without what is not there.
  func signatories() throws -> [String] {
    let draft = try signed()
    return draft.signatories.map { Self.words($0, draft) }
  }

  func copies() throws -> [String] {
    let draft = try signed()
    return draft.copies.map { Self.words($0, draft) }
  }

  private static func words(_ found: CorrespondentFinding, _ draft: Draft) -> String {
    var words: [String] = []
    func add(_ label: String, _ range: Range<Int>?) {
      if let range { words.append(label + draft.string(range)) }
    }
    add("", found.name)
    add("role ", found.role)
    add("org ", found.organization)
    add("in ", found.location)
    return words.joined(separator: " · ")
  }
}
