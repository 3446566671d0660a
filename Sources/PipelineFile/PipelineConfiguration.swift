public import LetterExtraction
public import LetterSchema

/// What a run does: what `pipeline.yaml` says, or what is built in.
public struct PipelineConfiguration: Hashable, Sendable {
  public struct Output: Hashable, Sendable {
    public var folder: String
    /// A file a record in each of these.
    public var formats: [LetterFormat]
    /// One file for all records in each of these.
    public var collections: [Collection]

    public init(
      folder: String = "out", formats: [LetterFormat] = [.json, .xml],
      collections: [Collection] = []
    ) {
      self.folder = folder
      self.formats = formats
      self.collections = collections
    }

    /// Formats and collections by their names; nil with the first name that is neither.
    public init?(folder: String, names: [String], unknown: inout String) {
      self.init(folder: folder, formats: [])
      for name in names {
        if let format = PipelineConfiguration.formats.first(where: { $0.rawValue == name }) {
          if !formats.contains(format) { formats.append(format) }
        } else if let collection = Collection(rawValue: name) {
          if !collections.contains(collection) { collections.append(collection) }
        } else {
          unknown = name
          return nil
        }
      }
    }
  }

  /// One file for all records of a run.
  public enum Collection: String, Hashable, Sendable, CaseIterable {
    case jsonl
    case packedJSONL = "jsonl.gz"
    case sqlite

    /// The name of the file in the output folder.
    public var fileName: String {
      switch self {
      case .jsonl, .packedJSONL: "records.\(rawValue)"
      case .sqlite: "letters.sqlite"
      }
    }
  }

  /// All that can stand in the list of formats.
  public static let formatNames = formats.map(\.rawValue) + Collection.allCases.map(\.rawValue)

  /// How many documents are worked on at once.
  public enum Jobs: Hashable, Sendable {
    /// One a processor core.
    case cores
    case number(Int)
  }

  /// Files, folders and glob patterns, relative to the folder of the pipeline file.
  public var input: [String]
  /// Patterns of paths that are left out.
  public var ignore: [String]
  /// Under which names lines of JSONL hold a document: a role (`id`, `url`, `html`, `text`,
  /// `markdown`, `charset`) and the names for it.
  public var fields: [String: [String]]
  public var output: Output
  public var stages: [Pipeline.Entry]
  public var limits: Extractor.Limits
  /// What a document may cost in memory, in bytes.
  public var memoryLimit: Int = 2 << 30
  public var jobs: Jobs

  public init(
    input: [String] = ["samples"], ignore: [String] = [], fields: [String: [String]] = [:],
    output: Output = Output(),
    stages: [Pipeline.Entry] = PipelineConfiguration.standardStages,
    limits: Extractor.Limits = Extractor.Limits(), jobs: Jobs = .cores
  ) {
    self.input = input
    self.ignore = ignore
    self.fields = fields
    self.output = output
    self.stages = stages
    self.limits = limits
    self.jobs = jobs
  }

  /// The forms in which a run writes its records, one file a document.
  public static let formats: [LetterFormat] = [.json, .xml, .tei, .markdown, .text]

  /// The roles that `fields` knows.
  public static let fieldRoles = ["id", "url", "html", "text", "markdown", "charset"]

  /// The built-in configuration: a test holds it to the `pipeline.yaml` in the binary.
  ///
  /// It is a value so that a program without a pipeline file need not parse YAML to start.
  public static let standard = PipelineConfiguration()

  public static let standardStages = [
    "read", "cues", "zones", "boilerplate", "kind", "letterhead", "salutation", "signatures",
    "demands", "footnotes",
  ].map { Pipeline.Entry($0) }
}
