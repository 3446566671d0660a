/// One step of the pipeline: adds to the draft what it finds.
///
/// A stage is a value made from its entry in `pipeline.yaml`; the same draft always gives the
/// same result. It edits no text and cannot fail.
public protocol Stage: Sendable {
  static var description: StageDescription { get }

  /// Makes the stage from its options; the reader refuses unknown ones afterwards.
  init(options: inout StageOptions) throws(OptionError)

  func run(on draft: inout Draft)
}

/// What `epistle stages` tells of a stage.
public struct StageDescription: Sendable {
  /// The name in `pipeline.yaml`.
  public let name: String
  /// One sentence, without a full stop at its end.
  public let summary: String
  /// What must be in the draft before it runs.
  public let reads: [Facet]
  /// What it adds.
  public let adds: [Facet]
  public let options: [OptionDescription]

  public init(
    name: String, summary: String, reads: [Facet], adds: [Facet],
    options: [OptionDescription] = []
  ) {
    self.name = name
    self.summary = summary
    self.reads = reads
    self.adds = adds
    self.options = options
  }
}

/// A part of the draft: what stages wait for and hand on.
public enum Facet: String, Sendable, CaseIterable {
  case lines, cues, zones, removals, title, letterhead, salutation, closing, signatories
  case demands, footnotes, kind
}

/// An option of a stage, as shown to the user.
public struct OptionDescription: Sendable {
  public let name: String
  /// `true or false`, `a whole number`, `one of precision, balanced, recall`.
  public let type: String
  public let standard: String
  public let summary: String
  /// Whether its value is the name of a file, which the reader of the pipeline file reads.
  public let isFile: Bool

  public init(_ name: String, type: String, standard: String, summary: String) {
    self.name = name
    self.type = type
    self.standard = standard
    self.summary = summary
    isFile = false
  }

  /// An option that is the name of a file, relative to the pipeline file.
  public init(_ name: String, file standard: String, summary: String) {
    self.name = name
    type = "the name of a file"
    self.standard = standard
    self.summary = summary
    isFile = true
  }
}
