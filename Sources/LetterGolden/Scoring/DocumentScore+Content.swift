/// The kept text against the letter's own: shingles of four words, with their repetitions.
extension DocumentScore {
  mutating func compareContent(_ gold: String, _ blocks: [ScoredRecord.Block]) {
    let want = ComparedText(gold).shingles
    let have = ComparedText(blocks.map { $0.text ?? "" }.joined(separator: "\n")).shingles
    let hit = want.overlap(have)
    content = (
      have.total > 0 ? Double(hit) / Double(have.total) : 0,
      want.total > 0 ? Double(hit) / Double(want.total) : 0
    )
    if contentF1 < 0.98 {
      miss(
        "content: precision \(Figures.fixed(content.precision)), "
          + "recall \(Figures.fixed(content.recall))")
    }
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
