internal import LetterExtraction

/// The letter of one document in the page of another, to learn zones from.
public struct SplicedDocument: Sendable {
  let letter: String
  let page: String
  let zones: ZoneTrainer.Document

  /// Every letter of `documents` in the pages of some others; the same documents and seed give
  /// the same.
  public static func all(
    of documents: [TrainingDocument], seed: UInt64
  ) -> [SplicedDocument] {
    Splice.all(documents.map(\.part), each: ZoneTrainer.Settings().splices, seed: seed)
  }
}

/// The letter of one document in the page of another: what a letter looks like does not depend on
/// the menus around it, and a model that saw each letter in one page alone would think so.
struct Splice {
  /// A document taken apart: its lines with their states.
  struct Part: Sendable {
    let name: String
    let reading: Reading
    let states: [ZoneState]
    /// Primary subtag of the letter's language.
    let language: String
    /// Whether its text may stand in other pages.
    var isLetter = true

    var isHTML: Bool { reading.paths.count > 0 }
    /// From the first to the last line of the letter; nil where there is none.
    var letter: Range<Int>? {
      guard let first = states.firstIndex(where: { $0.zone != nil }),
        let last = states.lastIndex(where: { $0.zone != nil })
      else { return nil }
      return first..<last + 1
    }
    /// How many lines stand around the letter.
    var around: Int { letter.map { states.count - $0.count } ?? 0 }
  }

  private var reading = Reading()
  private var states: [ZoneState] = []
  /// Lists and tables are numbered anew for each part.
  private var group = 0

  /// A splice of each letter with pages drawn from the others, of its language where there are
  /// some and of its kind of source; the same parts and seed give the same splices.
  static func all(_ parts: [Part], each: Int, seed: UInt64) -> [SplicedDocument] {
    var random = SplitMix(state: seed ^ 0x5EED)
    let pages = parts.filter { $0.around >= 6 }
    return parts.flatMap { part -> [SplicedDocument] in
      guard part.isLetter, part.letter != nil else { return [] }
      let fitting = pages.filter { $0.isHTML == part.isHTML && $0.name != part.name }
      let native = fitting.filter { $0.language == part.language }
      let drawn = native.count >= 4 ? native : fitting
      return (0..<each).compactMap { _ -> SplicedDocument? in
        guard let page = drawn.randomElement(using: &random) else { return nil }
        let zones = Splice(part, in: page).document("\(part.name) in \(page.name)")
        return SplicedDocument(letter: part.name, page: page.name, zones: zones)
      }
    }
  }

  private init(_ letter: Part, in page: Part) {
    guard let inside = letter.letter, let hole = page.letter else { return }
    reading.declaredLanguage = letter.reading.declaredLanguage
    let headings = letter.states.indices.filter {
      letter.reading.lines[$0].markup.form == .pageTitle && !inside.contains($0)
    }
    append(letter, headings)
    append(page, (0..<hole.lowerBound).filter { !Self.isHead(page.reading.lines[$0]) })
    append(letter, Array(inside))
    append(page, Array(hole.upperBound..<page.states.count))
    guard let first = states.firstIndex(where: { $0.zone != nil }),
      let last = states.lastIndex(where: { $0.zone != nil })
    else { return }
    for (line, state) in states.enumerated() where state.zone == nil {
      states[line] = line < first ? .pageBefore : line > last ? .pageAfter : .pageInside
    }
  }

  private static func isHead(_ line: Line) -> Bool {
    line.markup.form == .pageTitle || line.markup.regions.contains(.head)
  }

  private mutating func append(_ part: Part, _ lines: [Int]) {
    let elements = reading.paths.append(part.reading.paths)
    group += 1 << 20
    for index in lines {
      var line = part.reading.lines[index]
      let start = reading.text.count
      let from = line.marker?.lowerBound ?? line.text.lowerBound
      reading.text += part.reading.text[from..<line.text.upperBound]
      reading.text.append(UInt8(ascii: "\n"))
      func moved(_ range: Range<Int>) -> Range<Int> {
        range.lowerBound - from + start..<range.upperBound - from + start
      }
      line.text = moved(line.text)
      line.marker = line.marker.map(moved)
      line.markup.spans = line.markup.spans.map { span in
        var span = span
        span.text = moved(span.text)
        return span
      }
      if line.markup.path >= 0 { line.markup.path += elements }
      if line.markup.listID > 0 { line.markup.listID += group }
      if line.markup.tableID >= 0 { line.markup.tableID += group }
      reading.lines.append(line)
      states.append(part.states[index])
    }
  }

  private func document(_ name: String) -> ZoneTrainer.Document {
    let cues = Cues(Page(reading), reading.paths)
    return ZoneTrainer.Document(
      name: name, features: ZoneFeatures(cues, reading.lines), states: states)
  }
}
