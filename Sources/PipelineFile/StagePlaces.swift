internal import LetterExtraction

/// Where the stages and their options stand in the file, to say where a pipeline is wrong.
struct StagePlaces {
  struct Entry {
    var stage: String
    var name: Place
    var keys: [String: Place] = [:]
    var values: [String: Place] = [:]
  }

  /// The key `stages`, or the head of the file where it has none.
  var stages = Place(line: 1, column: 1)
  var entries: [Entry] = []

  func locate(
    _ error: PipelineError, catalog: [any Stage.Type]
  ) -> PipelineFileProblem.Located {
    let known = catalog.map { $0.description }
    switch error {
    case .unknownStage(let index, let name):
      return .init(.unknownStage(name, known: known.map(\.name)), place(index))
    case .repeatedStage(let index, let name):
      return .init(.repeatedStage(name, firstLine: firstLine(of: index, name)), place(index))
    case .missingInput(let index, let stage, let needs):
      return .init(
        .missingInput(stage: stage, needs: needs.rawValue, addedBy: adders(of: needs, known)),
        place(index))
    case .incomplete(let missing):
      return .init(
        .incomplete(missing: missing.rawValue, addedBy: adders(of: missing, known)), stages)
    case .option(let index, let stage, let error):
      return option(error, index: index, stage: stage)
    }
  }

  private func option(
    _ error: OptionError, index: Int, stage: String
  ) -> PipelineFileProblem.Located {
    let entry = entries.indices.contains(index) ? entries[index] : Entry(stage: stage, name: stages)
    switch error {
    case .unknown(let name, let known):
      return .init(
        .unknownOption(name, stage: stage, known: known), entry.keys[name] ?? entry.name)
    case .wrongType(let name, let expected, let found),
      .outOfRange(let name, let expected, let found):
      return .init(
        .wrongOption(name, stage: stage, expected: expected, found: found),
        entry.values[name] ?? entry.name)
    case .badFile(let name, let file, let problem):
      return .init(
        .wrongFile(name, stage: stage, file: file, problem: "\(problem)"),
        entry.values[name] ?? entry.name)
    }
  }

  /// The value of an option of the stage at `index`.
  func place(of option: String, at index: Int) -> Place {
    guard entries.indices.contains(index) else { return stages }
    return entries[index].values[option] ?? entries[index].name
  }

  private func place(_ index: Int) -> Place {
    entries.indices.contains(index) ? entries[index].name : stages
  }

  private func firstLine(of index: Int, _ name: String) -> Int {
    entries[..<min(index, entries.count)].first { $0.stage == name }?.name.line ?? stages.line
  }

  private func adders(of facet: Facet, _ known: [StageDescription]) -> [String] {
    known.filter { $0.adds.contains(facet) }.map(\.name)
  }
}
