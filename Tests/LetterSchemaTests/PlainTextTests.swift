import LetterSchema
import Testing

@Suite struct PlainTextTests {
  @Test func `blocks a line each, zones and paragraphs apart`() {
    var letter = Letter.sample
    var item = letter.blocks[2]
    item.marker = nil
    item.list = .bullet
    item.level = 2
    item.text = "Soon."
    letter.blocks.append(item)
    letter.blocks.append(letter.blocks[1])
    letter.blocks.append(letter.blocks[0])
    letter.blocks.append(letter.blocks[0])
    #expect(
      String(decoding: letter.text, as: UTF8.self) == """
        Dear Ms Ruiz,

        We urge you:

        1. Free her.[1]
          - Soon.

        We urge you:

        Dear Ms Ruiz,
        Dear Ms Ruiz,

        """)
  }

  @Test func `a further paragraph of an item stands under its text`() {
    var letter = Letter.sample
    letter.blocks = [letter.blocks[2], letter.blocks[1]]
    letter.blocks[1].level = 1
    #expect(String(decoding: letter.text, as: UTF8.self) == "1. Free her.[1]\n\n  We urge you:\n")
  }

  @Test func `no blocks, no text`() {
    var letter = Letter.sample
    letter.blocks = []
    #expect(letter.text.isEmpty)
  }
}
