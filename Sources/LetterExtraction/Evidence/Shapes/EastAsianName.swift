/// Chinese, Japanese and Korean names.
struct EastAsianName {
  private(set) var strength: Double?

  init(_ page: Page, line: Int, _ range: Range<Int>, _ words: WordList) {
    guard words.allSatisfy({ $0.script != .caseless && !$0.hasDigit }) else { return }
    let characters = words.reduce(0) { $0 + $1.letters }
    var surname = 0
    for hit in page.phrases(in: line, within: range) {
      let isWhole =
        hit.text.lowerBound == range.lowerBound && hit.text.upperBound >= range.upperBound
      switch hit.section {
      case .surname where hit.text.lowerBound == range.lowerBound:
        surname = max(surname, Self.characters(page, hit.text))
      case .organization, .role, .groupHeading, .signatureLabel, .contactLabel, .closing, .country:
        // A post or a body at the end names no person; one character inside tells nothing.
        if isWhole
          || hit.text.upperBound == range.upperBound && Self.characters(page, hit.text) >= 2
        {
          return
        }
      default: break
      }
    }
    guard Self.hasNamePunctuation(page, range, words) else { return }
    let isForeign = words.count > 1 && Self.hasMiddleDot(page, range)
    if isForeign {
      strength = characters <= 16 ? 0.7 : nil
      return
    }
    if words.contains(where: { $0.script == .cased }) { return }
    if words[0].script == .kana {
      strength = characters <= 10 && words.count <= 3 ? (words.count == 2 ? 0.45 : 0.2) : nil
      return
    }
    let isSpaced = words.count > 1
    switch characters {
    case 2...3: strength = surname > 0 ? 0.75 : isSpaced ? 0.45 : 0.2
    case 4:
      strength =
        surname == 2
        ? 0.75 : isSpaced && surname > 0 ? 0.7 : surname > 0 ? 0.45 : isSpaced ? 0.4 : 0.1
    case 5...6: strength = isSpaced && surname > 0 ? 0.6 : surname == 2 ? 0.4 : nil
    default: strength = nil
    }
    if isSpaced, words.count > 4 { strength = nil }
  }

  private static func characters(_ page: Page, _ range: Range<Int>) -> Int {
    page.text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private static func hasMiddleDot(_ page: Page, _ range: Range<Int>) -> Bool {
    let text = Array(page.text[range])
    let dots: [[UInt8]] = [
      [0xC2, 0xB7], [0xE3, 0x83, 0xBB], [0xE2, 0x80, 0xA2], [0xEF, 0xBD, 0xA5], [0xEF, 0xBC, 0x9D],
    ]
    return text.indices.contains { at in dots.contains { text[at...].starts(with: $0) } }
  }

  /// Nothing between the characters but blanks and middle dots.
  private static func hasNamePunctuation(
    _ page: Page, _ range: Range<Int>, _ words: WordList
  ) -> Bool {
    let allowed: Set<UInt32> = [0x20, 0x3000, 0xA0, 0xB7, 0x30FB, 0x2022, 0xFF65, 0xFF1D]
    return page.text.withUnsafeBufferPointer { buffer in
      let span = buffer.span
      var end = range.lowerBound
      for stop in words.map(\.text) + [range.upperBound..<range.upperBound] {
        while end < stop.lowerBound {
          let (value, length) = Letters.decode(span, at: end)
          guard allowed.contains(value) || Letters.kind(of: value) == .blank else { return false }
          end += length
        }
        end = stop.upperBound
      }
      return true
    }
  }
}

/// Names in scripts without capitals that are no ideographs: Arabic, Hebrew, Indic, Thai.
enum CaselessName {
  static func strength(
    _ page: Page, line: Int, _ range: Range<Int>, _ words: WordList
  ) -> Double? {
    guard words.count <= 5, words.allSatisfy({ !$0.hasDigit }) else { return nil }
    var known = 0.0
    let hits = page.phrases(in: line, within: range)
    for hit in hits {
      switch hit.section {
      case .organization, .role, .stopword, .verb, .addresseeNoun, .groupHeading, .signatureLabel,
        .closing, .contactLabel:
        // `ليلى حداد`: a smith and a surname.
        let isName =
          hit.text.lowerBound > range.lowerBound
          && hits.contains { $0.section == .surname && $0.text == hit.text }
        if hit.text.count > 4, !isName { return nil }
      case .givenName, .surname: known = 0.25
      default: break
      }
    }
    let punctuation = page.text[range].contains {
      $0 < 0x80 && $0 != 0x20 && $0 != 0x2D && $0 != 0x2E && $0 != 0x27
    }
    guard !punctuation else { return nil }
    switch words.count {
    case 1: return 0.25 + known
    case 2...3: return 0.5 + known
    default: return 0.35 + known
    }
  }
}
