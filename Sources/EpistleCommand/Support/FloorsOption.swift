internal import ArgumentParser
internal import LetterCorpus
internal import LetterGolden
internal import Terminal

/// `--floors` and what may be done with them.
struct FloorsOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The F1/doc that no field may fall under.", discussion: "Exit code 3 where one does.",
      valueName: "file"))
  var floors: String?

  @Flag(name: .long, help: "Lift the floors to the scores that are above them.")
  var raise = false

  @Flag(name: .long, help: "Lower the floors that were fallen under; takes a --reason.")
  var lower = false

  @Option(name: .long, help: ArgumentHelp("Why they are lowered.", valueName: "text"))
  var reason: String?

  func validate() throws {
    if floors == nil && (raise || lower) {
      throw ValidationError("--raise and --lower go with --floors FILE")
    }
    if raise && lower { throw ValidationError("floors are raised or lowered, not both at once") }
    if lower && (reason ?? "").allSatisfy(\.isWhitespace) {
      throw ValidationError("--lower takes a --reason, which the file keeps")
    }
    if reason != nil && !lower { throw ValidationError("--reason goes with --lower") }
  }

  /// Compares, changes the file where that is asked for, and tells.
  ///
  /// - Throws: `ExitStatus.breach` where a field is under its floor.
  func check(_ board: Scoreboard) throws {
    guard let path = floors else { return }
    var floors = try read(path)
    if lower {
      for fall in floors.lower(board, reason: reason ?? "") {
        try say("\(fall.field): floor lowered from \(fall.floor) to \(fall.score)")
      }
    }
    let raised = raise ? floors.raise(board) : []
    if !raised.isEmpty { try say("floors raised: \(raised.joined(separator: ", "))") }
    if raise || lower { try write(floors, to: path) }
    let falls = floors.falls(board)
    for fall in falls {
      try say("\(fall.field): \(fall.score) is under its floor of \(fall.floor)")
    }
    if !falls.isEmpty { throw ExitStatus.breach }
  }

  private func say(_ text: String) throws(StreamError) {
    try Terminal.Stream.error.write("epistle: \(CleanText.of(text))\n")
  }

  private func read(_ path: String) throws(CommandError) -> Floors {
    if raise, (try? FileSystem.kind(of: path)) == nil { return Floors() }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path)
    } catch {
      throw .floors(file: path, reason: "\(error.reason); --raise makes it")
    }
    do throws(ScoredRecord.NoRecord) {
      return try Floors(json: bytes)
    } catch {
      throw .floors(file: path, reason: error.reason)
    }
  }

  private func write(_ floors: Floors, to path: String) throws(CommandError) {
    do throws(FileError) {
      try FileSystem.write(floors.json, to: path)
    } catch {
      throw .output(error)
    }
  }
}
