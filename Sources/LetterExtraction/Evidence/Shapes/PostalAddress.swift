/// Whether a text looks like a line of a postal address.
package enum PostalAddress {
  /// From 0, nothing speaks for it, to 1.
  package static func strength(of range: Range<Int>, line: Int, page: Page) -> Double {
    let text = page.trimmed(range, of: .separators)
    guard !text.isEmpty, text.count <= 160 else { return 0 }
    let digits = page.text[text].count { $0 &- 0x30 < 10 }
    guard digits > 0 || !page.sections(in: line).isDisjoint(with: placesAndStreets) else {
      return 0
    }
    let words = page.words(in: text, limit: 24)
    guard words.count < 24, !endsSentence(page, text, words.count) else { return 0 }
    let hits = page.phrases(in: line, within: text)
    let place = hits.contains { places.contains($0.section) }
    let street = hits.contains { $0.section == .street && $0.text.count > 2 }
    if digits > 0, isBox(page, text) { return 0.95 }
    let shapes = words.map { digits > 0 ? Postcode.shape(page.text[$0.text]) : .other }
    if stateAndZip(page, line, words, shapes) { return 0.95 }
    let hasPostcode =
      digits > 0 && words.indices.contains { Postcode.stands(page.text, words, shapes, at: $0) }
    if hasPostcode, place || words.count <= 5 { return place ? 0.9 : 0.7 }
    guard words.count <= 12 else { return 0 }
    if street, digits > 0, digits <= 8 { return hasHouseNumber(page, words) ? 0.85 : 0.6 }
    if page.isPhrase(text, in: line, of: [.country]) { return 0.7 }
    if page.isPhrase(text, in: line, of: [.city, .usState]) { return 0.5 }
    if place, words.count <= 5, isPlaces(page, line, text) { return 0.6 }
    if street, words.count <= 6, words.allSatisfy({ $0.casing != .lower || $0.letters <= 3 }) {
      return 0.35
    }
    return 0
  }

  private static let places: SectionSet = [.city, .country, .usState]
  private static let placesAndStreets: SectionSet = [.city, .country, .usState, .street]

  private static func endsSentence(_ page: Page, _ text: Range<Int>, _ words: Int) -> Bool {
    words > 8
      && [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(
        page.text[text.upperBound - 1])
  }

  /// `P.O. Box`, `Postfach`, `BP`, `Casilla`, `а/я`, each with a number behind it.
  private static func isBox(_ page: Page, _ text: Range<Int>) -> Bool {
    let bytes = page.folded
    var previous: UInt8 = 0x20
    for at in text.prefix(60) {
      defer { previous = bytes[at] }
      guard previous == 0x20 || previous == 0x2C, isBoxStart[Int(bytes[at])] else { continue }
      for box in boxes where bytes[at] == box[0] && bytes[at..<text.upperBound].starts(with: box) {
        let rest = bytes[(at + box.count)..<text.upperBound].drop {
          [0x20, 0x2E, 0x3A, UInt8(ascii: "n"), UInt8(ascii: "o")].contains($0)
        }
        if let first = rest.first, first &- 0x30 < 10 { return true }
      }
    }
    return false
  }

  private static let boxes = [
    "p.o. box", "po box", "p.o.box", "p. o. box", "post office box", "postfach", "postbus",
    "case postale",
    "boîte postale", "apartado", "casilla", "caixa postal", "casella postale", "skrytka pocztowa",
    "b.p.",
    "bp ", "а/я", "private bag", "posta kutusu", "p.k.", "ص.ب",
  ].map { Array($0.utf8) }

  private static let isBoxStart = (0..<256).map { byte in boxes.contains { Int($0[0]) == byte } }

  /// `City, ST 12345` or `ST 12345-6789`.
  private static func stateAndZip(
    _ page: Page, _ line: Int, _ words: WordList, _ shapes: [Postcode.Shape]
  ) -> Bool {
    for index in words.indices.dropFirst()
    where shapes[index] == .fiveDigits || shapes[index] == .fiveAndFour {
      let before = words[index - 1]
      let isState = page.phrases(in: line, within: before.text).contains { $0.section == .usState }
      if isState || before.casing == .upper && before.letters == 2 { return true }
    }
    return false
  }

  /// A number before or behind the other words: `12 Quay Street`, `Kaistraße 12a`.
  private static func hasHouseNumber(_ page: Page, _ words: WordList) -> Bool {
    words.contains { $0.hasDigit && $0.letters <= 1 && $0.text.count <= 6 }
  }

  /// Nothing but places: `Geneva, Switzerland`.
  private static func isPlaces(_ page: Page, _ line: Int, _ text: Range<Int>) -> Bool {
    page.text[text].split(separator: UInt8(ascii: ",")).allSatisfy { part in
      page.isPhrase(part.startIndex..<part.endIndex, in: line, of: [.city, .country, .usState])
    }
  }
}
