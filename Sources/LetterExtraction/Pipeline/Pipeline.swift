/// The stages of a run, in order, made and checked.
public struct Pipeline: Sendable {
  /// A stage as the user names it, with its options.
  public struct Entry: Hashable, Sendable {
    public var stage: String
    public var options: [String: StageOptions.Value]

    public init(_ stage: String, options: [String: StageOptions.Value] = [:]) {
      self.stage = stage
      self.options = options
    }
  }

  package let stages: [any Stage]
  /// Hash of the configuration, written into every record.
  public let configHash: String
  private let ownModelHash: String
  private var givenModelHash: String?
  private var givenLexiconsHash: String?

  /// Makes the stages of `entries`, which are looked up in `catalog`.
  ///
  /// - Throws: `PipelineError` with the index of the entry that is wrong.
  public init(
    _ entries: [Entry], configHash: String, catalog: [any Stage.Type] = StageCatalog.all
  ) throws(PipelineError) {
    var stages: [any Stage] = []
    var present: Set<Facet> = []
    for (index, entry) in entries.enumerated() {
      guard let type = catalog.first(where: { $0.description.name == entry.stage }) else {
        throw .unknownStage(index: index, name: entry.stage)
      }
      let description = type.description
      if entries[..<index].contains(where: { $0.stage == entry.stage }) {
        throw .repeatedStage(index: index, name: entry.stage)
      }
      if let missing = description.reads.first(where: { !present.contains($0) }) {
        throw .missingInput(index: index, stage: entry.stage, needs: missing)
      }
      var options = StageOptions(entry.options)
      do {
        stages.append(try type.init(options: &options))
        if let left = options.values.keys.sorted().first {
          throw OptionError.unknown(name: left, known: description.options.map(\.name))
        }
      } catch let error as OptionError {
        throw .option(index: index, stage: entry.stage, error)
      } catch {
        preconditionFailure("a stage throws OptionError alone")
      }
      present.formUnion(description.adds)
    }
    if let missing = Facet.allCases.first(where: {
      [.lines, .zones, .removals].contains($0) && !present.contains($0)
    }) {
      throw .incomplete(missing: missing)
    }
    self.stages = stages
    self.configHash = configHash
    ownModelHash = Self.modelHash(stages)
  }

  /// SHA-256 over the hashes of the models that its stages decide by, a line each, likewise;
  /// empty where no stage has a model.
  public package(set) var modelHash: String {
    get { givenModelHash ?? ownModelHash }
    set { givenModelHash = newValue }
  }

  private static func modelHash(_ stages: [any Stage]) -> String {
    let hashes = stages.compactMap { ($0 as? any LearnedStage)?.modelHash }
    if hashes.isEmpty { return "" }
    return SHA256.hex(Array(hashes.map { $0 + "\n" }.joined().utf8))
  }

  /// SHA-256 of the lexicons, likewise.
  public package(set) var lexiconsHash: String {
    get { givenLexiconsHash ?? BuiltInHash.lexicons }
    set { givenLexiconsHash = newValue }
  }

  /// As far as the cues: what lines there are and what can be seen in them.
  package static let upToCues = Pipeline(unchecked: [Read(), Observe()], configHash: "")

  /// A pipeline of stages that somebody else answers for: tests, tools.
  package init(unchecked stages: [any Stage], configHash: String) {
    self.stages = stages
    self.configHash = configHash
    ownModelHash = Self.modelHash(stages)
  }
}

/// Why a list of stages is no pipeline.
public enum PipelineError: Error, Hashable, Sendable {
  case unknownStage(index: Int, name: String)
  case repeatedStage(index: Int, name: String)
  /// The stage reads what no stage before it adds.
  case missingInput(index: Int, stage: String, needs: Facet)
  case option(index: Int, stage: String, OptionError)
  /// No stage adds what every record needs.
  case incomplete(missing: Facet)
}
