import LetterSchema

/// Reads what stands above the text: title, date, place, references, delivery, recipients, subject.
public struct ReadLetterhead: Stage {
  public static let description = StageDescription(
    name: "letterhead",
    summary: "Reads title, date, place, references, delivery, recipients and subject",
    reads: [.lines, .cues, .zones, .removals], adds: [.title, .letterhead])

  public init(options: inout StageOptions) throws(OptionError) {}

  public func run(on draft: inout Draft) {
    draft.title = TitleReader.title(draft)
    var head = Letterhead()
    DateReader.read(draft, &head)
    head.references = LabelledLines.findings(draft, zone: .reference, labels: [.referenceLabel])
    head.delivery = LabelledLines.delivery(draft)
    head.subject = LabelledLines.subject(draft)
    // A text that plainly is no letter addresses nobody, whoever its heading names; but a release
    // may quote a letter in full, with its address or its greeting.
    let isNoLetter =
      ![.letter, .petition, .other].contains(draft.kind.value)
      && draft.kind.confidence.value >= 0.6
    if !isNoLetter || Self.holdsLetter(draft) {
      head.recipients = RecipientReader.recipients(draft)
    }
    draft.letterhead = head
  }

  private static func holdsLetter(_ draft: Draft) -> Bool {
    draft.zones.contains { $0.zone == .salutation }
      || draft.zones.count { $0.zone == .recipient && $0.probability >= 0.8 } > 1
  }
}
