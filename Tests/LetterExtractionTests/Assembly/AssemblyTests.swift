import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct AssemblyTests {
  @Test func `each kept line is a block, with its marker apart`() throws {
    let letter = try HandDraft.complete().letter()
    #expect(letter.blocks.map(\.id) == (1...8).map { "b\($0)" })
    #expect(
      String(decoding: letter.text, as: UTF8.self) == """
        Dear Ms Ruiz,

        We urge you to keep

        to the law.[1]

        1. Free Zoë at once.[2]
        2. Pay her.

        Yours sincerely,

        Ada Bó, Chair

        [1] See the law.

        """)
    let item = letter.blocks[3]
    #expect(item.type == .item && item.list == .numbered && item.level == 1)
    #expect(item.marker == "1." && item.text == "Free Zoë at once.[2]")
    #expect(item.marks == [Block.Mark(type: .noteRef, at: ByteRange(18..<21), label: "2")])
    #expect(letter.blocks.map(\.type).prefix(3) == [.line, .paragraph, .paragraph])
    #expect(letter.blocks[0].confidence == Confidence(0.9))
  }

  @Test func `removed lines that touch for one reason are one removal`() throws {
    let letter = try HandDraft.complete().letter()
    #expect(letter.removed.map(\.text) == ["Share this page Print", "Follow us"])
    #expect(letter.removed.map(\.reason) == [.share, .footer])
    #expect(letter.removed[0].at == ByteRange(0..<21))
  }

  @Test func `a kept line parts two removals, another reason too`() throws {
    var hand = try HandDraft("One\nTwo\nThree\nFour", zones: [nil, .body, nil, nil])
    hand.draft.removals[3] = RemovalDecision(.advert, "an offer")
    let letter = try hand.letter()
    #expect(letter.removed.map(\.text) == ["One", "Three", "Four"])
    #expect(letter.removed.map(\.reason) == [.markup, .markup, .advert])
    #expect(letter.removed[0].evidence == "not part of the letter")
  }

  @Test func `fields with text, place and block`() throws {
    let letter = try HandDraft.complete().letter()
    let salutation = try #require(letter.salutation)
    #expect(salutation.text == "Dear Ms Ruiz," && salutation.addressees == ["Ms Ruiz"])
    #expect(salutation.block == "b1" && salutation.at == ByteRange(23..<36))
    #expect(letter.signatories[0].name == "Ada Bó" && letter.signatories[0].role == "Chair")
    #expect(letter.demands.map(\.id) == ["d1", "d2"])
    #expect(letter.demands[0].lead == "We urge you to keep to the law.[1]")
    #expect(letter.demands.map(\.noteRefs) == [["2"], []])
    #expect(letter.footnotes.map(\.status) == [.linked, .dangling])
    #expect(letter.footnotes[0].references == [.init(block: "b3", at: ByteRange(70..<73))])
  }

  @Test func `what the site adds is a field without a block`() throws {
    var hand = try HandDraft("Posted 3 May\nDear all,", zones: [nil, .salutation])
    hand.draft.letterhead.date = hand.finding("3 May")
    let date = try #require(try hand.letter().date)
    #expect(date.block == nil && date.text == "3 May" && date.at == ByteRange(7..<12))
  }

  @Test func `a demand in a line that was removed is none`() throws {
    var hand = try HandDraft("Free her.\nDear all,", zones: [nil, .salutation])
    hand.draft.demands = [
      DemandFinding(form: .prose, text: hand.range("Free her."), line: 0, confidence: 1)
    ]
    #expect(try hand.letter().demands.isEmpty)
  }

  @Test func `counts and stamps`() throws {
    let letter = try HandDraft.complete().letter()
    let visible = HandDraft.text.utf8.count { !Folding.isBlank($0) }
    #expect(letter.conservation.visible == visible && letter.conservation.holds)
    #expect(letter.conservation.removed == "SharethispagePrintFollowus".utf8.count)
    #expect(letter.id == "hand" && letter.language == "en")
    #expect(letter.pipeline.model == "m0" && letter.pipeline.lexicons == "l0")
    #expect(letter.source.sha256.utf8.count == 64)
  }

  @Test func `the page's language where nobody has told`() throws {
    var hand = try HandDraft("Bonjour", zones: [.body])
    #expect(try hand.letter().language == "und")
    hand.draft.reading.declaredLanguage = "fr"
    #expect(try hand.letter().language == "fr")
    hand.draft.language = "fr-CA"
    #expect(try hand.letter().language == "fr-CA")
  }
}
