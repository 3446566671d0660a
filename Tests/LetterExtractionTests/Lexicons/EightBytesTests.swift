import Testing

@testable import LetterExtraction

@Suite struct EightBytesTests {
  /// Parts that start and end anywhere, near the end of the text too.
  @Test func `parts are equal where their bytes are, and then have one hash`() {
    let text = Array("the ferry, the ferryman and the ferries of the ferry".utf8)
    let span = text.span
    for count in 1...20 {
      for one in 0...(text.count - count) {
        for other in 0...(text.count - count) {
          let part = one..<one + count
          let areEqual = text[part].elementsEqual(text[other..<other + count])
          #expect(EightBytes.areEqual(span, part, span, other) == areEqual)
          let hashes = (
            EightBytes.hash(span, part), EightBytes.hash(span, other..<other + count)
          )
          #expect((hashes.0 == hashes.1) == areEqual)
        }
      }
    }
  }
}
