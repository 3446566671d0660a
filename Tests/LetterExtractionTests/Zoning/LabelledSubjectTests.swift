import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct LabelledSubjectTests {
  private static func subjects(_ head: String) throws -> [String] {
    let draft = try LetterDrawing(
      "\(head)\n\nbody| We write about the ferry that no longer runs at night.\n\nbody| Re: below."
    ).draft
    var zones = draft.zones
    LabelledSubject.keep(&zones, draft.cues)
    return zones.indices.filter { zones[$0].zone == .subject }
      .map { draft.string(draft.reading.lines[$0].text) }
  }

  @Test(arguments: [
    ("recipient| Ada Bell\nrecipient| Re: Night ferry", ["Re: Night ferry"]),
    ("recipient| 수신: 항만청장\nrecipient| 제목: 야간 여객선", ["제목: 야간 여객선"]),
    ("salutation| Dear Ms. Bell,\n\nbody| Subject: Night ferry", ["Subject: Night ferry"]),
  ])
  func `the line with the label of a subject`(head: String, expected: [String]) throws {
    #expect(try Self.subjects(head) == expected)
  }

  @Test(arguments: [
    "subject| Night ferry\nrecipient| Re: the pier", "recipient| Ada Bell",
    "recipient| To: Ada Bell",
  ])
  func `no other, and none where there is one`(head: String) throws {
    #expect(try Self.subjects(head).allSatisfy { $0 == "Night ferry" })
  }
}
