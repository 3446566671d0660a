/// A date that ends a row or is all of it.
enum TrailingDate {
  /// Where the date begins; the row's start where there is nothing else.
  static func start(_ page: Page, line: Int, _ range: Range<Int>) -> Int? {
    guard page.text[range].contains(where: { $0 &- 0x30 < 10 }) || hasHanYear(page, range) else {
      return nil
    }
    // From the first word that is part of a date, all that follows must be.
    let words = page.words(in: range, limit: 40)
    guard words.count < 40 else { return nil }
    var start: Int?
    var parts = 0
    var year = false
    var isNamed = false
    var numbers = 0
    for word in words.reversed() {
      if word.hasDigit, word.letters <= 2 {
        let digits = page.text[word.text].filter { $0 &- 0x30 < 10 }.count
        // `12.05.2020`, `2020-05-12` are one word; a telephone number has no such parts.
        let isWhole =
          digits >= 6 && digits <= 8 && page.text[word.text].count { $0 == 0x2E || $0 == 0x2D } == 2
        guard digits <= 4 || isWhole else { break }
        year = year || digits == 4 || isWhole
        isNamed = isNamed || isWhole
        parts += isWhole ? 2 : 1
        numbers += 1
      } else if let end = page.phraseEnd(
        in: line, at: word.text.lowerBound, before: range.upperBound, of: [.month, .weekday]),
        end >= word.text.upperBound
      {
        isNamed = true
        parts += 1
      } else if word.script == .han, isHanDate(page, word.text) {
        isNamed = true
        let isWhole = word.letters > 6
        year = year || page.text[word.text].starts(with: "年".utf8) || isWhole
        parts += isWhole ? 2 : 1
      } else if start != nil, word.casing == .lower,
        ["of", "de", "den", "del", "le", "am", "di", "the", "г", "року", "roku"].contains(
          String(decoding: page.folded[word.text], as: UTF8.self))
      {
        // Between day and month.
      } else if start == nil,
        ["г", "р", "года", "року", "roku"].contains(
          String(decoding: page.folded[word.text], as: UTF8.self))
      {
      } else {
        break
      }
      start = word.text.lowerBound
    }
    guard let start, year, parts >= 2,
      isNamed || numbers == 3 && hasSlashes(page, start..<range.upperBound)
    else {
      return nil
    }
    return start
  }

  private static func hasSlashes(_ page: Page, _ range: Range<Int>) -> Bool {
    page.text[range].count { $0 == 0x2F } == 2
  }

  private static let hanDateCharacters = Array("年月日号號零〇一二三四五六七八九十廿卅").map { Array(String($0).utf8) }

  private static func isHanDate(_ page: Page, _ range: Range<Int>) -> Bool {
    let bytes = Array(page.text[range])
    guard bytes.count % 3 == 0 else { return false }
    return stride(from: 0, to: bytes.count, by: 3).allSatisfy { at in
      hanDateCharacters.contains { $0.elementsEqual(bytes[at..<at + 3]) }
    }
  }

  private static func hasHanYear(_ page: Page, _ range: Range<Int>) -> Bool {
    let year = Array("年".utf8)
    let bytes = page.text[range]
    return bytes.count >= 15
      && bytes.indices.contains { bytes[$0] == 0xE5 && bytes[$0...].starts(with: year) }
  }
}
