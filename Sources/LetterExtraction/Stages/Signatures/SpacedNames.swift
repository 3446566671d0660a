/// Ideographic names set apart by blanks: `金某 李某 朴某`, `회원 예지훈 탁미란 외 58명`.
enum SpacedNames {
  static func split(_ page: Page, _ line: Int, _ range: Range<Int>) -> [Range<Int>]? {
    let first = page.text[range].first ?? 0
    guard first >= 0xE3, page.text[range].contains(0x20) else { return nil }
    var words = Array(page.words(in: uncounted(page, range), limit: 20_000))
    dropCount(page, &words)
    // What they are to the letter: `회원 …`.
    if let first = words.first, words.count >= 3,
      page.isPhrase(
        first.text, in: line, of: [.role, .groupHeading, .signatureLabel])
    {
      words.removeFirst()
    }
    guard words.count >= 3, words.allSatisfy({ $0.script == .han || $0.script == .hangul }),
      words.filter({ $0.letters <= 4 }).count * 10 >= words.count * 9
    else { return nil }
    var names: [Range<Int>] = []
    var index = 0
    while index < words.count {
      var range = words[index].text
      // Single characters belong to the one before them.
      if words[index].letters == 1, index + 1 < words.count, words[index + 1].letters <= 2 {
        range = range.lowerBound..<words[index + 1].text.upperBound
        index += 1
      }
      names.append(contentsOf: unglued(page, line, range, words[index].letters))
      index += 1
    }
    let persons = names.count { (PersonName(page, line: line, $0)?.strength ?? 0) >= 0.4 }
    return persons * 10 >= names.count * 7 && names.count >= 3 ? names : nil
  }

  /// `외 58명 올림`, `等58人`, `他58名`: how many more sign.
  private static func dropCount(_ page: Page, _ words: inout [WordShape]) {
    guard let number = words.firstIndex(where: \.hasDigit), number >= 3 else { return }
    words.removeSubrange((words[number - 1].letters == 1 ? number - 1 : number)...)
  }

  /// Without `（共51人）` at the end.
  private static func uncounted(_ page: Page, _ range: Range<Int>) -> Range<Int> {
    guard
      page.text[range].suffix(3).elementsEqual([0xEF, 0xBC, 0x89]) || page.text[range].last == 0x29,
      let open = page.text[range.upperBound - min(40, range.count)..<range.upperBound].lastIndex(
        where: { $0 == 0x28 || $0 == 0x88 }),
      page.text[open..<range.upperBound].contains(where: { $0 &- 0x30 < 10 })
    else { return range }
    return range.lowerBound..<(page.text[open] == 0x28 ? open : open - 2)
  }

  /// Two names of three characters whose blank was lost.
  private static func unglued(
    _ page: Page, _ line: Int, _ range: Range<Int>, _ letters: Int
  ) -> [Range<Int>] {
    guard letters == 6, range.count == 18 else { return [range] }
    let middle = range.lowerBound + 9
    let halves = [range.lowerBound..<middle, middle..<range.upperBound]
    return halves.allSatisfy { (PersonName(page, line: line, $0)?.strength ?? 0) >= 0.7 }
      ? halves : [range]
  }
}
