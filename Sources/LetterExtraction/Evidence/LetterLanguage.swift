import LetterSchema

/// The language of the letter's own text, which may be another than that of most of its page.
enum LetterLanguage {
  /// BCP 47; nil where no line tells.
  static func of(_ draft: Draft) -> String? {
    let page = draft.page
    guard draft.zones.count == page.lineLanguages.count else { return nil }
    var weights: [Int: Int] = [:]
    var first: Int?
    for line in draft.zones.indices {
      guard let zone = draft.zones[line].zone else { continue }
      let language = page.lineLanguages[line]
      guard language >= 0 else { continue }
      // A name or an address tells less than a sentence.
      let length = page.lines[line].text.count
      let isProse = zone == .body && length >= 40
      weights[language, default: 0] += isProse ? length : length / 8
      if first == nil, isProse || zone == .salutation && length >= 12 { first = language }
    }
    let total = weights.values.reduce(0, +)
    guard total >= 40, let most = weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
    else { return nil }
    // Of a letter in two languages, the one that it begins with.
    let own = first.flatMap { (weights[$0] ?? 0) * 10 >= total * 3 ? $0 : nil } ?? most.key
    let code = BuiltInLexicons.languages[own]
    guard code != "common" else { return nil }
    return code == "zh" && page.language.hasPrefix("zh") ? page.language : code
  }
}
