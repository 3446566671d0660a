internal import ArgumentParser
internal import LetterCorpus
internal import LetterMarkup
internal import LetterSchema
internal import Terminal

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks that records are as their schema says.",
    discussion: """
      Each record, as JSON, JSONL or XML, is held to its schema, and to what no schema can say: \
      that a range ends behind its start, that the blocks it names are there. Prints what is \
      wrong, with file, line and field. Whether a record is true to its document is for \
      epistle verify.

      Examples:
        epistle check records
        epistle check letter.json "archive/**/*.xml"
        epistle extract letter.html | epistle check -

      Exit codes: 0 all are exact, 1 some could not be read, 2 usage, 3 some are not exact.
      """)

  @Argument(
    help: ArgumentHelp(
      "Records, folders of them, patterns in quotes; - is standard input.", valueName: "record"))
  var records: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "json, jsonl or xml.", discussion: "Without it, the content tells.", valueName: "format"),
    transform: RecordOption.form)
  var format: RecordText.Form?

  @Flag(name: .long, help: "Say nothing but what is wrong.")
  var quiet = false

  func run() throws {
    let files = try RecordOption.files(records)
    let check = XMLRecordCheck()
    var exact = 0
    var broken = 0
    var unread = 0
    for path in files.paths {
      guard let texts = RecordOption.texts(in: path, format) else {
        unread += 1
        continue
      }
      for text in texts {
        let faults = text.faults(check)
        if faults.isEmpty { exact += 1 } else { broken += 1 }
        try tell(faults, of: text)
      }
    }
    if !quiet { try Terminal.Stream.output.write(total(exact, broken, unread)) }
    if broken > 0 { throw ExitStatus.breach }
    if unread > 0 { throw ExitStatus.someFailed }
  }

  private func tell(_ faults: [RecordFault], of text: RecordText) throws(StreamError) {
    for fault in faults.prefix(CheckCommand.mostFaults) {
      try Terminal.Stream.output.write(CleanText.of("\(text.file): \(fault)") + "\n")
    }
    if faults.count > CheckCommand.mostFaults {
      let more = SummaryText.count(faults.count - CheckCommand.mostFaults, "more fault")
      try Terminal.Stream.output.write(CleanText.of(text.file) + ": \(more)\n")
    }
  }

  /// So many faults of one record are printed; the rest are counted.
  private static let mostFaults = 20

  private func total(_ exact: Int, _ broken: Int, _ unread: Int) -> String {
    var parts = ["\(exact) exact"]
    if broken > 0 { parts.append("\(broken) not") }
    if unread > 0 { parts.append("\(SummaryText.count(unread, "file")) not read") }
    return "\(SummaryText.count(exact + broken, "record")): \(parts.joined(separator: ", "))\n"
  }
}
