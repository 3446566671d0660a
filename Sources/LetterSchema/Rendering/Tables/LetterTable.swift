/// What of letters makes rows of a table.
public enum LetterTable: String, Hashable, Sendable, CaseIterable {
  /// A row a letter.
  case letters
  /// A row an entry.
  case demands, signatories, recipients, copies, footnotes

  /// The names of the columns; `letter` is the id of the record.
  public var columns: [String] {
    switch self {
    case .letters:
      [
        "letter", "source", "uri", "kind", "language", "date", "when", "place", "title", "subject",
        "recipients", "demands", "signatories", "footnotes", "grade",
      ]
    case .demands:
      [
        "letter", "id", "form", "number", "text", "lead", "trigger", "action", "addressee",
        "target", "notes", "confidence", "block", "start", "end",
      ]
    case .signatories, .recipients, .copies:
      [
        "letter", "entry", "name", "honorific", "role", "organization", "address", "contact",
        "location", "notes", "confidence", "block", "start", "end",
      ]
    case .footnotes:
      [
        "letter", "label", "text", "status", "references", "urlStripped", "block", "start", "end",
      ]
    }
  }

  /// A letter's rows, a text for each column. Lines of an address are parted by newlines, labels of
  /// notes by spaces; what is absent is empty.
  public func rows(of letter: Letter) -> [[String]] {
    switch self {
    case .letters: [row(of: letter)]
    case .demands: letter.demands.map { row(of: $0, in: letter) }
    case .signatories: rows(of: letter.signatories, in: letter)
    case .recipients: rows(of: letter.recipients, in: letter)
    case .copies: rows(of: letter.copies, in: letter)
    case .footnotes: letter.footnotes.map { row(of: $0, in: letter) }
    }
  }

  private func row(of letter: Letter) -> [String] {
    [
      letter.id, letter.source.name, letter.source.uri ?? "", letter.kind.value.rawValue,
      letter.language, letter.date?.text ?? "", letter.date?.when ?? "", letter.place?.text ?? "",
      letter.title?.text ?? "", letter.subject?.text ?? "", "\(letter.recipients.count)",
      "\(letter.demands.count)", "\(letter.signatories.count)", "\(letter.footnotes.count)",
      letter.quality.grade.rawValue,
    ]
  }

  private func row(of demand: Demand, in letter: Letter) -> [String] {
    [
      letter.id, demand.id, demand.form.rawValue, demand.number ?? "", demand.text,
      demand.lead ?? "", demand.trigger ?? "", demand.action ?? "", demand.addressee ?? "",
      demand.target ?? "", demand.noteRefs.joined(separator: " "), demand.confidence.description,
      demand.block, "\(demand.at.start)", "\(demand.at.end)",
    ]
  }

  private func rows(of entries: [Correspondent], in letter: Letter) -> [[String]] {
    entries.enumerated().map { index, entry in
      [
        letter.id, "\(index + 1)", entry.name ?? "", entry.honorific ?? "", entry.role ?? "",
        entry.organization ?? "", entry.address.joined(separator: "\n"),
        entry.contact.joined(separator: "\n"), entry.location ?? "",
        entry.noteRefs.joined(separator: " "), entry.confidence.description, entry.block ?? "",
        "\(entry.at.start)", "\(entry.at.end)",
      ]
    }
  }

  private func row(of note: Footnote, in letter: Letter) -> [String] {
    [
      letter.id, note.label, note.text ?? "", note.status.rawValue, "\(note.references.count)",
      note.urlStripped.map { $0 ? "true" : "false" } ?? "", note.block ?? "",
      note.at.map { "\($0.start)" } ?? "", note.at.map { "\($0.end)" } ?? "",
    ]
  }
}
