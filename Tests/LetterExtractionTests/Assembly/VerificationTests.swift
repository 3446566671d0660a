import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct VerificationTests {
  struct Tampering: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The paths of all failures, in order.
    var paths: [String]
    var change: @Sendable (inout Letter) -> Void

    init(_ what: String, _ paths: String..., change: @escaping @Sendable (inout Letter) -> Void) {
      testDescription = what
      self.paths = paths
      self.change = change
    }
  }

  @Test func `an honest record holds`() throws {
    let hand = try HandDraft.complete()
    #expect(verify(try hand.letter(), against: hand.draft.source) == [])
  }

  @Test(arguments: [
    Tampering("other bytes", "source/sha256") { $0.source.sha256 = "00" },
    Tampering("other schema", "schema") { $0.schema = "x" },
    Tampering("other length", "source/bytes") { $0.source.bytes += 1 },
    Tampering("a word changed", "salutation/text") { $0.salutation?.text = "Dear Mr Ruiz," },
    Tampering("another normal form", "removed/0/text", "blocks/3/text") {
      $0.blocks[3].text = "Free Zoe\u{308} at once.[2]"
      $0.removed[0].text += " "
    },
    Tampering("a place moved", "closing/text") { $0.closing?.at.start += 1 },
    Tampering("a range reversed", "closing/at") { $0.closing?.at.end = 0 },
    Tampering("a range too long", "signatories/0/at") { $0.signatories[0].at.end = 9999 },
    Tampering("a name not there", "signatories/0/name") { $0.signatories[0].name = "Eva" },
    Tampering("an address not there", "signatories/0/address/0") {
      $0.signatories[0].address = ["12 Elm St"]
    },
    Tampering("an addressee not there", "salutation/addressees/0") {
      $0.salutation?.addressees = ["Mr Lew"]
    },
    Tampering("a lead not there", "demands/1/lead") { $0.demands[1].lead = "We beg you" },
    Tampering("no such block", "demands/0/block") { $0.demands[0].block = "b99" },
    Tampering("another block", "demands/0/block") { $0.demands[0].block = "b1" },
    Tampering("no such note", "demands/0/noteRefs/0") { $0.demands[0].noteRefs = ["9"] },
    Tampering("one id twice", "demands/1/id") { $0.demands[1].id = "d1" },
    Tampering("another number", "blocks/3/text") { $0.blocks[3].marker = "4." },
    Tampering("a number left out", "blocks/3/text") { $0.blocks[3].marker = nil },
    Tampering("a number made up", "blocks/1/marker") { $0.blocks[1].marker = "1." },
    Tampering("a mark outside", "blocks/3/marks/0/at") { $0.blocks[3].marks[0].at.end = 99 },
    Tampering("half a letter marked", "blocks/3/marks/0/at") {
      $0.blocks[3].marks[0].at = ByteRange(0..<8)
    },
    Tampering("a mark of no note", "blocks/3/marks/0/label") {
      $0.blocks[3].marks[0].label = "7"
    },
    Tampering("a status", "footnotes/1/status") { $0.footnotes[1].status = .linked },
    Tampering("a note's text", "footnotes/0/text") { $0.footnotes[0].text = "See the Law." },
    Tampering("a note's place", "footnotes/0/at") { $0.footnotes[0].at = nil },
    Tampering("a marker elsewhere", "footnotes/0/references/0/block") {
      $0.footnotes[0].references[0].block = "b8"
    },
    Tampering("a count", "conservation/kept", "conservation/removed") {
      $0.conservation.kept += 1
      $0.conservation.removed -= 1
    },
    Tampering(
      "a removal left out", "conservation", "conservation/visible"
    ) {
      $0.conservation.visible -= 8
      $0.conservation.removed -= 8
      $0.removed.removeLast()
    },
    Tampering(
      "a removal that is a block too", "removed/0/text", "blocks/0/at", "conservation/kept",
      "conservation/removed"
    ) {
      $0.removed[0].at.end = 36
    },
    Tampering("removals swapped", "removed/1/at") { $0.removed.swapAt(0, 1) },
    Tampering("a diagnostic outside", "diagnostics/0/at") {
      $0.diagnostics[0].at = ByteRange(0..<99999)
    },
  ])
  func `finds what was tampered with`(tampering: Tampering) throws {
    let hand = try HandDraft.complete()
    var letter = try hand.letter()
    tampering.change(&letter)
    let failures = verify(letter, against: hand.draft.source)
    #expect(Set(failures.map(\.path)) == Set(tampering.paths), "\(failures)")
  }

  @Test func `a failure tells field, place and both readings`() throws {
    let hand = try HandDraft.complete()
    var letter = try hand.letter()
    letter.closing?.text = "Yours faithfully,"
    let failure = try #require(verify(letter, against: hand.draft.source).first)
    #expect(failure.rule == .slice && failure.at == 113..<129)
    #expect(
      failure.description
        == "closing/text at 113..<129: slice: expected “Yours sincerely,”, found “Yours faithfully,”"
    )
  }

  @Test func `finds text that the reader passed over`() throws {
    var hand = try HandDraft("One", zones: [.body])
    let whole = try HandDraft("One\nTwo", zones: [])
    hand.draft = {
      var draft = Draft(whole.draft.source)
      draft.reading = hand.draft.reading
      draft.zones = hand.draft.zones
      return draft
    }()
    let failures = verify(
      try hand.letter(), against: whole.draft.source, reading: hand.draft.reading)
    #expect(failures.map(\.rule) == [.uncovered])
    #expect(failures.first?.at == 4..<7 && failures.first?.expected == "Two")
  }
}
