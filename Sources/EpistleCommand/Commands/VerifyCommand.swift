internal import ArgumentParser
internal import LetterCorpus
internal import LetterExtraction
internal import Terminal

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves records against the documents they were made from.",
    discussion: """
      Reads each source again and checks that every field stands where the record says, and \
      that every visible byte is in one block or one removal. Prints what does not hold, with \
      field and byte offsets. A source is found by its name, in the folders given with --source \
      or beside the record.

      Examples:
        epistle verify out --source samples
        epistle verify letter.json
      """)

  @Argument(
    help: ArgumentHelp("Records, .json or .xml, or folders of them.", valueName: "record"))
  var records: [String]

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A folder to find sources in, with its subfolders; may be given again.",
      valueName: "folder"))
  var source: [String] = []

  func run() async throws {
    let paths = try RecordOption.files(records, endings: RecordFiles.singles).paths
    let index = try sources()
    var tally = ProofTally()
    var broken: StreamError?
    await BatchRunner(jobs: Processors.count).run(
      paths, work: { RecordProof(of: $0, sources: index) }
    ) { _, proof in
      do throws(StreamError) {
        try tally.note(proof)
      } catch {
        broken = error
      }
    }
    if let broken { throw broken }
    try Terminal.Stream.output.write(tally.text)
    if let status = tally.status { throw status }
  }

  private func sources() throws(CommandError) -> SourceIndex {
    do throws(FileError) {
      return try SourceIndex(source)
    } catch {
      throw .verifyInput(error)
    }
  }
}

/// Counts proofs and tells of those that failed.
private struct ProofTally {
  /// So many failures of one record, and so many obstacles, are printed; the rest are counted.
  private static let mostFailures = 20

  private var proved = 0
  private var refuted = 0
  private var impossible = 0

  mutating func note(_ proof: RecordProof) throws(StreamError) {
    switch proof.outcome {
    case .proved: proved += 1
    case .refuted(let failures):
      refuted += 1
      var text = ""
      for failure in failures.prefix(ProofTally.mostFailures) {
        text += CleanText.of("\(proof.record): \(failure)") + "\n"
      }
      if failures.count > ProofTally.mostFailures {
        text += "\(proof.record): \(failures.count - ProofTally.mostFailures) more failures\n"
      }
      try Terminal.Stream.output.write(text)
    case .impossible(let message):
      impossible += 1
      if impossible <= ProofTally.mostFailures {
        try? Terminal.Stream.error.write("epistle: \(CleanText.of(message))\n")
      }
    }
  }

  var text: String {
    var parts = ["\(proved) proved"]
    if refuted > 0 { parts.append("\(refuted) failed") }
    if impossible > 0 { parts.append("\(impossible) without a proof") }
    let total = SummaryText.count(proved + refuted + impossible, "record")
    return "\(total): \(parts.joined(separator: ", "))\n"
  }

  var status: ExitStatus? {
    if refuted > 0 { return .breach }
    return impossible > 0 ? .someFailed : nil
  }
}
