/// Where a greeting ends in a line that goes on behind it.
struct GreetingCut {
  private let draft: Draft
  private let bytes: [UInt8]

  init(_ draft: Draft) {
    self.draft = draft
    bytes = draft.page.text
  }

  /// The greeting at the head of a line that goes on behind it: up to a comma, a colon, an
  /// exclamation mark or a dash.
  func head(of text: Range<Int>, in line: Int) -> Range<Int>? {
    guard let opener = draft.page.hit([.salutation, .bareAddress], at: text.lowerBound, in: line)
    else { return vocative(text, line) }
    if let formula = formula(opener.text, text, line) { return formula }
    var limit = min(text.upperBound, opener.text.upperBound + 70)
    var at = max(text.lowerBound + 1, opener.text.upperBound - 1)
    while at < limit {
      let (value, length) = Letters.decode(bytes.span, at: at)
      switch value {
      case 0x2C, 0x3A, 0x21, 0xFF0C, 0xFF1A, 0xFF01, 0x060C:
        let end = behindDash(at + length, text)
        // `Dear Minister A, dear Minister B,`: one more is greeted.
        if let more = more(at: blanks(end, text), behind: opener.text, text, line) {
          limit = min(text.upperBound, more.upperBound + 70)
          at = more.upperBound
          continue
        }
        return goesOn(from: end, text) ? text.lowerBound..<end : nil
      case 0x2013 where isApart(at, opener.text), 0x2014 where isApart(at, opener.text):
        return goesOn(from: at, text) ? text.lowerBound..<at + length : nil
      case 0x2E, 0x3F, 0x3B:
        if at - opener.text.upperBound > 4, at + 1 < limit, bytes[at + 1] == 0x20,
          bytes[at - 2] != 0x20, !isAbbreviation(at)
        {
          return nil
        }
      default: break
      }
      at += length
    }
    return nil
  }

  /// The word that opens one more greeting: an exclamation in other words is a wish.
  private func more(
    at start: Int, behind opener: Range<Int>, _ text: Range<Int>, _ line: Int
  ) -> Range<Int>? {
    guard let more = draft.page.hit([.salutation, .honorific], at: start, in: line) else {
      return nil
    }
    let isAlike =
      more.section == .honorific
      || draft.page.folded[more.text].prefix(3) == draft.page.folded[opener].prefix(3)
    return isAlike || sign(before: text.upperBound) != 0x21 ? more.text : nil
  }

  /// Whether a line of a greeting has a sentence behind it that greets nobody: `Dear team, Greetings
  /// from the hills!`, `Sir,—Your report,`
  func holdsSentence(_ text: Range<Int>, in line: Int) -> Bool {
    guard let head = head(of: text, in: line), head.upperBound < text.upperBound,
      let inner = sign(before: head.upperBound), let last = sign(before: text.upperBound)
    else { return false }
    return inner == 0x2013 || inner == 0x2014 || inner != last && last == 0x21
  }

  /// A line's text without the markers of notes at its end.
  func beforeMarkers(_ text: Range<Int>, in line: Int) -> Range<Int> {
    var end = text.upperBound
    for span in draft.reading.lines[line].markup.spans.reversed()
    where span.form == .noteReference || span.form == .superscript {
      if span.text.upperBound == end, span.text.lowerBound > text.lowerBound {
        end = span.text.lowerBound
      }
    }
    return text.lowerBound..<end
  }

  /// `拝啓　…`, `前略、…`: an opening word of letters that names nobody.
  private func formula(_ opener: Range<Int>, _ text: Range<Int>, _ line: Int) -> Range<Int>? {
    let at = opener.upperBound
    guard draft.page.isIdeographic, at < text.upperBound,
      [0x20, 0x3001].contains(Letters.decode(bytes.span, at: at).0), goesOn(from: at, text),
      draft.page.hit([.bareAddress], at: opener.lowerBound, in: line) != nil
    else { return nil }
    return opener
  }

  /// `Director Orlo, we write …`: a title and a name, with the writers' own words behind the comma.
  private func vocative(_ text: Range<Int>, _ line: Int) -> Range<Int>? {
    guard
      let opener = draft.page.hit(
        [.honorific, .role], at: text.lowerBound, in: line)
    else { return nil }
    var at = opener.text.upperBound
    let limit = min(text.upperBound, at + 60)
    while at < limit, ![0x2C, 0x3A].contains(bytes[at]) { at += 1 }
    guard at < limit, goesOn(from: at + 1, text) else { return nil }
    let shape = LineShape(bytes, text.lowerBound..<at)
    let next = blanks(at + 1, text)
    guard shape.words <= 6, shape.capitalizedWords * 3 >= shape.words * 2, shape.innerStops <= 1,
      draft.page.hit([.firstPerson], at: next, in: line) != nil
    else { return nil }
    return text.lowerBound..<at + 1
  }

  /// Whether a dash stands behind a blank or the opener itself, not within a name.
  private func isApart(_ at: Int, _ opener: Range<Int>) -> Bool {
    at == opener.upperBound || bytes[at - 1] == 0x20
  }

  /// Behind `,—`, as old print sets the text off.
  private func behindDash(_ at: Int, _ text: Range<Int>) -> Int {
    let next = blanks(at, text)
    guard next < text.upperBound else { return at }
    let (value, length) = Letters.decode(bytes.span, at: next)
    return value == 0x2013 || value == 0x2014 ? next + length : at
  }

  private func blanks(_ at: Int, _ text: Range<Int>) -> Int {
    var at = at
    while at < text.upperBound, bytes[at] == 0x20 { at += 1 }
    return at
  }

  /// Whether a text goes on, not merely a last word.
  private func goesOn(from at: Int, _ text: Range<Int>) -> Bool {
    text.upperBound - at > (draft.page.isIdeographic ? 20 : 30)
  }

  private func sign(before end: Int) -> UInt32? {
    guard end > 0 else { return nil }
    var head = end - 1
    while head > 0, bytes[head] & 0xC0 == 0x80 { head -= 1 }
    let value = Letters.decode(bytes.span, at: head).0
    // Full-width signs are their narrow ones.
    return value > 0xFF00 && value < 0xFF5F ? value - 0xFEE0 : value
  }

  /// `Mr.`, `Dr.`: a stop behind at most three letters.
  private func isAbbreviation(_ stop: Int) -> Bool {
    var start = stop
    while start > 0, bytes[start - 1] != 0x20, stop - start < 5 { start -= 1 }
    return stop - start <= 4
  }
}
