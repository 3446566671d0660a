import LetterSchema

/// The heading that names the letter.
enum TitleReader {
  static func title(_ draft: Draft) -> Finding? {
    let lines = draft.reading.lines
    if let first = draft.zones.firstIndex(where: { $0.zone == .title }) {
      var last = first
      while last + 1 < lines.count, draft.zones[last + 1].zone == .title { last += 1 }
      return Finding(
        text: lines[first].text.lowerBound..<lines[last].text.upperBound, line: first,
        confidence: draft.zones[first].probability)
    }
    // A file's own front matter names it even where its text does not.
    for (index, line) in lines.enumerated()
    where line.markup.form == .pageTitle && line.markup.regions.contains(.frontMatter) {
      return Finding(text: line.text, line: index, confidence: 0.7)
    }
    return nil
  }
}
