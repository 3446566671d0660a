import LetterExtraction
import LetterSchema
import Testing

@Suite struct ProseDemandTests {
  @Test(arguments: [
    "We call on the Harbour Board to reopen the ferry before the winter.",
    "We therefore respectfully ask you to publish the report.",
    "We are writing to urge you to withdraw the new fares.",
    "Please restore the night service without delay.",
    "You must not sell the island while the court is sitting.",
    "Nous demandons au ministre de rouvrir la gare.",
    "Мы призываем министра отменить новый тариф.",
    "我们要求政府立即公布调查报告。",
    "지방 정부가 보고서를 즉각 공개할 것을 강력히 촉구합니다.",
    "県に対し、調査報告書を直ちに公表するよう強く求めます。",
    "Le chiediamo di riaprire il traghetto notturno.",
    "Wij verzoeken u de nachtboot te laten varen.",
    "Bitte lassen Sie nicht zu, dass die Fähre verkauft wird.",
    "我们也希望贵局恢复夜间渡轮。",
    "夜の渡し船を止めないでください。",
    "야간 여객선을 다시 운항해 주십시오.",
    "نناشدكم إعادة العبّارة الليلية قبل الشتاء.",
    "Bitte öffnen Sie die Fähre bis zum 17. Mai wieder.",
  ])
  func asks(_ sentence: String) throws {
    #expect(try BodyDrawing.demands(in: sentence) == [sentence])
  }

  @Test(arguments: [
    "Last year the council called on the company to mend the wall.",
    "We look forward to your reply.",
    "Thank you for your attention to this matter.",
    "The wall was built in 1911 and carries two roads.",
    "We must do our own part as neighbours of the park.",
    "Why was the ferry stopped in March?",
    "Should you have any questions, we will answer them gladly.",
    "The mayor said that the fares should rise.",
    "“We urge the Board to sell the island,” reads the old petition.",
    "We would be happy to meet with you.",
    "We ask ourselves whether anybody has read our letter.",
    "You don't have to be an engineer to see the cracks.",
    "Let me say at once that I like the new pier.",
    "Nous nous demandons ce que le conseil a lu.",
    "Wir fragen uns, wer die Fähre bezahlt.",
    "I did not ask for a new pier.",
    "Review of the timetable",
  ])
  func refuses(_ sentence: String) throws {
    #expect(try BodyDrawing.demands(in: sentence).isEmpty)
  }

  @Test(arguments: [
    "Publish the timetable.", "And let the ferry run until midnight.", "First, mend the steps.",
    "Publiez les horaires.", "Ne vendez pas l'île.",
    "Publique los horarios.", "Non autorizzi la vendita.", "Mande reparar o cais.",
    "Plaats een lamp op de kade.", "Nehmen Sie den Beschluss zurück.",
  ])
  func orders(_ sentence: String) throws {
    let letter = "Dear Mayor,\n\n\(sentence)"
    #expect(try BodyDrawing.demands(in: letter, zones: ["Dear": .salutation]) == [sentence])
  }

  @Test func aReleaseQuotesItsAuthors() throws {
    var letter = try BodyDrawing(
      "“We call on the Board to reopen the ferry before the winter,” said the chair of the Union.")
    #expect(try letter.demands().isEmpty)
    letter.draft.kind = Kind(value: .pressRelease, confidence: Confidence(0.9))
    #expect(try letter.demands().count == 1)
  }

  @Test func whatStandsBesideADemandAsksSooner() throws {
    let letter = try BodyDrawing(
      "Mend the steps. We call on the Board to reopen the ferry.")
    #expect(try letter.demands().count == 2)
  }

  @Test func partsOfARequest() throws {
    let letter = try BodyDrawing("We call on the Harbour Board to reopen the ferry.")
    let demand = try #require(letter.demands().first)
    #expect(demand.form == .prose)
    #expect(letter.string(demand.trigger) == "We call on")
    #expect(letter.string(demand.addressee) == "the Harbour Board")
    #expect(demand.action == "reopen")
    #expect(demand.target == nil)
    #expect(demand.confidence > 0.5 && demand.confidence <= 1)
    #expect(demand.evidence.contains("the authors ask"))
  }

  @Test func whoIsToActInTheEnd() throws {
    let letter = try BodyDrawing(
      "We call upon the Commissioner to urge the Government to release the ferry's crew.")
    let demand = try #require(letter.demands().first)
    #expect(letter.string(demand.addressee) == "the Commissioner")
    #expect(demand.action == "urge")
    #expect(letter.string(demand.target) == "the Government")
  }

  @Test func aPronounNamesNobody() throws {
    let letter = try BodyDrawing("We urge you to accept the report.")
    let demand = try #require(letter.demands().first)
    #expect(demand.addressee == nil)
    #expect(demand.action == "accept")
  }

  @Test func asSignedBodiesAsk() throws {
    let text = "Harbour Watch urges the Board to publish the report.\n\nHarbour Watch"
    let signed = try BodyDrawing(text)
    var draft = signed.draft
    draft.zones[1].zone = .signature
    var options = StageOptions()
    try FindDemands(options: &options).run(on: &draft)
    #expect(draft.demands.count == 1)
  }

  @Test func sentencesGoOnOverBrokenLines() throws {
    let found = try BodyDrawing.demands(
      in: """
        The pier has been closed since the storm. We urge the Harbour Board
        to open the western steps before the summer. The boats are waiting.
        """)
    #expect(found == ["We urge the Harbour Board to open the western steps before the summer."])
  }

  @Test func `a courtesy beside a demand is none`() throws {
    let found = try BodyDrawing.demands(
      in: """
        We urge the Board to publish the report.

        If you have any questions, please contact the office of the Harbour Trust.
        """)
    #expect(found == ["We urge the Board to publish the report."])
  }

  @Test func `what must not be`() throws {
    let found = try BodyDrawing.demands(
      in: "The pier is old. The new toll must not be approved. The boats are waiting.")
    #expect(found == ["The new toll must not be approved."])
  }

  @Test(arguments: [
    "We would thus request that the night ferry be restored.",
    "We do now, therefore, respectfully urge that the pier be mended.",
  ])
  func `words that say how may part the authors from what they do`(sentence: String) throws {
    #expect(try BodyDrawing.demands(in: sentence) == [sentence])
  }

  @Test(arguments: [
    "We have received your request about the pier.", "We did not then request a new pier.",
  ])
  func `other words part them for good`(sentence: String) throws {
    #expect(try BodyDrawing.demands(in: sentence).isEmpty)
  }

  @Test(arguments: ["Sign this letter.", "Add your name below."])
  func `what readers are told to sign is none`(order: String) throws {
    let found = try BodyDrawing.demands(
      in: "We urge the Board to publish the report.\n\n\(order)")
    #expect(found == ["We urge the Board to publish the report."])
  }

  private static let told = "The pier was closed in March, and nobody on the quay was asked."

  @Test(arguments: [
    "The government must restore the night ferry.",
    "In short, the Ministry should publish the report.",
    "We write about the night ferry, which no longer runs, and ask you to restore it.",
    "Wir schreiben Ihnen wegen der Fähre und bitten Sie, sie wieder fahren zu lassen.",
    "Could you please restore the night ferry?",
  ])
  func `what an authority must do, and verbs behind a conjunction`(sentence: String) throws {
    #expect(try BodyDrawing.demands(in: "\(Self.told)\n\n\(sentence)") == [sentence])
  }

  @Test(arguments: [
    "The premise is that the government should design our ferries.",
    "The people of the quay must be heard in the end.",
  ])
  func `an authority farther off is not told to act`(sentence: String) throws {
    #expect(try BodyDrawing.demands(in: "\(Self.told)\n\n\(sentence)").isEmpty)
  }

  @Test func `what must be, said at the outset, is what the letter goes out from`() throws {
    let must = "The government must serve all who live on the quay."
    #expect(try BodyDrawing.demands(in: "\(must)\n\n\(Self.told)").isEmpty)
    let ask = "We ask you to restore the night ferry."
    #expect(try BodyDrawing.demands(in: "\(ask)\n\n\(Self.told)") == [ask])
  }
}
