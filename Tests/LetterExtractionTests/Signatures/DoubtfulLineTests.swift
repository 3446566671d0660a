import LetterSchema
import Testing

@testable import LetterExtraction

/// Lines that are kept as signatures though they may well be the page's.
@Suite struct DoubtfulLineTests {
  /// Who signs, where the lines that begin with one of the words are in doubt.
  private static func signatories(
    _ drawing: String, doubtful words: [String]
  ) throws -> [String] {
    var drawing = try LetterDrawing(
      "body| We write about the ferry.\nclosing| Regards,\n\n" + drawing)
    for line in drawing.draft.zones.indices {
      let text = drawing.draft.string(drawing.draft.reading.lines[line].text)
      if words.contains(where: text.hasPrefix) {
        drawing.draft.zones[line] = ZoneDecision(
          zone: .signature, probability: 0.5, runnerUpProbability: 0.4)
      }
    }
    let draft = try drawing.after(Signatures.self)
    return draft.signatories.map { draft.string($0.name ?? $0.organization ?? $0.text) }
  }

  @Test func `they name nobody`() throws {
    #expect(
      try Self.signatories("signature| Ada Bell\n\nTern Harbour", doubtful: ["Tern"])
        == ["Ada Bell"])
  }

  @Test func `but as one more item of the list`() throws {
    #expect(
      try Self.signatories(
        "signature| - Lantern Society\n- Harbour Trust\n- Marlin Pier Plus", doubtful: ["Marlin"])
        == ["Lantern Society", "Harbour Trust", "Marlin Pier Plus"])
  }

  @Test func `or as a name or body set off as those above are`() throws {
    let list = "signature| Lantern Society\n\nHarbour Trust\n\nPier Alliance\n\nshare"
    #expect(
      try Self.signatories(list, doubtful: ["Pier", "share"])
        == ["Lantern Society", "Harbour Trust", "Pier Alliance"])
  }

  @Test(arguments: ["and and", "et et", "and", "& and"])
  func `conjunctions alone name nobody`(line: String) throws {
    #expect(try DraftDrawing("S| Karen Whitlow\nS| \(line)").signatories().count <= 2)
  }
}
