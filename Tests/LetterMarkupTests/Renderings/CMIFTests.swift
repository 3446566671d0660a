import LetterMarkup
import LetterSchema
import Testing

@Suite struct CMIFTests {
  private let heading = CMIFIndex.Heading(
    title: "Letters <of> Orle", editor: "Harbour Archive", email: "desk@harbour.example",
    publisher: "Harbour Archive", url: "https://harbour.example/index.xml", date: "2026-11",
    licence: "https://creativecommons.org/licenses/by/4.0/", source: "Letters of Orle, 1902",
    sourceType: .print, sourceID: "uuid-0")

  private func xml(_ letters: [Letter]) -> String {
    String(decoding: CMIFIndex(heading).xml(of: letters.compactMap(CMIFLetter.init)), as: UTF8.self)
  }

  @Test func `who wrote to whom, when and where from`() {
    let letter = xml([.ferry]).split(separator: "    <profileDesc>\n")[1].split(
      separator: "</correspDesc>")[0]
    #expect(
      letter == """
              <correspDesc key="ferry" ref="https://harbour.example/ferry%20page?a=%5B1%5D" \
        source="#uuid-0">
                <correspAction type="sent">
                  <persName>Tom Ruiz</persName>
                  <placeName>Orle</placeName>
                  <date when="1874-06-12"/>
                </correspAction>
                <correspAction type="received">
                  <persName>Ada Bó</persName>
                </correspAction>
              \

        """)
  }

  @Test func `what is not known is not made up`() {
    var letter = Letter.ferry
    letter.date?.when = nil
    letter.place = nil
    letter.recipients = []
    letter.signatories[0].name = nil
    letter.source.uri = nil
    let index = xml([letter])
    #expect(!index.contains("<date/>") && !index.contains("12 June"))
    #expect(!index.contains("placeName") && !index.contains("ref="))
    #expect(index.contains("<orgName>Friends of the Ferry</orgName>"))
    #expect(index.contains("<persName>Unknown</persName>"))
    letter.kind.value = .article
    #expect(CMIFLetter(letter) == nil)
  }

  @Test func `any letters make a valid index`() throws {
    let grammar = RelaxNGGrammar(.cmifRNG)
    for seed in 0..<100 {
      var maker = RandomLetter(seed: UInt64(seed))
      var letter = maker.letter()
      letter.kind.value = .letter
      #expect(try grammar.faults(in: Array(xml([letter, .ferry]).utf8)[...]) == [], "seed \(seed)")
    }
  }
}
