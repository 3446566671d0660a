/// What tells the languages and dates of a page before any other phrase is looked for: frequent
/// words, and where names of months and days stand, in whatever language.
struct Telltales: Sendable {
  let lexicon: Lexicon
  /// Of each frequent word its language, as an index into `BuiltInLexicons.languages`.
  private var languages: [UInt8] = []
  /// Where the frequent words of each line start; one more than there are lines.
  private var starts: [Int] = [0]
  /// Where names of months and of days begin.
  private var months: [Int] = []
  private var days: [Int] = []

  init(_ words: PageWords, _ folded: [UInt8], _ lines: [Line]) {
    let lexicon =
      BuiltInLexicons.hasOtherScripts(folded)
      ? BuiltInLexicons.telling : BuiltInLexicons.tellingLatin
    self.lexicon = lexicon
    starts.reserveCapacity(lines.count + 1)
    let text = folded.span
    for line in lines.indices {
      words.phrases(of: lexicon, in: line, text, end: lines[line].text.upperBound) { entry, place in
        switch entry.section {
        case .month: if months.last != place.lowerBound { months.append(place.lowerBound) }
        case .dayOrdinal: if days.last != place.lowerBound { days.append(place.lowerBound) }
        default: languages.append(UInt8(entry.language))
        }
      }
      starts.append(languages.count)
    }
  }

  /// The languages of a line's frequent words.
  func languages(in line: Int) -> ArraySlice<UInt8> { languages[starts[line]..<starts[line + 1]] }

  /// Whether a phrase that stands for a month or a day begins at a place, where a word begins.
  func hasNumber(_ section: LexiconSection, at start: Int) -> Bool {
    let places = section == .month ? months : days
    let first = places.partitioningIndex { $0 >= start }
    return first < places.count && places[first] == start
  }
}
