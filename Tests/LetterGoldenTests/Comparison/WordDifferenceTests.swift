import Testing

@testable import LetterGolden

@Suite struct WordDifferenceTests {
  /// `[-gone-]`, `{+new+}`.
  private func drawn(_ before: String, _ after: String) -> String {
    WordDifference(before, after).pieces.map {
      switch $0.kind {
      case .same: $0.text
      case .removed: "[-\($0.text)-]"
      case .added: "{+\($0.text)+}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("keep the ferry", "keep the ferry", "keep the ferry"),
    ("", "", ""),
    ("keep the ferry", "", "[-keep the ferry-]"),
    ("", "keep", "{+keep+}"),
    ("keep the ferry", "keep the evening ferry", "keep the {+evening +}ferry"),
    ("Dear Mayor,", "Dear Mayor Penrose,", "Dear Mayor{+ Penrose+},"),
    ("停止收费", "停止一切收费", "停止{+一切+}收费"),
    ("a\u{301}bc d", "ábc e", "a\u{301}bc [-d-]{+e+}"),
  ])
  func `words are told apart`(before: String, after: String, expected: String) {
    #expect(drawn(before, after).unicodeScalars.count > 0 || expected.isEmpty)
    #expect(drawn(before, after) == expected)
  }

  private func texts(_ difference: WordDifference) -> (before: String, after: String) {
    (
      difference.pieces.filter { $0.kind != .added }.map(\.text).joined(),
      difference.pieces.filter { $0.kind != .removed }.map(\.text).joined()
    )
  }

  @Test(arguments: 0..<200)
  func `either text can be read out of it, and nothing shorter is told`(seed: UInt64) {
    var random = SplitMix(state: seed)
    let words = ["ferry", "toll", "the", "of", "quay", ",", "."]
    func text(_ count: Int) -> [String] {
      (0..<count).map { _ in words[Int(random.next() % UInt64(words.count))] }
    }
    let old = text(Int(random.next() % 30))
    var new = old
    for _ in 0..<(random.next() % 6) where !new.isEmpty {
      let index = Int(random.next() % UInt64(new.count))
      if random.next() % 2 == 0 { new.remove(at: index) } else { new.insert("lamp", at: index) }
    }
    let (before, after) = (old.joined(separator: " "), new.joined(separator: " "))
    let difference = WordDifference(before, after)
    #expect(texts(difference) == (before, after))
    // As few words differ as the standard library's own difference needs.
    let least = WordDifference.tokens(after).difference(from: WordDifference.tokens(before)).count
    let told = difference.pieces.filter { $0.kind != .same }
      .reduce(0) { $0 + WordDifference.tokens($1.text).count }
    #expect(told == least)
  }

  @Test func `texts of hundreds of thousands of words take no time`() {
    let old = (0..<150_000).map { "w\($0 % 5000)" }
    var new = old
    for index in stride(from: 0, to: new.count, by: 400) { new[index] = "other\(index)" }
    let clock = ContinuousClock()
    var difference: WordDifference?
    let (before, after) = (old.joined(separator: " "), new.joined(separator: " "))
    let time = clock.measure { difference = WordDifference(before, after) }
    #expect(time < .seconds(30))
    #expect(difference.map(texts).map { $0 == (before, after) } == true)
    let strangers = WordDifference(
      (0..<40_000).map { "a\($0 % 7)" }.joined(separator: " "),
      (0..<40_000).map { "b\($0 % 7)" }.joined(separator: " "))
    #expect(!strangers.pieces.isEmpty)
  }
}
