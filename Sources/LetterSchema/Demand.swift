/// Something the letter asks somebody to do or to stop doing.
public struct Demand: Hashable, Sendable, Codable {
  public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
    case bullet, numbered, prose
  }

  public var id: String
  public var form: Form
  /// The number of a numbered item, as written or as the list counts: `2`, `b`, `iv`.
  public var number: String?
  /// Without the bullet or number.
  public var text: String
  /// The sentence that introduces the list.
  public var lead: String?
  /// The words that ask: `we urge`, `calls on`.
  public var trigger: String?
  /// The head verb of the requested act, in the infinitive: `release`.
  public var action: String?
  /// Who is asked.
  public var addressee: String?
  /// Who is in the end to act, where one is asked to urge another.
  public var target: String?
  public var block: String
  public var at: ByteRange
  public var path: String?
  public var noteRefs: [String] = []
  public var confidence: Confidence
  /// The rules and features that decided.
  public var evidence: [String] = []

  public init(
    id: String, form: Form, text: String, block: String, at: ByteRange, path: String?,
    confidence: Confidence
  ) {
    self.id = id
    self.form = form
    self.text = text
    self.block = block
    self.at = at
    self.path = path
    self.confidence = confidence
  }
}
