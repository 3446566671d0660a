import LetterSchema
import Testing

@testable import LetterGolden

@Suite struct RecordComparisonTests {
  private let lines = [
    "-share: Share this page", "salutation: Dear Mayor,", "body: We urge you to keep the ferry.",
    "signature: Ada Marsh",
  ]

  private func told(_ before: Letter, _ after: Letter) -> [String] {
    RecordComparison.changes(from: before, to: after).map { change in
      let what = [change.before, change.after].compactMap(\.self).joined(separator: " > ")
      return "\(change.path) \(change.kind)" + (what.isEmpty ? "" : ": \(what)")
    }
  }

  @Test func `a record is like itself, whatever made it`() {
    let letter = DrawnRecord.letter(lines)
    var other = letter
    other.pipeline.model = "another"
    #expect(told(letter, letter) == [])
    #expect(told(letter, other) == [])
  }

  @Test func `a line that changes its zone is told as that`() {
    var other = lines
    other[3] = "body: Ada Marsh"
    #expect(
      told(DrawnRecord.letter(lines), DrawnRecord.letter(other)) == [
        "blocks moved: signature > body"
      ])
    other[0] = "title: Share this page"
    #expect(
      told(DrawnRecord.letter(lines), DrawnRecord.letter(other)).prefix(2) == [
        "blocks moved: removed (share) > title", "blocks moved: signature > body",
      ])
  }

  @Test func `a stretch that moves as one is one move`() {
    let before = DrawnRecord.letter(["body: Ada Marsh", "body: Tom Quay", "body: Keep it."])
    let after = DrawnRecord.letter([
      "signature: Ada Marsh", "signature: Tom Quay", "body: Keep it.",
    ])
    let moves = RecordComparison.changes(from: before, to: after).filter { $0.kind == .moved }
    #expect(moves.map(\.text) == ["Ada Marsh", "Tom Quay"])
    #expect(moves.map(\.at) == [0..<9, 10..<18])
  }

  @Test func `lines joined to one block are cut otherwise and moved nowhere`() {
    let before = DrawnRecord.letter(["body: We urge", "body: you."])
    let after = DrawnRecord.letter(["body: We urge you."])
    #expect(told(before, after) == ["blocks/0 boundary"])
  }

  @Test func `entries are told by what became of them`() {
    var before = DrawnRecord.letter(lines)
    var after = before
    before.signatories = [
      DrawnRecord.signatory("Ada Marsh", role: "Chair"), DrawnRecord.signatory("Tom Quay"),
      DrawnRecord.signatory("Lena Strand"),
    ]
    after.signatories = [
      DrawnRecord.signatory("Ada Marsh", role: "Chair of the Friends"),
      DrawnRecord.signatory("Lena Strand", at: 4..<9), DrawnRecord.signatory("Jo Lamp"),
    ]
    before.demands = [DrawnRecord.demand("Keep the ferry.")]
    after.demands = [DrawnRecord.demand("Keep the ferry.", form: .bullet)]
    #expect(
      told(before, after) == [
        "demands/0/form value: prose > bullet",
        "signatories/0/role grew: Chair > Chair of the Friends",
        "signatories/1 place", "signatories/1 removed: Tom Quay", "signatories/2 added: Jo Lamp",
      ])
  }

  @Test func `texts grow, shrink and change, and entries change places`() {
    var before = DrawnRecord.letter(lines)
    var after = before
    func subject(_ text: String) -> Field {
      Field(text: text, block: nil, at: ByteRange(0..<1), path: nil, confidence: Confidence(1))
    }
    (before.subject, after.subject) = (subject("Toll on the bridge"), subject("Toll"))
    #expect(told(before, after) == ["subject/text shrank: Toll on the bridge > Toll"])
    after.subject = subject("Toll on the old bridge")
    #expect(RecordComparison.changes(from: before, to: after).map(\.kind) == [.grew])
    after.subject = subject("The ferry")
    #expect(RecordComparison.changes(from: before, to: after).map(\.kind) == [.reworded])
    after.subject = nil
    #expect(RecordComparison.changes(from: before, to: after).map(\.kind) == [.removed])
    after.subject = subject("Toll on the bridge")
    after.subject?.confidence = Confidence(0.3)
    #expect(told(before, after) == ["subject confidence"])
    before.copies = [DrawnRecord.signatory("Ada"), DrawnRecord.signatory("Tom")]
    after.copies = before.copies.reversed()
    after.subject = before.subject
    #expect(told(before, after) == ["copies order"])
  }

  @Test func `of another source places are not compared as places`() {
    let before = DrawnRecord.letter(lines)
    let after = DrawnRecord.letter(lines, sha256: "11")
    #expect(told(before, after) == ["source/sha256 value: 00 > 11"])
  }

  @Test(arguments: Matcher.allCases)
  func `what a strict eye passes, every eye passes`(matcher: Matcher) {
    var before = DrawnRecord.letter(lines)
    before.signatories = [DrawnRecord.signatory("Ada Marsh", role: "Chair")]
    #expect(RecordComparison.changes(from: before, to: before, matcher: matcher) == [])
    var after = before
    after.signatories[0].role = "chair"
    let changes = RecordComparison.changes(from: before, to: after, matcher: matcher)
    #expect(changes.isEmpty == (matcher != .strict))
  }

  @Test func `causes are the same in whatever order records come`() {
    var changes: [(name: String, changes: [Change])] = [
      ("a", [Change("demands/0/text", .grew), Change("demands/1/text", .grew)]),
      (
        "b",
        [Change("demands/7/text", .grew), Change("kind/value", .value, before: "x", after: "y")]
      ),
      ("c", [Change("blocks/1", .place), Change("blocks/2", .place), Change("blocks/3", .place)]),
      ("d", [Change("blocks/1", .place)]), ("e", [Change("blocks/1", .place)]),
    ]
    func told() -> [String] {
      GoldenSummary.clusters(changes).map { cluster in
        let examples = cluster.examples.map(\.document).joined()
        return "\(cluster.count) in \(cluster.documents.joined()) \(cluster.cause) \(examples)"
      }
    }
    let expected = [
      "3 in ab demands/text: text grew ab", "1 in b kind/value: x → y b",
      "5 in cde blocks: place only cde",
    ]
    #expect(told() == expected)
    changes.reverse()
    #expect(told() == expected)
  }
}
