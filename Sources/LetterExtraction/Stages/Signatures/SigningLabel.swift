/// What says that somebody signs and is no part of who: `[signed]`, `/s/`, `gez.`, `Signed by:`;
/// and what a form calls its fields: `By:`, `Name:`, `Title:`.
struct SigningLabel {
  /// Where the label at the start of the text ends; nil where none stands there.
  var end: Int? {
    let start = text.lowerBound
    return behindSlashes(start) ?? behindBracket(start) ?? behindField(start) ?? behindLabel(start)
  }

  private let page: Page
  private let line: Int
  private let text: Range<Int>

  init(_ page: Page, line: Int, _ text: Range<Int>) {
    self.page = page
    self.line = line
    self.text = text
  }

  private func behindSlashes(_ start: Int) -> Int? {
    let head = page.folded[start..<min(start + 4, text.upperBound)]
    if head.starts(with: "/s/".utf8) {
      // `/s/ /s/` over two names.
      let rest = page.trimmed(start + 3..<text.upperBound, of: .blanks)
      return page.folded[rest].elementsEqual("/s/".utf8) ? text.upperBound : start + 3
    }
    if head.starts(with: Array("s/".utf8)), text.count > 3, page.text[start + 2] == 0x20 {
      return start + 2
    }
    return nil
  }

  private func behindBracket(_ start: Int) -> Int? {
    let open = page.text[start]
    guard open == UInt8(ascii: "[") || open == UInt8(ascii: "(") else { return nil }
    let close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
    guard let end = page.text[text].firstIndex(of: close),
      page.isPhrase(start + 1..<end, in: line, of: [.signatureLabel])
    else { return nil }
    return end + 1
  }

  /// `Name: Jane Smith` / `Its: President`.
  private func behindField(_ start: Int) -> Int? {
    guard
      let end = page.phraseEnd(
        in: line, at: start, before: text.upperBound, of: [.columnHeading]),
      end + 1 < text.upperBound, page.text[end] == UInt8(ascii: ":")
    else { return nil }
    return end + 1
  }

  /// A label counts only with a colon or comma behind it, or where it is an abbreviation:
  /// `Signatories for peace` is a body.
  private func behindLabel(_ start: Int) -> Int? {
    guard
      let end = page.phraseEnd(
        in: line, at: start, before: text.upperBound,
        of: [.signatureLabel, .groupHeading, .closing])
    else { return behindWideColon(start) }
    let after = page.trimmed(end..<text.upperBound, of: .blanks)
    if after.isEmpty {
      // A whole line is left to whoever tells headings.
      return page.isPhrase(text, in: line, of: [.signatureLabel, .closing])
        ? text.upperBound : nil
    }
    if page.text[end - 1] == UInt8(ascii: "."), after.lowerBound > end, text.lowerBound < end - 2 {
      return after.lowerBound
    }
    if page.text[end] == UInt8(ascii: "."), end + 1 < after.upperBound, page.text[end + 1] == 0x20 {
      return end + 2
    }
    let isClosing =
      page.phraseEnd(in: line, at: start, before: text.upperBound, of: [.closing]) == end
    let next = page.text[after.lowerBound]
    if next == UInt8(ascii: ":") || next == UInt8(ascii: ",") { return after.lowerBound + 1 }
    if next == 0xEF, page.text[after].starts(with: [0xEF, 0xBC, 0x9A]) {
      return after.lowerBound + 3
    }
    if isClosing, page.text[start] >= 0xE3, after.lowerBound > end { return after.lowerBound }
    return behindWideColon(start)
  }

  /// `連署人（敬稱略）：`: before a wide colon with a list behind it stands a label.
  private func behindWideColon(_ start: Int) -> Int? {
    let head = page.text[start..<min(start + 60, text.upperBound)]
    guard page.text[start] >= 0xE3,
      let colon = head.indices.first(where: { head[$0...].starts(with: [0xEF, 0xBC, 0x9A]) }),
      page.text[colon..<text.upperBound].indices.contains(where: {
        page.text[$0...].starts(with: [0xE3, 0x80, 0x81])
      })
    else { return nil }
    return colon + 3
  }
}
