internal import ArgumentParser
internal import LetterCorpus
internal import LetterGolden
internal import LetterSchema
internal import Terminal

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tells what changed between two runs, by cause.",
    discussion: """
      For judging a change of rules, lexicons or models before it lands: run the documents \
      before and after, and compare the records. Changes of the same field and kind are one \
      cause; what changes the meaning of records comes first, then places and confidences.

      Examples:
        epistle compare before after
        epistle compare before after --examples 5
        epistle compare before after --json --fail-on-change
      """)

  @Argument(help: ArgumentHelp("The records of the earlier run.", valueName: "before"))
  var before: String

  @Argument(help: ArgumentHelp("The records of the later run.", valueName: "after"))
  var after: String

  @Flag(name: .long, help: "All changes as JSON.")
  var json = false

  @Flag(name: .long, help: "Exit code 1 where anything changed.")
  var failOnChange = false

  @Option(name: .long, help: ArgumentHelp("How many examples a cause.", valueName: "number"))
  var examples = 2

  @Option(
    name: .long, help: ArgumentHelp("How many causes at most; 0 for all.", valueName: "number"))
  var causes = 30

  func validate() throws {
    guard (0...1000).contains(examples) else {
      throw ValidationError("--examples is a number from 0 to 1000")
    }
    guard causes >= 0 else { throw ValidationError("--causes is a number from 0 up") }
  }

  func run() async throws {
    let (old, new) = (try records(in: before), try records(in: after))
    let shared = old.keys.filter { new[$0] != nil }.sorted()
    var documents: [Impact.Document] = []
    var failed = 0
    await BatchRunner(jobs: Processors.count).run(shared) { name in
      Result { () throws(CommandError) in
        let before = try CompareCommand.letter(old[name] ?? "")
        let after = try CompareCommand.letter(new[name] ?? "")
        return Impact.Document(
          name: name, changes: RecordComparison.changes(from: before, to: after))
      }
    } deliver: { _, result in
      switch result {
      case .success(let document): documents.append(document)
      case .failure(let error):
        failed += 1
        try? Terminal.Stream.error.write("epistle: \(error)\n")
      }
    }
    let impact = Impact(
      added: new.keys.filter { old[$0] == nil }, removed: old.keys.filter { new[$0] == nil },
      documents: documents)
    let text = ImpactText(paint: Paint(for: .output), examples: examples, causes: causes)
    try Terminal.Stream.output.write(json ? impact.json : Array(text.text(impact).utf8))
    if failed > 0 || (failOnChange && !impact.isNothing) { throw ExitStatus.someFailed }
  }

  /// The record files of a run by their names without endings; of a record in two forms, JSON.
  private func records(in folder: String) throws(CommandError) -> [String: String] {
    do throws(FileError) {
      guard try FileSystem.kind(of: folder) == .folder else { throw FileError.isNoFolder(folder) }
    } catch {
      throw .verifyInput(error)
    }
    let found = try RecordOption.files([folder], endings: RecordFiles.singles).withoutDoubles()
    return Dictionary(
      found.map { path in
        let name = path.dropFirst(folder.hasSuffix("/") ? folder.count : folder.count + 1)
        return (String(name.dropLast(Path.ending(of: path).count + 1)), path)
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func letter(_ path: String) throws(CommandError) -> Letter {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path)
    } catch {
      throw .verifyInput(error)
    }
    do throws(RecordFileError) {
      return try RecordFile.letter(from: bytes, name: path)
    } catch {
      throw .record(error)
    }
  }
}
