import Testing

@testable import LetterExtraction

@Suite("What is no note and no marker")
struct NoteRefusalTests {
  @Test(
    "No note at all",
    arguments: [
      "1. Open the quay.\n2. Mend the pier.", "We wrote in May (2016) and again (2017).",
      "Section 3(1) of the Act, read with section 4(2).",
      "We ask (1) that the quay be opened, (2) that the pier be mended.",
      "They said [sic] so. [PDF version]", "Call (1) 555 0123.", "Two * three is six.",
      "Name*\nE-mail*", "* Open the quay\n* Mend the pier", "It measures 12 m² and 4 km³.",
      "It was [t]he end of the quay [1].", "The G20 and CO2 and A4 of 2016.",
      "See [250] and [275] of the speech.",
    ])
  func none(_ text: String) throws {
    #expect(try NoteDrawing.notes(text).isEmpty)
  }

  @Test(
    "A note, but these are not its markers",
    arguments: [
      "Section 3(1) of the Act.\n|1 By the order of May.",
      "Article 1 of the law.\n|1 By the order of May.",
      "On 1 May, at 1.30, page p.1, No.1, 1% and 1/2.\n|1. By the order of May.",
      "We ask (1) that it be opened and (2) mended.\n|1. By the order of May.",
      "Version x.1.2 of B1.\n|1 By the order of May.",
      "Two * three is six, and *this* is stressed.\n|* By the order of May.",
      "See /1/2 and 3/1.\n|[1] By the order of May.", "1. Open the quay.\n|1. By the order of May.",
    ])
  func noMarker(_ text: String) throws {
    #expect(try NoteDrawing.notes(text).map { $0.contains("<- - :") } == [true])
  }

  @Test("Numbers out of the order of the notes are none")
  func order() throws {
    let found = try NoteDrawing.notes(
      """
      The quay is closed.1 The pier is open.2 It was mended with 1 of wood,3 they say.
      |1 By the order of May.
      |2 See the map.
      |3 The ledger.
      """)
    #expect(
      found.map { $0.prefix { $0 != ":" } } == ["1 <- osed.1 ", "2 <- open.2 ", "3 <- wood,3 "])
  }

  @Test("Page furniture holds neither")
  func furniture() throws {
    #expect(try NoteDrawing.notes("~[1] Share\nThe quay is closed.\n~Print [1]").isEmpty)
  }
}
