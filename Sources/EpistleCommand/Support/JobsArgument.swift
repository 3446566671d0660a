internal import ArgumentParser
internal import LetterCorpus
internal import PipelineFile

/// How many documents are in work at once, as the command line says it.
enum JobsArgument {
  static func jobs(_ text: String) throws -> PipelineConfiguration.Jobs {
    if text == "cores" { return .cores }
    guard let number = Int(text), (1...1024).contains(number) else {
      throw ValidationError("jobs are a number from 1 to 1024, or cores")
    }
    return .number(number)
  }

  static func number(of jobs: PipelineConfiguration.Jobs) -> Int {
    switch jobs {
    case .cores: Processors.count
    case .number(let number): number
    }
  }
}
