import LetterExtraction
import LetterSchema
import Testing

/// Lists by whatever shows that they are lists.
@Suite struct ListShapeTests {
  private static let acts = ["reopen the night ferry", "restore the student fare"]

  @Test(arguments: [
    ["-", "-"], ["*", "*"], ["–", "–"], ["--", "--"], ["•", "•"], ["★", "★"], ["→", "→"],
    ["✅", "✅"], ["1.", "2."], ["(1)", "(2)"], ["1)", "2)"], ["1º.", "2º."], ["1.-", "2.-"],
    ["a)", "b)"], ["(i)", "(ii)"], ["First:", "Second:"], ["Demand 1:", "Demand 2:"],
  ])
  func marks(_ marks: [String]) throws {
    let letter = try BodyDrawing(
      """
      The quay has been shut for a year.

      We urge the Harbour Board to:

      \(marks[0]) \(Self.acts[0]);
      \(marks[1]) \(Self.acts[1]).

      The quay was built in 1911.
      """)
    let found = try letter.demands().map { letter.draft.string($0.text) }
    #expect(found == [Self.acts[0] + ";", Self.acts[1] + "."])
  }

  @Test func headingsBehindAColon() throws {
    let letter = try LetterDrawing(
      html: """
        <p>The quay has been shut for a year. We therefore demand that:</p>
        <h3>Passengers have a right to a roof</h3><p>It rains a great deal on the quay.</p>
        <h3>Fares are the same by day and by night</h3><p>The night is no dearer.</p>
        <h2>About the quay</h2><p>It was built in 1911.</p>
        """, zones: ["": .body])
    let draft = try letter.after(FindDemands.self)
    #expect(
      draft.demands.map { draft.string($0.text) }
        == ["Passengers have a right to a roof", "Fares are the same by day and by night"])
  }

  @Test(arguments: [
    ("我们要求港务局：", ["一、", "二、"]), ("我们要求港务局：", ["（一）", "（二）"]),
    ("我们要求港务局：", ["①", "②"]), ("我们要求港务局：", ["（甲）", "（乙）"]), ("我们要求港务局：", ["１　", "２　"]),
    ("我们要求港务局：", ["・", "・"]), ("우리는 항만청에 다음을 요구한다.", ["가. ", "나. "]),
  ])
  func eastAsianMarks(_ lead: String, _ marks: [String]) throws {
    let letter = try BodyDrawing(
      "码头关闭了一年。\n\n\(lead)\n\n\(marks[0])恢复夜间渡轮；\n\(marks[1])公布检查报告。\n")
    let found = try letter.demands().map { letter.draft.string($0.text) }
    #expect(found == ["恢复夜间渡轮；", "公布检查报告。"])
  }

  @Test(arguments: [
    "We ask you to:\n\nreopen the night ferry;\n\nrestore the student fare;\n\npublish the timetable.",
    "We therefore call for the following:\n\nThe Board must reopen the night ferry.\n\n"
      + "The ferrymen must be paid for March.\n\nThe mayor should publish the timetable.",
  ])
  func paragraphsAlikeUnderALead(_ text: String) throws {
    let letter = try BodyDrawing(text)
    let demands = try letter.demands()
    #expect(demands.count == 3)
    #expect(demands.allSatisfy { $0.form == .bullet && $0.lead != nil })
  }

  @Test func itemsWithinAParagraph() throws {
    let letter = try BodyDrawing(
      "We urge the Board to (1) reopen the night ferry; (2) restore the student fare; and "
        + "(3) publish the timetable. The quay was built in 1911.")
    let demands = try letter.demands()
    #expect(
      demands.map { letter.draft.string($0.text) }
        == ["reopen the night ferry;", "restore the student fare;", "publish the timetable."])
    #expect(letter.string(demands[0].lead) == "We urge the Board to")
    #expect(demands.map(\.number) == ["1", "2", "3"])
  }

  @Test func chineseItemsWithinAParagraph() throws {
    let letter = try BodyDrawing("因此，我们要求港务局：一、恢复夜间渡轮；二、公布检查报告。")
    let found = try letter.demands().map { letter.draft.string($0.text) }
    #expect(found == ["恢复夜间渡轮；", "公布检查报告。"])
  }

  @Test func nestedItemsAreTheirOwn() throws {
    let letter = try BodyDrawing(
      """
      We ask the Board to:

      1. appoint a panel in which sit
         a) the ferrymen,
         b) Harbour Watch;
      2. publish the timetable.
      """)
    let found = try letter.demands().map { letter.draft.string($0.text) }
    #expect(
      found == [
        "appoint a panel in which sit", "the ferrymen,", "Harbour Watch;", "publish the timetable.",
      ])
  }

  @Test func ordersWithWhatExplainsThem() throws {
    let letter = try BodyDrawing(
      """
      We ask you three to do these things:

      Reopen the night ferry. It has been shut for a year. Nobody knows why. Ask the crew.

      Publish the timetable, on paper. The screens do not work in the rain. They never did.
      """)
    let demands = try letter.demands().filter { $0.form != .prose }
    #expect(demands.count == 2)
  }

  @Test func koreanNumerals() throws {
    let letter = try BodyDrawing(
      """
      그래서 다음과 같이 요구합니다.

      하나, 밤배를 다시 운행해 주십시오.

      둘, 시간표를 공개해 주십시오.

      셋, 학생 요금을 되돌려 주십시오.
      """)
    #expect(try letter.demands().map(\.number) == [nil, "2", "3"])
  }

  @Test func aNumberedParagraphLeadsAListOfItsOwn() throws {
    let letter = try BodyDrawing(
      """
      1. The quay has been shut for a year.

      2. The Board has met twice.

      3. We ask that the Board:

         o  reopen the night ferry;

         o  publish the timetable.
      """)
    let found = try letter.demands().map { letter.draft.string($0.text) }
    #expect(found == ["reopen the night ferry;", "publish the timetable."])
  }

  @Test func aLeadNeedsNoColon() throws {
    let found = try BodyDrawing.demands(
      in: """
        So we are asking the Board for two things.

        1. Reopen the night ferry.
        2. Restore the student fare.
        """)
    #expect(found == ["Reopen the night ferry.", "Restore the student fare."])
  }

  @Test func someoneElsesListInARelease() throws {
    let found = try BodyDrawing.demands(
      in: """
        The Ferrymen's Union calls on the Board to:

        • reopen the night ferry;
        • restore the student fare.
        """)
    #expect(found.count == 2)
  }

  @Test(arguments: [
    "The plan would:\n\n• close the eastern steps;\n• sell the island.",
    "We have done what we could:\n\n• we wrote to the Board in May;\n• we met the mayor in June.",
    "More about the ferry:\n\n• https://ferry.example/history\n• https://ferry.example/fares",
  ])
  func listsOfOtherThings(_ letter: String) throws {
    let drawing = try BodyDrawing(letter)
    #expect(try drawing.demands().filter { $0.form != .prose }.isEmpty)
  }
}
