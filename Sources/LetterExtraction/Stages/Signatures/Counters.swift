/// Lines that count who else signs and name nobody: `+ 123 others`, `and sixty more`,
/// `See all 1821 signatures`, `（共51人）`.
enum Counters {
  static func isCounter(_ page: Page, _ line: Int, _ range: Range<Int>) -> Bool {
    guard range.count <= 120 else { return false }
    let whole = page.trimmed(page.lines[line].text, of: .blanks)
    let words = page.words(in: range, limit: 14)
    let isCounted = words.contains {
      counted.contains(String(decoding: page.folded[$0.text], as: UTF8.self))
    }
    let continues = opensWithAnd(page, whole, range)
    guard hasNumber(page, range) || page.text[range].first == UInt8(ascii: "+") else {
      // `and sixty others`.
      return continues && isCounted && words.count <= 6
    }
    if page.hits(in: line).contains(where: {
      $0.section == .signatureLabel && $0.text.lowerBound >= range.lowerBound
        && $0.text.upperBound <= range.upperBound && $0.text.count > 5
    }) {
      return true
    }
    if continues, words.prefix(3).contains(where: { hasNumber(page, $0.text) }) { return true }
    return words.count <= 10 && isCounted
  }

  /// `이상 9개 단체`, `共51人`: a number with a word for heads behind it.
  static func counts(_ page: Page, _ range: Range<Int>) -> Bool {
    let bytes = page.text[range]
    guard let digit = bytes.lastIndex(where: { $0 &- 0x30 < 10 }) else { return false }
    let rest = bytes[(digit + 1)...].drop { $0 == 0x20 }
    return heads.contains { rest.starts(with: $0.utf8) }
  }

  private static func opensWithAnd(_ page: Page, _ whole: Range<Int>, _ range: Range<Int>) -> Bool {
    if page.text[whole].first == UInt8(ascii: "+") { return true }
    guard let first = page.words(in: whole, limit: 1).first else {
      return false
    }
    let text = String(decoding: page.folded[first.text], as: UTF8.self)
    return SmallWords.conjunctions.contains(text)
      || first.script == .caseless && page.text[first.text].starts(with: "و".utf8)
  }

  /// Digits, the Arabic ones too.
  private static func hasNumber(_ page: Page, _ range: Range<Int>) -> Bool {
    let bytes = page.text[range]
    return bytes.contains { $0 &- 0x30 < 10 }
      || bytes.indices.contains { at in
        bytes[at] == 0xD9 && at + 1 < bytes.endIndex && (0xA0...0xA9).contains(bytes[at + 1])
      }
  }

  private static let heads = ["人", "名", "个", "個", "명", "개", "곳", "団体"]

  private static let counted: WordSet = [
    "others", "more", "additional", "further", "anonymous", "signatures", "signatories", "signers",
    "supporters", "autres", "weitere",
    "otros", "otras", "outros", "outras", "altri", "altre", "anderen", "innych", "другие",
    "других", "інших", "diğer", "명", "més", "altres", "firme", "firmas", "assinaturas",
    "andere", "podpisów", "подписей", "підписів",
  ]
}
