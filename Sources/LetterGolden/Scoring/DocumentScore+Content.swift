/// The kept text against the letter's own: shingles of four words, with their repetitions.
extension DocumentScore {
  mutating func compareContent(_ gold: String, _ blocks: [ScoredRecord.Block]) {
    let text = blocks.map { $0.text ?? "" }.joined(separator: "\n")
    let (precision, recall) =
      switch matcher {
      case .fuzzy: DocumentScore.shared(ComparedText(gold).shingles, ComparedText(text).shingles)
      case .strict, .normalised:
        matcher.isSame(gold, text, least: 1) ? (1.0, 1.0) : (0.0, 0.0)
      }
    content = (precision, recall)
    if Tally.f1(precision, recall) < ScoredField.content.whole {
      miss("content: precision \(Figures.fixed(precision)), recall \(Figures.fixed(recall))")
    }
  }

  static func shared<Piece>(
    _ want: Counts<Piece>, _ have: Counts<Piece>
  ) -> (precision: Double, recall: Double) {
    let hit = Double(want.overlap(have))
    return (
      have.total > 0 ? hit / Double(have.total) : 0, want.total > 0 ? hit / Double(want.total) : 0
    )
  }
}

extension ComparedText {
  /// Runs of four words; of a shorter text, all its words.
  var shingles: Counts<ArraySlice<String>> {
    let length = 4
    guard words.count >= length else { return Counts(words.isEmpty ? [] : [words[...]]) }
    return Counts((0...words.count - length).lazy.map { words[$0..<$0 + length] })
  }
}
