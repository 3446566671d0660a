/// A letter record: one document read by the pipeline, field by field.
///
/// Every range is half-open and counts UTF-8 bytes of the decoded source text.
/// The keys and their order in JSON are those of `docs/schema.md`; a field that is not
/// there is absent.
public struct Letter: Hashable, Sendable, Codable {
  /// The identifier of this version of the record.
  public static let schemaIdentifier = "epistle/letter/1"

  public var schema: String = Letter.schemaIdentifier
  /// Stable: the source's file name without its ending, or the record's own id in a stream.
  public var id: String
  public var source: Source
  public var pipeline: PipelineStamp
  public var kind: Kind
  /// BCP 47 tag of the letter's own text, not of the page around it.
  public var language: String
  public var title: Field?
  public var date: DateField?
  public var place: Field?
  public var references: [Field] = []
  public var delivery: [Field] = []
  public var recipients: [Correspondent] = []
  public var subject: Field?
  public var salutation: Salutation?
  public var demands: [Demand] = []
  public var closing: Field?
  public var signatories: [Correspondent] = []
  public var copies: [Correspondent] = []
  public var footnotes: [Footnote] = []
  public var blocks: [Block] = []
  public var removed: [Removal] = []
  public var conservation: Conservation
  public var quality: Quality
  public var diagnostics: [Diagnostic] = []

  public init(
    id: String, source: Source, pipeline: PipelineStamp, kind: Kind, language: String,
    conservation: Conservation, quality: Quality
  ) {
    self.id = id
    self.source = source
    self.pipeline = pipeline
    self.kind = kind
    self.language = language
    self.conservation = conservation
    self.quality = quality
  }
}

/// What kind of document this is.
public struct Kind: Hashable, Sendable, Codable {
  public enum Value: String, Hashable, Sendable, Codable, CaseIterable {
    case letter, pressRelease, statement, petition, article, other
  }

  public var value: Value
  public var confidence: Confidence

  public init(value: Value, confidence: Confidence) {
    self.value = value
    self.confidence = confidence
  }
}

/// Where the record came from.
public struct Source: Hashable, Sendable, Codable {
  public var name: String
  public var uri: String?
  public var mediaType: String
  /// The charset of the bytes as read, by its IANA name in lower case.
  public var charset: String
  /// How many bytes were read.
  public var bytes: Int
  /// SHA-256 of the bytes as read, in hexadecimal.
  public var sha256: String
  public var offsetUnit: String = "utf8-byte"

  public init(
    name: String, uri: String?, mediaType: String, charset: String, bytes: Int, sha256: String
  ) {
    self.name = name
    self.uri = uri
    self.mediaType = mediaType
    self.charset = charset
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// What made the record.
public struct PipelineStamp: Hashable, Sendable, Codable {
  public var version: String
  /// Hash of the pipeline file.
  public var config: String
  /// Hash of the zone model.
  public var model: String
  /// Hash of the lexicons.
  public var lexicons: String

  public init(version: String, config: String, model: String, lexicons: String) {
    self.version = version
    self.config = config
    self.model = model
    self.lexicons = lexicons
  }
}

/// The ledger of the source's visible text, in bytes that are not white space.
public struct Conservation: Hashable, Sendable, Codable {
  public var visible: Int
  public var kept: Int
  public var removed: Int

  public init(visible: Int, kept: Int, removed: Int) {
    self.visible = visible
    self.kept = kept
    self.removed = removed
  }

  public var holds: Bool { visible == kept + removed }
}

/// How far a person should trust the record: for sorting a review queue.
public struct Quality: Hashable, Sendable, Codable {
  public enum Grade: String, Hashable, Sendable, Codable, CaseIterable {
    case good, fair, poor
  }

  public var grade: Grade
  /// The required field that decided.
  public var lowest: String

  public init(grade: Grade, lowest: String) {
    self.grade = grade
    self.lowest = lowest
  }
}
