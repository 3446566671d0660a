/// A recipient, a signatory or somebody who gets a copy: a person, an organisation or both.
///
/// At least one of `name`, `organization`, `role` is there.
public struct Correspondent: Hashable, Sendable, Codable {
  /// Without honorifics and post-nominals.
  public var name: String?
  public var honorific: String?
  public var role: String?
  public var organization: String?
  /// Postal address, a line each.
  public var address: [String] = []
  /// Fax, phone, e-mail, web, as written.
  public var contact: [String] = []
  public var location: String?
  /// Labels of the footnotes that the entry refers to.
  public var noteRefs: [String] = []
  public var block: String?
  public var at: ByteRange
  public var path: String?
  public var confidence: Confidence

  public init(at: ByteRange, block: String?, path: String?, confidence: Confidence) {
    self.at = at
    self.block = block
    self.path = path
    self.confidence = confidence
  }
}
