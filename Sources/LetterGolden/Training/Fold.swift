public import LetterExtraction
internal import LetterSchema

/// One step of cross-validation: the documents of a source, or of several, and all others to
/// learn from.
public struct Fold: Sendable {
  public let sources: [String]
  /// The documents of the sources.
  public let tested: [TrainingDocument]
  /// Those of the other sources, then those that stay in every fold.
  public let learned: [TrainingDocument]

  /// A fold a source, in the order of the sources' names.
  ///
  /// - Parameters:
  ///   - always: documents that are learned from in every fold and tested in none.
  ///   - most: how many folds at most; nil for one a source. Fewer leave out several sources at
  ///     once, which takes less time and is a little harder.
  public static func folds(
    of documents: [TrainingDocument], always: [TrainingDocument] = [], most: Int? = nil
  ) throws(GoldError) -> [Fold] {
    let sources = Set(documents.map(\.source)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var names: Set<String> = []
    for document in documents where document.isTested {
      guard names.insert(document.name).inserted else { throw .sameName(document.name) }
    }
    guard sources.count > 1 || !always.isEmpty else { throw .oneSource(sources.first ?? "") }
    let count = min(most ?? sources.count, sources.count)
    return (0..<count).map { fold in
      let left = stride(from: fold, to: sources.count, by: count).map { sources[$0] }
      return Fold(
        sources: left, tested: documents.filter { left.contains($0.source) && $0.isTested },
        learned: documents.filter { !left.contains($0.source) } + always)
    }
  }

  /// What became of one document.
  public struct Outcome: Sendable {
    public let name: String
    /// Its record, or why there is none.
    public let record: Result<[UInt8], ExtractionError>
    /// How its lines' zones agree with gold's.
    public let zones: ZoneAgreement
  }

  /// Learns from the others and makes the records of the source's documents.
  ///
  /// - Parameters:
  ///   - splices: of all documents; those with a letter or page of these sources are left out.
  ///   - stages: the pipeline; the models of its stages give way to those of the fold.
  ///   - givenZones: whether the zones are gold's, to see what the stages behind the decoder lose.
  public func records(
    _ splices: [SplicedDocument], _ settings: LearnedModels.Settings,
    stages: [Pipeline.Entry], configHash: String, givenZones: Bool = false
  ) throws(PipelineError) -> [Outcome] {
    let models = LearnedModels(learned, splices, settings)
    let pipeline = try Pipeline(
      stages.map { models.serving($0) }, configHash: configHash)
    return tested.map { document in
      let extractor = Extractor(
        givenZones ? GivenZones(document.zones.states).serving(pipeline) : pipeline)
      let record = Result { () throws(ExtractionError) in
        try extractor.extract(document.bytes, name: document.file, id: document.name).json()
      }
      return Outcome(
        name: document.name, record: record,
        zones: ZoneAgreement(of: models.zoneModel, on: document.zones))
    }
  }
}

extension LearnedModels {
  /// The entry with these models where it takes one.
  func serving(_ entry: Pipeline.Entry) -> Pipeline.Entry {
    var entry = entry
    switch entry.stage {
    case DecideZones.description.name:
      entry.options["model"] = .file(name: Self.zonesFile, bytes: zones)
    case DecideKind.description.name:
      entry.options["model"] = .file(name: Self.kindsFile, bytes: kinds)
    default: break
    }
    return entry
  }
}
