import LetterExtraction
import Testing

@Suite struct SentencesTests {
  /// Sentences stand between bars.
  @Test(arguments: [
    "The ferry was late.|Nobody was told.",
    "Dr. Moss wrote to Mr. P. Quill of the U.S. office.|He has no answer.",
    "The fee rose by 3.5 percent under Art. 12 and No. 7 of the rules.|See https://example.org/a.b.html for more.",
    "“Close the gate.”|They did [1].|It rained.[2]|Then it stopped.",
    "Who pays?|You do!|We wait…|Always.",
    "The pier is shut (for now).|Boats turn back.",
    "码头已经关闭。|请立即开放！|谁来负责？",
    "The notice said “No. 4 is full.”|We left.",
    "The storm took the roof.The school stayed shut.",
  ])
  func splits(_ drawing: String) throws {
    let parts = drawing.split(separator: "|").map(String.init)
    let wide = drawing.contains("。")
    let letter = try BodyDrawing(parts.joined(separator: wide ? "" : " "))
    let page = letter.draft.page
    let found = Sentences.split(page.lines[0].text, in: page, line: 0).map(letter.draft.string)
    if drawing.hasPrefix("The storm") {
      #expect(found == ["The storm took the roof.", "The school stayed shut."])
    } else {
      #expect(found == parts)
    }
  }
}
