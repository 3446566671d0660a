/// A note with the markers that refer to it.
public struct Footnote: Hashable, Sendable, Codable {
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    /// Body and marker.
    case linked
    /// Body without a marker.
    case unreferenced
    /// Marker without a body.
    case dangling
  }

  /// A marker in the text.
  public struct Reference: Hashable, Sendable, Codable {
    public var block: String
    public var at: ByteRange

    public init(block: String, at: ByteRange) {
      self.block = block
      self.at = at
    }
  }

  public var label: String
  public var text: String?
  public var block: String?
  public var at: ByteRange?
  public var path: String?
  public var references: [Reference] = []
  /// Where a scraper took the URL out and left its comma.
  public var urlStripped: Bool?
  public var status: Status

  public init(label: String, status: Status) {
    self.label = label
    self.status = status
  }
}
