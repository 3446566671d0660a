import LetterSchema

/// The heading that names the letter.
enum TitleReader {
  static func title(_ draft: Draft) -> Finding? {
    let lines = draft.reading.lines
    if let first = draft.zones.firstIndex(where: { $0.zone == .title }) {
      var last = first
      while last + 1 < lines.count, draft.zones[last + 1].zone == .title { last += 1 }
      if !isHeading(lines[first]), !saysLetter(first, draft), let given = given(draft) {
        return given
      }
      return Finding(
        text: lines[first].text.lowerBound..<lines[last].text.upperBound, line: first,
        confidence: draft.zones[first].probability)
    }
    return lines.indices.first { lines[$0].markup.form == .pageTitle }.flatMap {
      named(by: $0, draft)
    }
  }

  /// Whether the line calls itself a letter, and is no sentence that does.
  private static func saysLetter(_ line: Int, _ draft: Draft) -> Bool {
    draft.cues.has(.kindLetter, in: line)
      && ![.endsStop, .endsColon, .endsComma].contains { draft.cues.has($0, in: line) }
  }

  /// What front matter calls the letter: surer than a line of text that is no heading.
  private static func given(_ draft: Draft) -> Finding? {
    draft.reading.lines.firstIndex {
      $0.markup.form == .pageTitle && $0.markup.regions.contains(.frontMatter)
    }.flatMap { named(by: $0, draft) }
  }

  private static func isHeading(_ line: Line) -> Bool {
    line.markup.form == .heading
      || line.markup.spans.contains { $0.form == .strong && $0.text == line.text }
  }

  /// What front matter or the page's `title` calls the letter, where its text bears no heading.
  private static func named(by line: Int, _ draft: Draft) -> Finding? {
    let whole = draft.reading.lines[line]
    if whole.markup.regions.contains(.frontMatter) {
      return Finding(text: whole.text, line: line, confidence: 0.7)
    }
    if let heading = heading(within: whole.text, draft) { return heading }
    let text = withoutSite(whole.text, draft.reading.text)
    // A word or two is the name of a file or of the site.
    guard LineShape(draft.reading.text, text).words >= 3 || draft.page.isIdeographic else {
      return nil
    }
    return Finding(text: text, line: line, confidence: 0.5)
  }

  /// A heading of the page whose words its `title` has, as `Site: Heading` does.
  private static func heading(within title: Range<Int>, _ draft: Draft) -> Finding? {
    let page = draft.page
    let name = page.folded[title]
    let headings = draft.reading.lines.indices.filter { line in
      let text = draft.reading.lines[line].text
      guard draft.reading.lines[line].markup.form == .heading, text.count >= 12,
        text.count <= title.count
      else { return false }
      let words = page.folded[text]
      return name.indices.contains { name[$0...].starts(with: words) }
    }
    guard let longest = headings.max(by: { length($0, draft) < length($1, draft) }) else {
      return nil
    }
    return Finding(text: draft.reading.lines[longest].text, line: longest, confidence: 0.6)
  }

  private static func length(_ line: Int, _ draft: Draft) -> Int {
    draft.reading.lines[line].text.count
  }

  /// The first part of `Heading | Section - Site`, or the second where the first is but a word or
  /// two.
  private static func withoutSite(_ title: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    var parts: [Range<Int>] = []
    var start = title.lowerBound
    var at = start
    while at < title.upperBound {
      if let length = separator(text, at, title.upperBound) {
        parts.append(start..<at)
        at += length
        start = at
      } else {
        at += 1
      }
    }
    parts.append(start..<title.upperBound)
    let words = parts.map { LineShape(text, $0).words }
    let first = words.firstIndex { $0 >= 3 } ?? words.startIndex
    return parts[first]
  }

  /// How many bytes a sign between a page's name and its site's takes at `at`, blanks included.
  private static func separator(_ text: [UInt8], _ at: Int, _ end: Int) -> Int? {
    for sign in separators where text[at..<end].starts(with: sign) { return sign.count }
    return nil
  }

  private static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", "｜"]
    .map { Array($0.utf8) }
}
