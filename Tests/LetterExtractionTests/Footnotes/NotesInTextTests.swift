import Testing

@testable import LetterExtraction

@Suite("Notes of a text")
struct NotesInTextTests {
  @Test(
    "One marker, one note, in every dress",
    arguments: [
      ("The quay is closed.[1]\n|[1] By the order of May.", "1 <- osed.[1] : By the order of May."),
      (
        "The quay is closed (1).\n|(1) By the order of May.", "1 <- osed (1) : By the order of May."
      ),
      (
        "The quay is closed {1}.\n|{1} By the order of May.", "1 <- osed {1} : By the order of May."
      ),
      ("The quay is closed.¹\n|¹ By the order of May.", "1 <- osed.¹ : By the order of May."),
      ("The quay is closed.¹\n|1. By the order of May.", "1 <- osed.¹ : By the order of May."),
      ("The quay is closed.*\n|* By the order of May.", "* <- osed.* : By the order of May."),
      ("@The Harbour Coalition*\n|*Including the pilots.", "* <- ition* : Including the pilots."),
      ("The quay is closed.†\n|† By the order of May.", "† <- osed.† : By the order of May."),
      ("The quay is closed§.\n|§ By the order of May.", "§ <- losed§ : By the order of May."),
      ("The quay is closed.[a]\n|[a] By the order of May.", "a <- osed.[a] : By the order of May."),
      ("The quay is closed.[i]\n|[i] By the order of May.", "i <- osed.[i] : By the order of May."),
      (
        "The quay is closed.[^1]\n|[^1]: By the order of May.",
        "1 <- osed.[^1] : By the order of May."
      ),
      ("The quay is closed.1\n|1 By the order of May.", "1 <- osed.1 : By the order of May."),
      (
        "The quay is closed1 for all.\n|1 By the order of May.",
        "1 <- losed1 : By the order of May."
      ),
      ("The “quay”1 is closed.\n|1) By the order of May.", "1 <- y”1 : By the order of May."),
      (
        "The quay is closed. 1 The pier is not.\n|1. By the order of May.",
        "1 <- sed. 1 : By the order of May."
      ),
      ("The quay is closed.1\n|1See the order of May.", "1 <- osed.1 : See the order of May."),
      (
        "The quay is closed/1 for all.\n|/1 By the order of May.",
        "1 <- losed/1 : By the order of May."
      ),
      ("码头已关闭。[1]\n|[1] 五月的命令。", "1 <- 。[1] : 五月的命令。"),
      ("码头已关闭〔1〕。\n|〔1〕五月的命令。", "1 <- 闭〔1〕 : 五月的命令。"),
      ("码头已关闭①。\n|① 五月的命令。", "1 <- 闭① : 五月的命令。"),
      ("码头已关闭。（注1）\n|注1：五月的命令。", "1 <- 。（注1） : 五月的命令。"),
      ("부두는 닫혔다[역주1].\n|[역주1] 오월의 명령.", "역주1 <- 혔다[역주1] : 오월의 명령."),
    ])
  func dress(_ text: String, _ wanted: String) throws {
    let found = try NoteDrawing.notes(text)
    #expect(found.count == 1)
    // The bytes before a marker may begin within a character.
    let tail = wanted.drop { $0 != "<" }
    #expect(found.first?.hasPrefix(wanted.prefix { $0 != " " }) == true)
    #expect(
      found.first?.replacing("\u{FFFD}", with: "").hasSuffix(tail.suffix(12)) == true, "\(found)")
  }

  @Test("Several notes, one of them referred to twice")
  func several() throws {
    let found = try NoteDrawing.notes(
      """
      The quay is closed.[1] The pier is not.[2]
      As said,[1] the quay is closed.
      |[1] By the order of May.
      |[2] See the map.
      """)
    #expect(
      found == ["1 <- osed.[1] & said,[1] : By the order of May.", "2 <- not.[2] : See the map."])
  }

  @Test("A note goes on in further lines")
  func furtherLines() throws {
    let found = try NoteDrawing.notes(
      """
      The quay is closed.[1] The pier is not.[2]
      |[1] By the order of May,
      |which nobody has seen.
      |[2] See the map.
      """)
    #expect(
      found == [
        "1 <- osed.[1] : By the order of May, which nobody has seen.",
        "2 <- not.[2] : See the map.",
      ])
  }

  @Test("Notes that run together in one line")
  func runTogether() throws {
    let found = try NoteDrawing.notes(
      """
      The quay is closed.[1] The pier[2] is not.[3]
      |[1] By the order of May. [2] The old one. [3] See the map.
      """)
    #expect(
      found.map { $0.drop { $0 != ":" } } == [
        ": By the order of May.", ": The old one.", ": See the map.",
      ])
    let bare = try NoteDrawing.notes(
      """
      The quay is closed.1 The pier2 is not.
      |1 By the order of May 2 and 3. 2 The old one.
      """)
    #expect(
      bare.map { $0.drop { $0 != ":" } } == [": By the order of May 2 and 3.", ": The old one."])
    let roman = try NoteDrawing.notes(
      """
      The quay is closed.[i] The pier[ii] is not.
      |[i] By the order of May. [ii] The old one.
      """)
    #expect(roman == ["i <- osed.[i] : By the order of May.", "ii <- pier[ii] : The old one."])
  }

  @Test("Notes that start anew belong to the part before them")
  func anew() throws {
    let found = try NoteDrawing.notes(
      """
      The quay is closed.[1]
      |[1] By the order of May.
      The pier is open.[1]
      |[1] See the map.
      """)
    #expect(found == ["1 <- osed.[1] : By the order of May.", "1 <- open.[1] : See the map."])
  }

  @Test("A line amid the notes that was taken for something else, and one that its marker proves")
  func carried() throws {
    let found = try NoteDrawing.notes(
      """
      The quay is closed.[1] The pier is not.[2]
      |[1] By the order of May.
      @[2] See the map.
      """)
    #expect(found.map { $0.prefix(1) } == ["1", "2"])
    let proven = try NoteDrawing.notes("The quay is closed.[1]\n[1] By the order of May.")
    #expect(proven == ["1 <- osed.[1] : By the order of May."])
  }

  @Test(
    "Where a scraper took an address out",
    arguments: ["By the order of May,", "The order,; see the map"])
  func stripped(_ text: String) throws {
    var draft = try NoteDrawing(text: "The quay is closed.[1]\n|[1] \(text)").draft
    var options = StageOptions()
    try Footnotes(options: &options).run(on: &draft)
    #expect(draft.footnotes.map(\.urlStripped) == [true])
  }

  @Test("A marker without its note, among others that have theirs")
  func dangling() throws {
    let found = try NoteDrawing.notes(
      "The quay is closed.[1] The pier is not.[2]\n|[1] By the order of May.")
    #expect(found == ["1 <- osed.[1] : By the order of May.", "2 <- not.[2] : -"])
    let cutOff = try NoteDrawing.notes("The quay is closed.[1] The pier is not.[2]\nYours")
    #expect(cutOff.map { $0.suffix(3) } == [": -", ": -"])
  }

  @Test("A note that nothing refers to")
  func unreferenced() throws {
    #expect(
      try NoteDrawing.notes("The quay is closed.\n|* By the order of May.") == [
        "* <- - : By the order of May."
      ])
  }

  @Test("A raised number that stands on a line of its own")
  func lone() throws {
    let found = try NoteDrawing.notes(
      "The quay is closed.1 The pier is open.2\n|1\n|42 Harbour Code 9.\n|2\n|See the map.")
    #expect(found == ["1 <- osed.1 : 42 Harbour Code 9.", "2 <- open.2 : See the map."])
  }

  @Test("Roman numbers without a stop, glued to the sentence")
  func romans() throws {
    let found = try NoteDrawing.notes(
      "The quay is closed.i The pier is open.ii So they say.\n|i By the order of May. ii See the map."
    )
    #expect(found == ["i <- osed.i : By the order of May.", "ii <- open.ii : See the map."])
  }

  @Test("A date in a note begins no other note")
  func dates() throws {
    let found = try NoteDrawing.notes(
      "The quay is closed.1 The pier is open.2\n|1 Covenant on Quays, 2 December 1966.\n|2 See the map."
    )
    #expect(
      found == ["1 <- osed.1 : Covenant on Quays, 2 December 1966.", "2 <- open.2 : See the map."])
  }

  @Test("A note that is referred to again by a glued number")
  func again() throws {
    let found = try NoteDrawing.notes(
      "The quay is closed1. The pier is open2. The map is old1.\n|1 The ledger.\n|2 See the map.")
    #expect(found == ["1 <- losed1 & s old1 : The ledger.", "2 <- open2 : See the map."])
  }

  @Test("A number behind a year that ends a sentence")
  func years() throws {
    let found = try NoteDrawing.notes(
      "The mere was listed in 1987.1 The birds are counted2 by the trust, 1987.5 in all.\n|1 The list.\n|2 The survey."
    )
    #expect(found == ["1 <- 1987.1 : The list.", "2 <- unted2 : The survey."])
  }

  @Test("Several numbers in one pair of brackets")
  func severalInBrackets() throws {
    let found = try NoteDrawing.notes(
      "The quay is closed.[1] The pier is open [2, 3].\n|[1] The ledger.\n|[2] See the map.\n|[3] The chart."
    )
    #expect(found.count == 3 && found.allSatisfy { !$0.contains("<- -") })
  }

  @Test("A page number in a note begins no other note")
  func pages() throws {
    let found = try NoteDrawing.notes(
      "The quay is closed.1 The pier is open.2\n|1 The ledger.\n|2 See the map, p. 3. Holm, May.")
    #expect(found.count == 2)
  }
}
