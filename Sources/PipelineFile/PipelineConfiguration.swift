public import LetterExtraction
public import LetterSchema

/// What a run does: what `pipeline.yaml` says, or what is built in.
public struct PipelineConfiguration: Hashable, Sendable {
  public struct Output: Hashable, Sendable {
    public var folder: String
    public var formats: [LetterFormat]

    public init(folder: String = "out", formats: [LetterFormat] = [.json, .xml]) {
      self.folder = folder
      self.formats = formats
    }
  }

  /// How many documents are worked on at once.
  public enum Jobs: Hashable, Sendable {
    /// One a processor core.
    case cores
    case number(Int)
  }

  /// Files, folders and glob patterns, relative to the folder of the pipeline file.
  public var input: [String]
  public var output: Output
  public var stages: [Pipeline.Entry]
  public var limits: Extractor.Limits
  public var jobs: Jobs

  public init(
    input: [String] = ["samples"], output: Output = Output(),
    stages: [Pipeline.Entry] = PipelineConfiguration.standardStages,
    limits: Extractor.Limits = Extractor.Limits(), jobs: Jobs = .cores
  ) {
    self.input = input
    self.output = output
    self.stages = stages
    self.limits = limits
    self.jobs = jobs
  }

  /// The forms in which a run writes its records, one file a document.
  public static let formats: [LetterFormat] = [.json, .xml, .tei, .markdown, .text]

  /// The built-in configuration: a test holds it to the `pipeline.yaml` in the binary.
  ///
  /// It is a value so that a program without a pipeline file need not parse YAML to start.
  public static let standard = PipelineConfiguration()

  public static let standardStages = [
    "read", "cues", "zones", "boilerplate", "kind", "letterhead", "salutation", "signatures",
    "demands", "footnotes",
  ].map { Pipeline.Entry($0) }
}
