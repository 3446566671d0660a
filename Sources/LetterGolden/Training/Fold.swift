public import LetterExtraction
internal import LetterSchema

/// One step of cross-validation: the documents of one source, and all others to learn from.
public struct Fold: Sendable {
  public let source: String
  /// The documents of the source.
  public let tested: [TrainingDocument]
  /// Those of the other sources, then those that stay in every fold.
  public let learned: [TrainingDocument]

  /// A fold a source, in the order of the sources' names.
  ///
  /// - Parameter always: documents that are learned from in every fold and tested in none.
  public static func folds(
    of documents: [TrainingDocument], always: [TrainingDocument] = []
  ) throws(GoldError) -> [Fold] {
    let sources = Set(documents.map(\.source)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var names: Set<String> = []
    for document in documents where document.isTested {
      guard names.insert(document.name).inserted else { throw .sameName(document.name) }
    }
    guard sources.count > 1 || !always.isEmpty else { throw .oneSource(sources.first ?? "") }
    return sources.map { source in
      Fold(
        source: source, tested: documents.filter { $0.source == source && $0.isTested },
        learned: documents.filter { $0.source != source } + always)
    }
  }

  /// A document's record, or why there is none.
  public typealias Outcome = (name: String, record: Result<[UInt8], ExtractionError>)

  /// Learns from the others and makes the records of the source's documents.
  ///
  /// - Parameters:
  ///   - stages: the pipeline; the models of its stages give way to those of the fold.
  ///   - givenZones: whether the zones are gold's, to see what the stages behind the decoder lose.
  public func records(
    _ settings: LearnedModels.Settings, stages: [Pipeline.Entry], configHash: String,
    givenZones: Bool = false
  ) throws(PipelineError) -> [Outcome] {
    let models = LearnedModels(learned, settings)
    let pipeline = try Pipeline(
      stages.map { models.serving($0) }, configHash: configHash)
    return tested.map { document in
      let extractor = Extractor(
        givenZones ? GivenZones(document.zones.states).serving(pipeline) : pipeline)
      do throws(ExtractionError) {
        let letter = try extractor.extract(document.bytes, name: document.file, id: document.name)
        return (document.name, .success(letter.json()))
      } catch {
        return (document.name, .failure(error))
      }
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
