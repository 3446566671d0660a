internal import Terminal

/// Why a pipeline file cannot be used, and where in it.
public struct PipelineFileError: Error, Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  public var place: Place
  public var problem: PipelineFileProblem
  /// The line of the file that `place` is in.
  public var sourceLine: String
}

extension PipelineFileError: CustomStringConvertible {
  /// As compilers print it: file, line, column, what is wrong, then the line and a caret.
  public var description: String {
    let head = "\(file):\(place.line):\(place.column): error: \(problem)"
    guard !sourceLine.isEmpty else { return head }
    var indent = ""
    for scalar in sourceLine.unicodeScalars.prefix(place.column - 1) {
      indent +=
        scalar == "\t"
        ? "\t" : String(repeating: " ", count: DisplayWidth.of(Character(scalar)))
    }
    return "\(head)\n\(sourceLine)\n\(indent)^"
  }
}

/// What is wrong in a pipeline file.
public enum PipelineFileProblem: Hashable, Sendable {
  case empty
  case tooLarge(limit: Int)
  case notUTF8
  case syntax(String)
  /// An anchor or alias, as written: most often a glob pattern without quotes.
  case alias(String)
  case repeatedKey(String, firstLine: Int)
  case unknownKey(String, known: [String])
  case wrongType(name: String, expected: String, found: String)
  case optionsNotIndented(stage: String)
  case unknownStage(String, known: [String])
  case repeatedStage(String, firstLine: Int)
  case missingInput(stage: String, needs: String, addedBy: [String])
  case incomplete(missing: String, addedBy: [String])
  case unknownOption(String, stage: String, known: [String])
  case wrongOption(String, stage: String, expected: String, found: String)
  /// A file that an option names is not there, or does not hold what it should.
  case wrongFile(String, stage: String, file: String, problem: String)

  struct Located: Error {
    var problem: PipelineFileProblem
    var place: Place

    init(_ problem: PipelineFileProblem, _ place: Place) {
      self.problem = problem
      self.place = place
    }
  }
}

extension PipelineFileProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "nothing in it; `input: letters` would be a start"
    case .tooLarge(let limit): "more than \(limit) bytes are no pipeline file"
    case .notUTF8: "not UTF-8; save the file as UTF-8"
    case .syntax(let problem): "not YAML: \(problem)"
    case .alias(let word): "\(word) needs quotes: a bare * or & makes it a YAML alias"
    case .repeatedKey(let key, let line): "key \"\(key)\" is there twice; first on line \(line)"
    case .unknownKey(let key, let known): "unknown key \"\(key)\"; \(hint(key, known))"
    case .wrongType(let name, let expected, let found):
      "\"\(name)\" must be \(expected), not \(found)"
    case .optionsNotIndented(let stage):
      "only one stage an entry; options of \"\(stage)\" stand four spaces in, under its name"
    case .unknownStage(let name, let known): "unknown stage \"\(name)\"; \(hint(name, known))"
    case .repeatedStage(let name, let line):
      "stage \"\(name)\" is there twice; first on line \(line)"
    case .missingInput(let stage, let needs, let stages):
      "stage \"\(stage)\" needs \(needs), which no stage before it adds\(put(stages, "before it"))"
    case .incomplete(let missing, let stages):
      "no stage adds \(missing), which every record needs\(put(stages, "in"))"
    case .unknownOption(let name, let stage, let known):
      known.isEmpty
        ? "stage \"\(stage)\" takes no options, so no \"\(name)\""
        : "stage \"\(stage)\" has no option \"\(name)\"; \(hint(name, known))"
    case .wrongOption(let name, let stage, let expected, let found):
      "option \"\(name)\" of stage \"\(stage)\" must be \(expected), not \(found)"
    case .wrongFile(let name, let stage, let file, let problem):
      "option \"\(name)\" of stage \"\(stage)\": \(file): \(problem)"
    }
  }

  private func hint(_ name: String, _ known: [String]) -> String {
    if let near = NearestName.of(name, among: known) { return "did you mean \"\(near)\"?" }
    return "known are \(known.joined(separator: ", "))"
  }

  private func put(_ stages: [String], _ where_: String) -> String {
    guard let stage = stages.first else { return "" }
    return "; put \"\(stage)\" \(where_)"
  }
}
