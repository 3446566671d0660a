public import LetterSchema
internal import LetterExtraction

/// Who accepts, when, and why.
public struct Reviewer: Hashable, Sendable {
  public var by: String
  /// The day, `2026-11-22`.
  public var on: String
  public var reason: String?

  public init(by: String, on: String, reason: String? = nil) {
    self.by = by
    self.on = on
    self.reason = reason
  }
}

extension GoldenCase {
  /// Takes what was found for right.
  ///
  /// - Parameter field: nil for all verified fields, and of a case without any for all there are.
  public mutating func accept(_ field: String?, of found: Letter, by reviewer: Reviewer) {
    switch expectation {
    case .record(var letter):
      if let field { letter.take(field, from: found) } else { letter = found.unstamped }
      expectation = .record(letter)
    case .fields(var tree):
      let plain = PlainRecord.tree(found)
      for field in field.map({ [$0] }) ?? (tree.members ?? []).map(\.key) {
        if let value = plain[field] { tree[field] = value }
      }
      expectation = .fields(.object(Expectation.ordered(tree.members ?? [])))
    case nil:
      let plain = PlainRecord.tree(found)
      let fields = (plain.members ?? []).filter { field == nil || $0.key == field }
      expectation = .fields(.object(fields))
    }
    if let field { note.rejected[field] = nil } else { note.rejected = [:] }
    // One field of a changed document says nothing of the others.
    if field == nil || field == "source" || staleness == nil { verify() }
    sign(reviewer)
  }

  /// Takes the whole record for right, places, confidences and all.
  public mutating func acceptWhole(_ found: Letter, by reviewer: Reviewer) {
    expectation = .record(found.unstamped)
    note.rejected = [:]
    verify()
    sign(reviewer)
  }

  /// Calls what was found wrong: what was verified stays.
  public mutating func reject(_ field: String, of found: Letter, by reviewer: Reviewer) {
    note.rejected[field] = CaseOutcome.digest(field, found)
    sign(reviewer)
  }

  /// Ties the case to the document and the schema as they are now.
  private mutating func verify() {
    note.sha256 = document.map { SHA256.hex($0.bytes) }
    note.schema = Letter.schemaIdentifier
  }

  private mutating func sign(_ reviewer: Reviewer) {
    note.by = reviewer.by
    note.on = reviewer.on
    note.reason = reviewer.reason
  }
}

extension Letter {
  /// The record without the hashes of what made it: they change with every training and say
  /// nothing of the letter.
  public var unstamped: Letter {
    var letter = self
    letter.pipeline = PipelineStamp(version: "", config: "", model: "", lexicons: "")
    return letter
  }

  /// Takes one field over from another record.
  fileprivate mutating func take(_ field: String, from other: Letter) {
    switch field {
    case "schema": schema = other.schema
    case "id": id = other.id
    case "source": source = other.source
    case "kind": kind = other.kind
    case "language": language = other.language
    case "title": title = other.title
    case "date": date = other.date
    case "place": place = other.place
    case "references": references = other.references
    case "delivery": delivery = other.delivery
    case "recipients": recipients = other.recipients
    case "subject": subject = other.subject
    case "salutation": salutation = other.salutation
    case "demands": demands = other.demands
    case "closing": closing = other.closing
    case "signatories": signatories = other.signatories
    case "copies": copies = other.copies
    case "footnotes": footnotes = other.footnotes
    case "blocks": blocks = other.blocks
    case "removed": removed = other.removed
    case "conservation": conservation = other.conservation
    case "quality": quality = other.quality
    case "diagnostics": diagnostics = other.diagnostics
    default: break
    }
  }
}
