internal import LetterCorpus
internal import LetterExtraction
internal import LetterGolden
internal import LetterMarkup
internal import PipelineFile
internal import Terminal

/// What ends a command with a message.
enum CommandError: Error {
  case pipelineFile(PipelineFileError)
  case configUnreadable(FileError)
  case builtInPipeline(PipelineError)
  case input(InputError)
  case noInput
  case document(path: String, FileError)
  case extraction(path: String, ExtractionError)
  case rendering(path: String, XMLRecordError)
  case output(FileError)
  case locked(StateFolderError)
  case run(RunError, folder: String)
  case store(StoreError)
  case verifyInput(FileError)
  case gold(GoldError)
  case goldUnreadable(FileError)
  case floors(file: String, reason: String)
  case recordFiles(RecordFilesError)
  case exportOutput(FileError)
  case exportOverInput(String)
  case exportNeedsFolder
  case noLetters([String])
  case goldens(FileError)
  case record(RecordFileError)
  case noField(String, case: String, known: [String])
  case severalCases(String, Int)
  case noReviewer
  case noTerminal

  var status: ExitStatus {
    switch self {
    case .pipelineFile, .configUnreadable, .builtInPipeline, .input, .noInput, .output,
      .verifyInput, .gold, .goldUnreadable, .floors, .goldens, .record,
      .noField,
      .severalCases, .noReviewer, .noTerminal, .recordFiles,
      .exportOutput, .exportOverInput, .exportNeedsFolder, .noLetters:
      .usage
    case .document(_, .notFound): .usage
    case .document, .rendering: .someFailed
    case .locked, .store: .usage
    case .run(.interrupted, _): .interrupted
    case .run: .stopped
    case .extraction(_, .conservationBreach): .breach
    case .extraction: .someFailed
    }
  }
}

extension CommandError: CustomStringConvertible {
  /// What is wrong and where; then what to do.
  var description: String { CleanText.lines(text) }

  private var text: String {
    switch self {
    case .pipelineFile(let error): "\(error)"
    case .configUnreadable(let error):
      "\(error); name a pipeline file with --config, or leave it out for the built-in one"
    case .builtInPipeline(let error):
      "the built-in pipeline is wrong: \(error); please report this"
    case .input(let error): "\(error)"
    case .noInput: "nothing to read; name files or folders, as in `epistle run letters`"
    case .document(let path, let error):
      "\(DocumentFailure(document: path, source: path, error))"
    case .extraction(let path, let error):
      "\(DocumentFailure(document: path, source: path, error))"
    case .rendering(let path, let error): "\(path): \(error); --format json takes any text"
    case .output(let error), .locked(.file(let error)):
      "\(error); choose another folder with --output"
    case .store(let error): "\(error); choose another folder with --output"
    case .locked(let error): "\(error); wait for it, or choose another folder with --output"
    case .run(let error, let folder):
      error == .interrupted
        ? "interrupted; what was done is in \(folder), and the same command goes on from there"
        : "\(error); what was done stands: mend that, and the same command goes on from there"
    case .verifyInput(let error): "\(error); check the name"
    case .gold(let error): "\(error)"
    case .goldUnreadable(let error): "\(error); check the name"
    case .floors(let file, let reason): "\(file): \(reason)"
    case .recordFiles(let error): "\(error)"
    case .exportOutput(let error): "\(error); choose another place with -o"
    case .exportOverInput(let path):
      "\(path): a record that is being read; choose another place with -o"
    case .exportNeedsFolder: "several records: name a folder for them with -o"
    case .noLetters(let paths):
      "\(paths.joined(separator: ", ")): no letters in it; other documents are in no index"
    case .goldens(let error): "\(error)"
    case .record(let error): "\(error); write the record again with epistle run"
    case .noField(let field, let name, let known): CommandError.noField(field, name, known)
    case .severalCases(let path, let count):
      "\(path): a folder of \(SummaryText.count(count, "case")); name one case, or accept all with "
        + "--all --reason"
    case .noReviewer: "who verifies? Give your mark with --by, or set EPISTLE_REVIEWER"
    case .noTerminal:
      "review asks at a terminal, and this is none; golden diff shows, golden accept takes"
    }
  }

  private static func noField(_ field: String, _ name: String, _ known: [String]) -> String {
    let near = NearestName.of(field, among: known).map { ", did you mean \($0)?" } ?? ""
    return "\(name): no field “\(field)”\(near); it has \(known.joined(separator: ", "))"
  }
}
