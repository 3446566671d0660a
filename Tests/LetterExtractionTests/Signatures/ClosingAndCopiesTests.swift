import LetterExtraction
import Testing

@Suite struct ClosingAndCopiesTests {
  private func closing(_ drawing: String) throws -> String? {
    let draft = try DraftDrawing(drawing).signed()
    return draft.closing.map { draft.string($0.text) }
  }

  @Test func `a long formula may end the last paragraph`() throws {
    #expect(
      try closing(
        "B| Le quai est fermé depuis un an. Veuillez agréer, Madame, nos salutations distinguées.\n\n"
          + "S| Karen Whitlow")
        == "Veuillez agréer, Madame, nos salutations distinguées.")
    #expect(try closing("B| The quay is shut. Thank you for your time.\n\nS| Karen Whitlow") == nil)
  }

  @Test func `a sentence of thanks above the close is text`() throws {
    #expect(
      try closing(
        "C| Thank you for your time, and I would welcome your thoughts on this matter,\n\n"
          + "C| Regards,\nS| Karen Whitlow") == "Regards,")
    #expect(
      try closing("C| I have the honour to be,\nC| Your obedient servant,\nS| Karen Whitlow")
        == "I have the honour to be, Your obedient servant,")
  }

  @Test func linesAreJoined() throws {
    #expect(try closing("B| …\n\nC| 此致\nC| 敬礼！\n\nS| 林秀华") == "此致 敬礼！")
    #expect(try closing("C| Yours sincerely,\nS| Karen Whitlow") == "Yours sincerely,")
  }

  @Test func noSignatureInTheClose() throws {
    let draft = try DraftDrawing("C| Kind regards, Karen Whitlow, Director").signed()
    #expect(draft.closing.map { draft.string($0.text) } == "Kind regards,")
    #expect(draft.signatories.map { draft.string($0.name ?? 0..<0) } == ["Karen Whitlow"])
  }

  @Test func copies() throws {
    let drawing = DraftDrawing(
      """
      X| cc: The Vice President
      X| Karen Whitlow, Secretary, Department of Ports
      X| Harbour Safety Board
      """)
    #expect(
      try drawing.copies() == [
        "role The Vice President", "Karen Whitlow · role Secretary · org Department of Ports",
        "org Harbour Safety Board",
      ])
  }

  @Test func `a wish belongs to the close, though it looks like a name`() throws {
    #expect(try closing("C| 祝 安康\nS| 林秀華") == "祝 安康")
    #expect(try closing("C| 敬祝\nS| 安康\nS| 林秀華") == "敬祝 安康")
  }
}
