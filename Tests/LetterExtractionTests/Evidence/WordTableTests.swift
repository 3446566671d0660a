import Testing

@testable import LetterExtraction

/// What the table gives for a part of a text is what a walk over that part alone finds.
@Suite struct WordTableTests {
  private static let text = Array(
    """
    Dr. J.-P. O'Neill-Ávila, M.P., Mozilla.ai 3rd 12b U.S. «l'été» naïve R.S.Dahiya e.V.
    株式会社 山田太郎 様 Łódź Straße АО «Мир» 서울시 Y.E.M.A - x'y''z a.-b
    """.utf8)

  @Test func `every part of a text has the words of a walk over it`() {
    let text = Self.text
    let table = WordTable(text)
    let starts = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
    for (place, start) in starts.enumerated() {
      for end in starts[place...] {
        for limit in [1, 2, 48] {
          #expect(
            Array(table.words(of: text, in: start..<end, limit: limit))
              == WordShape.words(of: text, in: start..<end, limit: limit))
        }
      }
    }
  }

  @Test func `a set of words is asked by bytes`() {
    let set: WordSet = ["of", "für", "的", "of"]
    for word in ["of", "für", "的"] {
      #expect(set.contains(word) && set.contains(Array("a \(word)".utf8)[2...]))
    }
    for word in ["", "o", "off", "fur", "Of"] { #expect(!set.contains(word)) }
  }
}
