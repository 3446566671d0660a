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
  case noRecords([String])
  case gold(GoldError)
  case goldUnreadable(FileError)
  case floors(file: String, reason: String)

  var status: ExitStatus {
    switch self {
    case .pipelineFile, .configUnreadable, .builtInPipeline, .input, .noInput, .output,
      .verifyInput, .noRecords, .gold, .goldUnreadable, .floors:
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
    case .noRecords(let paths):
      "\(paths.joined(separator: ", ")): no records in it; name .json or .xml files or their folder"
    }
  }
}
