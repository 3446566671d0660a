/// A part of the letter in reading order.
///
/// The slice of the source at `at` is the marker, where one stands in the source, and `text`.
public struct Block: Hashable, Sendable, Codable {
  public enum ListForm: String, Hashable, Sendable, Codable, CaseIterable {
    case bullet, numbered
  }

  public enum Shape: String, Hashable, Sendable, Codable, CaseIterable {
    case heading, paragraph, item, quotation, cell, line, image
  }

  /// An inline span over the block's text.
  public struct Mark: Hashable, Sendable, Codable {
    public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
      case link, emphasis, strong, noteRef
    }

    public var type: Form
    /// Byte offsets into the block's own text.
    public var at: ByteRange
    public var href: String?
    public var label: String?

    public init(type: Form, at: ByteRange, href: String? = nil, label: String? = nil) {
      self.type = type
      self.at = at
      self.href = href
      self.label = label
    }
  }

  public var id: String
  public var zone: Zone
  public var type: Shape
  /// Level of a heading, depth of a list item (1 is outermost).
  public var level: Int?
  public var list: ListForm?
  /// The bullet or number, as written or as the list counts.
  public var marker: String?
  public var text: String
  public var marks: [Mark] = []
  public var at: ByteRange
  public var path: String?
  public var confidence: Confidence

  public init(
    id: String, zone: Zone, type: Shape, text: String, at: ByteRange, path: String?,
    confidence: Confidence
  ) {
    self.id = id
    self.zone = zone
    self.type = type
    self.text = text
    self.at = at
    self.path = path
    self.confidence = confidence
  }
}

/// The part of a letter that a block belongs to.
public enum Zone: String, Hashable, Sendable, Codable, CaseIterable {
  case title, letterhead, date, recipient, delivery, reference, subject, salutation, body
  case closing, signature, copies, enclosure, postscript, footnote
}
