/// Whether a range is a place: `Oslo`, `Lyon, France`, `Boise, ID 83702`, `W.A.`.
package enum PlaceName {
  /// From 0 to 1; all of the range must be places, joined by commas, `and` or spaces.
  package static func strength(_ page: Page, line: Int, _ range: Range<Int>) -> Double {
    guard range.count <= 120 else { return 0 }
    let core = page.trimmed(range, of: .edges)
    let words = page.words(in: core, limit: 9)
    guard !words.isEmpty, words.count < 9 else { return 0 }
    var best = 0.0
    var known = 0
    var index = 0
    while index < words.count {
      let word = words[index]
      var end: Int?
      for hit in page.phrases(in: line, within: word.text.lowerBound..<word.text.lowerBound + 1)
      where hit.text.upperBound <= core.upperBound && page.isPlace(hit) {
        end = max(end ?? 0, hit.text.upperBound)
      }
      if let end {
        known += 1
        let isCountry =
          page.phraseEnd(
            in: line, at: word.text.lowerBound, before: core.upperBound, of: [.country]) != nil
        best = max(best, isCountry ? 0.9 : 0.75)
        while index < words.count, words[index].text.lowerBound < end { index += 1 }
        continue
      }
      let text = page.folded[word.text]
      if regions.contains(text), word.casing == .upper || word.stops > 0 || worldly.contains(text) {
        known += 1
        best = max(best, 0.7)
      } else if known > 0,
        word.hasDigit && word.letters <= 2 || SmallWords.conjunctions.contains(text)
      {
        // A postal code behind a state.
      } else if index == 0, words.count > 1, word.casing == .capital, isCity(page, words, core) {
        // A city that no lexicon knows, before a country that one does.
      } else {
        return 0
      }
      index += 1
    }
    return known > 0 ? best : 0
  }

  /// A single word with a comma behind it.
  private static func isCity(_ page: Page, _ words: WordList, _ core: Range<Int>) -> Bool {
    let between = words[0].text.upperBound..<words[1].text.lowerBound
    return page.text[between].contains(UInt8(ascii: ","))
  }

  /// Abbreviated countries and states, written in capitals.
  private static let regions: WordSet = [
    "us", "u.s", "u.s.a", "usa", "uk", "u.k", "eu", "uae", "drc", "w.a", "wa", "nsw", "qld", "vic",
    "act",
    "bc", "ab", "on", "qc", "ny", "nj", "ca", "ma", "pa", "va", "md", "dc", "d.c", "tx", "fl", "il",
    "oh",
    "mi", "nc", "ga", "az", "co", "or", "mn", "wi", "mo", "tn", "in", "ct", "nh", "vt", "me", "ri",
    "de",
    "hi", "nm", "nv", "ut", "ok", "ks", "ia", "al", "la", "ky", "sc", "ar", "ms", "id", "mt", "wy",
    "nd",
    "sd", "ne", "wv", "ak", "pr", "global", "international", "europe", "africa", "asia",
  ]

  private static let worldly: WordSet = ["global", "international", "europe", "africa", "asia"]
}
