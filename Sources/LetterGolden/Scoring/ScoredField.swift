/// What is scored, in the order of the table.
public enum ScoredField: String, CaseIterable, Hashable, Sendable {
  case kind, language, content, title, date, recipients
  case recipientRole = "recipients: role"
  case recipientOrganization = "recipients: organization"
  case subject, salutation
  case demandItems = "demand items"
  case demands = "demands (all)"
  case closing, signatories
  case signatoryRole = "signatories: role"
  case signatoryOrganization = "signatories: organization"
  case copies, footnotes
  case noteLinks = "note links"

  /// The fields that a letter is of little use without.
  public static let core: [ScoredField] = [
    .content, .kind, .date, .recipients, .salutation, .demandItems, .signatories, .footnotes,
    .noteLinks,
  ]

  /// What counts as right in a document: content is never the same to the last word.
  public var whole: Double { self == .content ? 0.98 : 1 }
}
