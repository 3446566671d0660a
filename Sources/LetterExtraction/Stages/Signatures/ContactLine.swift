/// Lines under a signature that say how to reach the signatory.
enum ContactLine {
  /// A telephone number, an e-mail or web address, or a label of one.
  static func isContact(_ page: Page, line: Int, _ range: Range<Int>) -> Bool {
    let bytes = page.text[range]
    if bytes.contains(0x40) { return true }
    if isWeb(page.folded[range]) || isSpelledMail(page, range) { return true }
    var digits = 0
    var letters = 0
    for byte in bytes {
      if byte &- 0x30 < 10 {
        digits += 1
      } else if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
        letters += 1
      }
    }
    if digits >= 6, digits > letters, !isGluedToName(bytes) { return true }
    let core = page.trimmed(range, of: .edges)
    guard
      let end = page.phraseEnd(
        in: line, at: core.lowerBound, before: core.upperBound, of: [.contactLabel])
    else { return digits >= 6 && bytes.first == UInt8(ascii: "+") }
    if digits >= 5 || digits >= 2 && page.words(in: core, limit: 4).count <= 3 {
      return true
    }
    let after = page.text[end..<core.upperBound]
    return after.prefix(2).contains(UInt8(ascii: ":"))
      || page.text[core.lowerBound..<end].last == UInt8(ascii: ":")
      || after.starts(with: [0xEF, 0xBC, 0x9A])
  }

  /// `ABCD-11.11.11`: letters that a hyphen ties to what follows.
  private static func isGluedToName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = bytes.prefix { ($0 | 0x20) &- 0x61 < 26 }
    return word.count > 1 && bytes.dropFirst(word.count).first == UInt8(ascii: "-")
  }

  private static func isWeb(_ folded: ArraySlice<UInt8>) -> Bool {
    folded.starts(with: "http".utf8) || folded.starts(with: "www.".utf8)
  }

  /// `name at host.org`.
  private static func isSpelledMail(_ page: Page, _ range: Range<Int>) -> Bool {
    let words = page.words(in: range, limit: 5)
    guard words.count >= 3, words.count <= 4 else { return false }
    guard words[1].text.count <= 3 else { return false }
    let link = String(decoding: page.folded[words[1].text], as: UTF8.self)
    return (link == "at" || link == "dot") && words[0].casing == .lower
      && words[words.count - 1].stops > 0
      || link == "at" && words[2].stops > 0 && words[2].casing == .lower
  }

  /// A street, a box number, a postal code with its city.
  static func isAddress(_ page: Page, line: Int, _ range: Range<Int>) -> Bool {
    guard range.count <= 140 else { return false }
    let bytes = page.text[range]
    var digits = 0
    var run = 0
    var longest = 0
    for byte in bytes {
      if byte &- 0x30 < 10 { digits += 1; run += 1; longest = max(longest, run) } else { run = 0 }
    }
    guard digits > 0 else { return false }
    var street = false
    var place = false
    for hit in page.phrases(in: line, within: range) {
      switch hit.section {
      case .street where hit.text.count > 1: street = true
      case .city, .country, .usState: place = place || page.isPlace(hit)
      case .role, .month: return false
      default: break
      }
    }
    if street { return true }
    return place && longest >= 4 || longest >= 5 && bytes.contains(UInt8(ascii: ","))
  }
}
