internal import FoundationEssentials
internal import LetterExtraction
internal import LetterSchema

/// A document with its gold, read and looked at: what the trainers learn from.
public struct TrainingDocument: Sendable {
  /// The name of its record: the file's name without its ending.
  public let name: String
  public let file: String
  public let bytes: [UInt8]
  public let gold: GoldRecord
  /// Whether cross-validation tests it; if not, it is there to learn from, but not for its source.
  public internal(set) var isTested = true
  private(set) var zones: ZoneTrainer.Document
  let kind: KindTrainer.Document
  private(set) var part: Splice.Part

  /// The document as a page of which only the main text is known: it teaches what stands around a
  /// text, not what a letter is made of, nor how kinds differ.
  public var asPage: TrainingDocument {
    var page = self
    page.part.isLetter = false
    page.zones = zones.asPage
    return page
  }

  var isLetter: Bool { part.isLetter }

  /// Where it came from: its name up to the first `-`.
  public var source: String { Self.source(of: name) }

  public static func source(of name: String) -> String { String(name.prefix { $0 != "-" }) }

  /// How many lines it has.
  public var lines: Int { zones.states.count }

  /// Reads a document and finds the zone of each of its lines by the gold.
  ///
  /// - Throws: `GoldError.unreadable` where the document has no text.
  public init(
    _ bytes: [UInt8], file: String, name: String, gold: GoldRecord
  ) throws(GoldError) {
    let draft = try TrainingDocument.draft(bytes, file: file)
    guard let kind = Kind.Value(rawValue: gold.kind) else {
      throw .unreadable(source: file, reason: "its gold has no kind")
    }
    let states = ZoneAlignment.states(of: draft, gold, bytes: bytes)
    self.name = name
    self.file = file
    self.bytes = bytes
    self.gold = gold
    zones = ZoneTrainer.Document(
      name: name, features: ZoneFeatures(draft.cues, draft.reading.lines), states: states)
    part = Splice.Part(
      name: name, reading: draft.reading, states: states,
      language: String(gold.language.prefix { $0 != "-" }))
    self.kind = KindTrainer.Document(
      name: name, features: KindFeatures(draft, zones: states.map(\.zone)), kind: kind)
  }

  /// The document with its lines and cues.
  static func draft(_ bytes: [UInt8], file: String) throws(GoldError) -> Draft {
    var options = StageOptions()
    do {
      let stages: [any Stage] = [try Read(options: &options), try Observe(options: &options)]
      return try Extractor(Pipeline(unchecked: stages, configHash: "")).draft(bytes, name: file)
    } catch {
      throw .unreadable(source: file, reason: "\(error)")
    }
  }
}
