internal import ArgumentParser
internal import LetterCorpus
internal import LetterMarkup
internal import LetterSchema
internal import Terminal

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes records in other forms.",
    discussion: """
      Reads records as JSON, JSONL or XML and writes them anew.

      json, xml    the whole record, one into the other without loss
      jsonl        whole records, one a line
      tei          the letter as TEI P5
      cmif         an index of letters, for correspSearch
      markdown     the letter to read, with its fields as front matter
      text         the letter to read
      csv          tables of letters, demands, signatories and more
      annotations  the fields as Web Annotations over their source

      jsonl, csv and cmif gather all records; of the others each record has a file, named as the \
      record is. Without -o one record, or what is gathered, goes to standard output.

      Examples:
        epistle export xml letter.json
        epistle export tei records -o tei
        epistle export csv records --table demands > demands.csv
        epistle export csv records -o tables
        epistle export annotations records --source letters -o annotations
        epistle extract letter.html | epistle export markdown -
      """)

  @Argument(help: "The form to write.", transform: ExportCommand.format)
  var format: ExportFormat

  @Argument(
    help: ArgumentHelp(
      "Records, folders of them, patterns in quotes; - is standard input.", valueName: "record"))
  var records: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A file for one record or for what is gathered, else a folder.", valueName: "path"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "csv: letters, demands, signatories, recipients, copies or footnotes; all if left out.",
      valueName: "name"),
    transform: ExportCommand.table)
  var table: LetterTable?

  @Flag(
    name: .long,
    help: "csv: an apostrophe before what a spreadsheet would take for a formula.")
  var guardFormulas = false

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "annotations: a folder to find sources in; may be given again.", valueName: "folder"))
  var source: [String] = []

  @OptionGroup var index: CMIFOption

  func validate() throws {
    if output == "" { throw ValidationError("an output has a name") }
    if table != nil || guardFormulas, format != .csv {
      throw ValidationError("--table and --guard-formulas are for csv")
    }
    if !source.isEmpty, format != .annotations {
      throw ValidationError("--source is for annotations")
    }
    if index.isUsed, format != .cmif { throw ValidationError("what an index says is for cmif") }
    if format == .csv, table == nil, output == nil {
      throw ValidationError("name one table with --table, or a folder for all with -o")
    }
    if format == .cmif { _ = try index.heading() }
  }

  func run() throws {
    let files = try RecordOption.files(records)
    let paths = files.withoutDoubles()
    let export = RecordExport(
      format: format, paths: paths, output: output, table: table, guardsFormulas: guardFormulas,
      sources: source, heading: format == .cmif ? try index.heading() : nil)
    if try export.run() > 0 { throw ExitStatus.someFailed }
  }

  private static func format(_ text: String) throws -> ExportFormat {
    if let format = ExportFormat(rawValue: text.lowercased()) { return format }
    let names = ExportFormat.allCases.map(\.rawValue)
    let near = NearestName.of(text, among: names).map { ", did you mean \($0)?" } ?? ""
    throw ValidationError(
      "no format \"\(CleanText.of(text))\"\(near); there are \(names.joined(separator: ", "))")
  }

  private static func table(_ text: String) throws -> LetterTable {
    if let table = LetterTable(rawValue: text.lowercased()) { return table }
    let names = LetterTable.allCases.map(\.rawValue)
    let near = NearestName.of(text, among: names).map { ", did you mean \($0)?" } ?? ""
    throw ValidationError(
      "no table \"\(CleanText.of(text))\"\(near); there are \(names.joined(separator: ", "))")
  }
}
