/// Something of the page that is not part of the letter.
public struct Removal: Hashable, Sendable, Codable {
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    case navigation, breadcrumb, search, share, donation, related, tags, caption, cookie
    case comment, advert, footer, error, duplicate, markup
  }

  public var reason: Reason
  public var text: String
  public var at: ByteRange
  public var path: String?
  /// The rule or feature that decided, in words that a person can check.
  public var evidence: String

  public init(reason: Reason, text: String, at: ByteRange, path: String?, evidence: String) {
    self.reason = reason
    self.text = text
    self.at = at
    self.path = path
    self.evidence = evidence
  }
}
