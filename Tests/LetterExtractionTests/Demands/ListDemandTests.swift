import LetterExtraction
import LetterSchema
import Testing

@Suite struct ListDemandTests {
  @Test func itemsUnderALeadThatAsks() throws {
    let letter = try BodyDrawing(
      """
      The harbour wall has been unsafe for two winters.

      We urge the Harbour Board to:

      • Close the eastern steps until they are mended;
      • Publish the engineer's report.

      The wall was built in 1911.
      """)
    let demands = try letter.demands()
    #expect(
      demands.map { letter.draft.string($0.text) }
        == ["Close the eastern steps until they are mended;", "Publish the engineer's report."])
    #expect(demands.map(\.form) == [.bullet, .bullet])
    #expect(demands.map(\.action) == ["close", "publish"])
    #expect(letter.string(demands[0].lead) == "We urge the Harbour Board to:")
    #expect(letter.string(demands[0].trigger) == "We urge")
    #expect(letter.string(demands[0].addressee) == "the Harbour Board")
  }

  @Test func numbersAreKept() throws {
    let letter = try BodyDrawing(
      """
      We therefore ask the Ministry to take the following steps:

      1. Reopen the night ferry.
      2. Restore the student fare.
      """)
    let demands = try letter.demands()
    #expect(demands.map(\.form) == [.numbered, .numbered])
    #expect(demands.map(\.number) == ["1", "2"])
    #expect(demands.map(\.action) == ["reopen", "restore"])
  }

  @Test func `lists right below items that ask`() throws {
    let letter = try BodyDrawing(
      """
      We demand that the Harbour Board change its ways:

      ### 1. Mend the quay by:

      - closing the eastern steps;
      - publishing the engineer's report.

      ### 2. Pay the pilots by:

      - restoring the night bonus.
      """, type: .markdown)
    let demands = try letter.demands()
    #expect(
      demands.map { letter.draft.string($0.text) } == [
        "Mend the quay by:", "closing the eastern steps;", "publishing the engineer's report.",
        "Pay the pilots by:", "restoring the night bonus.",
      ])
    #expect(letter.string(demands[1].lead) == "Mend the quay by:")
  }

  @Test func `a heading that is a mere label asks for nothing beside its list`() throws {
    let letter = try BodyDrawing(
      """
      We demand that the Harbour Board take these measures:

      ### 1. The quay

      - Close the eastern steps.
      - Publish the engineer's report.

      ### 2. The pilots

      - Restore the night bonus.
      """, type: .markdown)
    #expect(
      try letter.demands().map { letter.draft.string($0.text) } == [
        "Close the eastern steps.", "Publish the engineer's report.", "Restore the night bonus.",
      ])
  }

  @Test func headingsAnnounceActs() throws {
    let found = try BodyDrawing.demands(
      in: """
        Our demands

        • Stop the felling in Linden Park.
        • Release the minutes of the March meeting.
        """)
    #expect(found.count == 2)
  }

  @Test(arguments: [
    "Three cases show what went wrong:\n\n• Ana Brook, fined in May.\n• Tom Reed, fined in June.",
    "The signatories of this letter are:\n\n• Harbour Watch\n• Friends of the Linden Park",
    "We urge the Board to read our letters, which name:\n\n• Ana Brook\n• Tom Reed",
    "There are two reasons for the delay:\n\n• the pumps were old;\n• the crew was small.",
  ])
  func listsThatAskNothing(_ letter: String) throws {
    let drawing = try BodyDrawing(letter)
    #expect(try drawing.demands().filter { $0.form != .prose }.isEmpty)
  }

  @Test func aLeadThatNamesTheWholeActIsTheDemand() throws {
    let found = try BodyDrawing.demands(
      in: """
        We ask that nobody be fined under these by-laws of the old Harbour Code:

        • By-law 4 – Mooring at the eastern pier
        • By-law 9 – Fishing from the wall
        """)
    #expect(found == ["We ask that nobody be fined under these by-laws of the old Harbour Code:"])
  }

  @Test func anImperativeBeforeTheColonAsks() throws {
    let found = try BodyDrawing.demands(
      in: """
        In your answer to this letter, provide:

        • A list of all boats that left the harbour in March.
        • The date of the next inspection.
        """)
    #expect(found.count == 2)
  }

  @Test func itemsThatAskByThemselves() throws {
    let found = try BodyDrawing.demands(
      in: """
        What we have to say is short.

        • We ask that you publish the timetable.
        • The old timetable hung at the pier.
        """)
    #expect(found == ["We ask that you publish the timetable."])
  }

  @Test func `paragraphs behind a lead, one of them no plain order`() throws {
    let found = try BodyDrawing.demands(
      in: """
        We urge the Harbour Board to:

        Abandon the plan for the western steps.

        Regularly consult the crews of the ferry.

        Publish the engineer's report.
        """)
    #expect(found.count == 3)
  }

  @Test func `what an Act would do is told, not asked`() throws {
    let found = try BodyDrawing.demands(
      in: """
        The Harbour Act would:

        • Close the eastern steps;
        • Create an office for the pier; and
        • Give the crews a day of rest.
        """)
    #expect(found.isEmpty)
  }

  @Test func `numbers before a dash`() throws {
    let letter = try BodyDrawing(
      """
      We therefore ask the Ministry for:

      I – the daily ferry;
      II – the student fare;
      III – a lamp on the pier.
      """)
    #expect(try letter.demands().map(\.number) == ["I", "II", "III"])
  }
}
