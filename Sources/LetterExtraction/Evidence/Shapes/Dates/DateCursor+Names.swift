/// Names that stand for numbers: of months, of days, Roman numbers.
extension DateCursor {
  struct Month {
    /// 1 to 12; 13 to 24 for those of the French Republic, from vendémiaire on; 25 to 36 for the
    /// solar ones of Persian, from Farvardin on.
    var value: Int
    var end: Int
    /// Whether the name is of a language that the line may be in.
    var isOfPage: Bool
    /// Whether it begins with a capital, or its script has none.
    var isCapital: Bool
    var isEnglish: Bool
  }

  /// The month whose name stands at `at`, the longest name of all languages, with the second name
  /// that Arabic gives it: `مارس/آذار`.
  func month(_ at: Int) -> Month? {
    guard var month = name(at) else { return nil }
    let sign = byte(month.end)
    if sign == 0x2F || sign == 0x20 && byte(month.end + 1) == 0x28,
      let second = name(month.end + (sign == 0x2F ? 1 : 2)), second.value == month.value
    {
      let isClosed = sign == 0x2F || byte(second.end) == 0x29
      if isClosed { month.end = sign == 0x2F ? second.end : second.end + 1 }
    }
    return month
  }

  private func name(_ at: Int) -> Month? {
    guard isWord(at), let found = named(.month, at) else { return nil }
    let isEnglish = BuiltInLexicons.languages[found.language] == "en"
    var month = Month(
      value: found.value, end: found.end, isOfPage: false, isCapital: false, isEnglish: isEnglish)
    // In English, where a language's own name for a month differs, the page's own counts.
    if let hit = page.phrases(in: line, within: at..<at + 1)
      .first(where: { $0.section == .month && $0.text.upperBound == found.end })
    {
      month.isOfPage = true
      month.value = page.number(of: hit) ?? month.value
      month.isEnglish = page.language(of: hit) == "en"
    }
    let first = Letters.decode(page.text.span, at: at).0
    month.isCapital = Letters.isCapital(first) || first >= 0x560 && first < 0x1E00
    return month
  }

  /// A day in words: `first`, `vingt-deux`, `fünften`.
  func dayName(_ at: Int) -> Number? {
    guard isWord(at), let found = named(.dayOrdinal, at), (1...31).contains(found.value) else {
      return nil
    }
    return Number(value: found.value, digits: 0, end: found.end)
  }

  /// The longest phrase of a section that stands for a number; of equals the English one.
  private func named(
    _ section: LexiconSection, _ at: Int
  ) -> (value: Int, end: Int, language: Int)? {
    var best: (value: Int, end: Int, language: Int)?
    // The page knows where numbers stand in words, unless the place or the end cuts a word.
    if startsWord(at), endsWord, !page.mayHoldNumber(section, at: at) { return nil }
    page.numbers(section, at: at, end: end) { value, language, matched in
      let isEnglish = BuiltInLexicons.languages[language] == "en"
      if let known = best, known.end > matched || known.end == matched && !isEnglish { return }
      best = (value, matched, language)
    }
    return best
  }

  /// Whether no word goes on from before `at`, in the whole line.
  private func startsWord(_ at: Int) -> Bool {
    let start = page.lines[line].text.lowerBound
    guard at > start else { return at == start }
    var head = at - 1
    while head > start, page.folded[head] & 0xC0 == 0x80 { head -= 1 }
    return Letters.scalar(page.folded.span, at: head).0 != .word
  }

  /// Whether no word goes on behind the range, in the whole line.
  private var endsWord: Bool {
    let stop = page.lines[line].text.upperBound
    guard end < stop else { return end == stop }
    return Letters.scalar(page.folded.span, at: end).0 != .word
  }

  /// A Roman number up to 39, as old letters write days (`xiijth`) and some languages months (`IV`).
  func roman(_ at: Int) -> Number? {
    var values: [Int] = []
    var next = at
    while next < end, let value = Self.romanDigit(page.folded[next]), values.count < 8 {
      values.append(value)
      next += 1
    }
    guard !values.isEmpty else { return nil }
    var sum = 0
    for (index, value) in values.enumerated() {
      let isBefore = index + 1 < values.count && value < values[index + 1]
      sum += isBefore ? -value : value
    }
    return (1...39).contains(sum) ? Number(value: sum, digits: 0, end: next) : nil
  }

  /// Scribes end a row of `i` with `j`.
  private static func romanDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "j"): 1
    case UInt8(ascii: "v"): 5
    case UInt8(ascii: "x"): 10
    default: nil
    }
  }
}
