import Testing

@testable import LetterGolden

@Suite struct ComparedTextTests {
  @Test(arguments: [
    ("Dear Mayor Penrose,", ["dear", "mayor", "penrose"]),
    ("the <b>bold</b> one", ["the", "bold", "one"]),
    ("the &lt;b&gt;bold&lt;/b&gt; &amp; rest", ["the", "bold", "rest"]),
    ("see [it](https://orle.example/x) now", ["see", "it", "now"]),
    ("see [it](two words) now", ["see", "it", "two", "words", "now"]),
    ("a <> b", ["a", "b"]),
    ("O’Neil's", ["o", "neil", "s"]),
    ("snake_case", ["snake", "case"]),
    ("敬启者", ["敬", "启", "者"]),
    // A word that has begun goes on with ideographs; the figures of others have it so.
    ("2016年6月", ["2016年6月"]),
    ("年6月", ["年", "6月"]),
    // A mark is no letter: the word ends at it.
    ("Cafe\u{301} É", ["cafe", "é"]),
    ("½ Ⅳ ²", ["½", "ⅳ", "²"]),
    ("", []),
  ])
  func `takes words and nothing else`(text: String, words: [String]) {
    #expect(ComparedText(text).words == words)
  }

  @Test func `text that is too long for a tag is text`() {
    let long = String(repeating: "x ", count: 201)
    #expect(ComparedText("<\(long)>").words.count == 201)
    #expect(ComparedText("<\(long.dropLast(2))>").words.isEmpty)
  }

  @Test func `F1 counts repetitions`() {
    #expect(ComparedText("a a b").f1(ComparedText("a b b")) == 2.0 / 3)
    #expect(ComparedText("").f1(ComparedText("")) == 0)
    #expect(ComparedText("x").f1(ComparedText("y")) == 0)
    #expect(ComparedText("b a").f1(ComparedText("A, B")) == 1)
  }

  @Test func `shingles are runs of four, or all there is`() {
    #expect(ComparedText("a b c d e").shingles.total == 2)
    #expect(ComparedText("a b").shingles.total == 1)
    #expect(ComparedText("").shingles.total == 0)
  }

  @Test(arguments: [
    (0.0625, "0.062"), (0.1875, "0.188"), (0.1235, "0.123"), (1, "1.000"), (0.9996, "1.000"),
    (0.0005, "0.001"), (2.0 / 3, "0.667"),
  ])
  func `three decimals, as C rounds them`(value: Double, text: String) {
    #expect(Figures.fixed(value) == text)
  }
}
