internal import LetterCorpus
internal import LetterExtraction
internal import LetterGolden
internal import PipelineFile
internal import Terminal

/// Reads each source's documents with models that never saw it, and prints how well that went.
struct CrossValidation {
  var settings: LearnedModels.Settings
  var pipeline: LoadedPipeline
  /// Whether gold's zones stand in for the decoder's.
  var givenZones = false
  /// Where the records go, if anywhere.
  var records: String?
  /// How many folds at most; nil for one a source.
  var most: Int?

  func run(_ documents: [TrainingDocument], always: [TrainingDocument]) async throws {
    let folds: [Fold]
    do throws(GoldError) {
      folds = try Fold.folds(of: documents, always: always, most: most)
    } catch {
      throw CommandError.gold(error)
    }
    let splices = SplicedDocument.all(of: documents + always, seed: settings.seed)
    let outcomes = try await outcomes(folds, splices)
    if let records { try write(outcomes, to: records) }
    let golds = Dictionary(documents.filter(\.isTested).map { ($0.name, $0) }) { first, _ in first }
    // In the order of the files, which is not that of the sources.
    let scores = outcomes.compactMap { outcome -> DocumentScore? in
      guard let document = golds[outcome.name] else { return nil }
      return DocumentScore(
        outcome.name, document.gold, source: String(decoding: document.bytes, as: UTF8.self),
        CrossValidation.record(outcome))
    }
    let board = Scoreboard(scores.sorted { FileOrder.precedes($0.name, $1.name) })
    let zones = outcomes.map(\.zones).summary
    try Terminal.Stream.output.write(
      board.table
        + "lines in their zones: \(Self.thousandths(zones.right)) of a document's; "
        + "loss a line \(Self.thousandths(zones.loss))\n")
  }

  private static func thousandths(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private func outcomes(
    _ folds: [Fold], _ splices: [SplicedDocument]
  ) async throws(CommandError) -> [Fold.Outcome] {
    let (settings, stages, givenZones) = (settings, pipeline.configuration.stages, givenZones)
    let hash = pipeline.pipeline.configHash
    let line = StatusLine()
    var outcomes: [Fold.Outcome] = []
    var broken: PipelineError?
    await BatchRunner(jobs: Processors.count).run(folds) { fold in
      do throws(PipelineError) {
        return Result<[Fold.Outcome], PipelineError>.success(
          try fold.records(
            splices, settings, stages: stages, configHash: hash, givenZones: givenZones))
      } catch {
        return .failure(error)
      }
    } deliver: { index, result in
      line.show("\(index + 1) of \(folds.count) folds: \(folds[index].sources[0])")
      switch result {
      case .success(let records): outcomes += records
      case .failure(let error): broken = broken ?? error
      }
    }
    line.clear()
    if let broken { throw .builtInPipeline(broken) }
    return outcomes
  }

  private func write(_ outcomes: [Fold.Outcome], to folder: String) throws(CommandError) {
    do throws(FileError) {
      try FileSystem.createFolder(folder)
      for outcome in outcomes {
        let path = Path.join(folder, "\(outcome.name).json")
        switch outcome.record {
        case .success(let bytes): try FileSystem.write(bytes, to: path)
        case .failure: try FileSystem.remove(path)
        }
      }
    } catch {
      throw .output(error)
    }
  }

  private static func record(
    _ outcome: Fold.Outcome
  ) -> Result<ScoredRecord, ScoredRecord.NoRecord> {
    switch outcome.record {
    case .success(let bytes): ScoredRecord.read(bytes)
    case .failure(let error): .failure(ScoredRecord.NoRecord(reason: "\(error)"))
    }
  }
}

/// The order of `NAME.json` in a folder, where `a-b` goes before `a`.
enum FileOrder {
  static func precedes(_ a: String, _ b: String) -> Bool {
    "\(a).json".utf8.lexicographicallyPrecedes("\(b).json".utf8)
  }
}
