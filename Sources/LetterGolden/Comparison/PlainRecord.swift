public import LetterSchema

/// What a person can verify of a record: the fields of gold, as plain values.
///
/// Every field is there; what the letter lacks is `absent`.
public enum PlainRecord {
  /// The fields in the order in which they are reviewed.
  public static let fields = [
    "kind", "language", "title", "date", "recipients", "subject", "salutation", "demands",
    "closing", "signatories", "copies", "footnotes", "content_text",
  ]

  /// The keys of entries, in the order in which they are written.
  private static let keys = [
    "honorific", "name", "role", "organization", "address", "contact", "location", "form", "label",
    "text", "when", "lead", "markers",
  ]

  /// A field with the keys of its entries in order; keys that no entry has stand last.
  static func ordered(_ field: RecordTree) -> RecordTree {
    switch field {
    case .list(let entries): return .list(entries.map(ordered))
    case .object(let members):
      let known = keys.compactMap { key in members.first { $0.key == key } }
      return .object(known + members.filter { !keys.contains($0.key) })
    default: return field
    }
  }

  public static func tree(_ letter: Letter) -> RecordTree {
    .object([
      .init("kind", .text(letter.kind.value.rawValue)),
      .init("language", .text(letter.language)),
      .init("title", text(letter.title?.text)),
      .init("date", date(letter.date)),
      .init("recipients", .list(letter.recipients.map(correspondent))),
      .init("subject", text(letter.subject?.text)),
      .init("salutation", text(letter.salutation?.text)),
      .init("demands", .list(letter.demands.map(demand))),
      .init("closing", text(letter.closing?.text)),
      .init("signatories", .list(letter.signatories.map(correspondent))),
      .init("copies", .list(letter.copies.map(correspondent))),
      .init("footnotes", .list(letter.footnotes.map(note))),
      .init("content_text", .text(content(letter))),
    ])
  }

  /// The letter's own text as scores compare it, a block a line.
  static func content(_ letter: Letter) -> String {
    letter.blocks.map(\.text).joined(separator: "\n")
  }

  private static func text(_ text: String?) -> RecordTree { text.map(RecordTree.text) ?? .absent }

  private static func date(_ date: DateField?) -> RecordTree {
    guard let date else { return .absent }
    return .object([.init("text", .text(date.text)), .init("when", text(date.when))])
  }

  private static func correspondent(_ entry: Correspondent) -> RecordTree {
    .object([
      .init("honorific", text(entry.honorific)),
      .init("name", text(entry.name)),
      .init("role", text(entry.role)),
      .init("organization", text(entry.organization)),
      .init("address", .list(entry.address.map(RecordTree.text))),
      .init("contact", .list(entry.contact.map(RecordTree.text))),
      .init("location", text(entry.location)),
    ])
  }

  private static func demand(_ demand: Demand) -> RecordTree {
    .object([
      .init("form", .text(demand.form.rawValue)),
      .init("text", .text(demand.text)),
      .init("lead", text(demand.lead)),
    ])
  }

  private static func note(_ note: Footnote) -> RecordTree {
    .object([
      .init("label", .text(note.label)),
      .init("text", text(note.text)),
      .init("markers", .number(Double(note.references.count))),
    ])
  }
}
