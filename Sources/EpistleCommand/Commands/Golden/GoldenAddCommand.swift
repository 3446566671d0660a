internal import ArgumentParser
internal import LetterCorpus
internal import LetterGolden
internal import Terminal

struct GoldenAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Makes cases of documents, for a person to verify.",
    discussion: """
      Copies each document into a folder of its own. Nothing in it is verified yet: check calls \
      the case new until golden review or golden accept has taken its fields.

      Examples:
        epistle golden add letters/ferry.html --to goldens
        epistle golden add samples/night-buses.txt --to samples/golden --link
      """)

  @Argument(
    help: ArgumentHelp("Files, folders, and patterns in quotes.", valueName: "document"))
  var documents: [String]

  @Option(name: .long, help: ArgumentHelp("The folder of cases.", valueName: "folder"))
  var to: String

  @Flag(name: .long, help: "Point to the documents where they lie, in place of copies.")
  var link = false

  func run() throws {
    let list: InputList
    do throws(InputError) {
      list = try InputList(documents, leavingOut: to)
    } catch {
      throw CommandError.input(error)
    }
    for file in list.files { try add(file) }
    try Terminal.Stream.output.write(
      "\(SummaryText.count(list.files.count, "new case")) in \(CleanText.of(to)); "
        + "verify with epistle golden review \(CleanText.of(to))\n")
    if !list.failures.isEmpty { throw ExitStatus.someFailed }
  }

  private func add(_ file: InputFile) throws(CommandError) {
    let path = Path.join(to, file.recordName)
    do throws(FileError) {
      if (try? FileSystem.kind(of: path)) != nil {
        throw FileError.system(path, reason: "is there already; remove it to make it anew")
      }
      let bytes = try FileSystem.read(file.path)
      try FileSystem.createFolder(path)
      var note = CaseNote()
      if link {
        note.document = RelativePath.from(path, to: file.path)
      } else {
        try FileSystem.write(bytes, to: Path.join(path, file.name))
        note.document = file.name
      }
      try FileSystem.write(note.json, to: Path.join(path, CaseNote.file))
    } catch {
      throw .goldens(error)
    }
  }
}

/// The way from a folder to a file, both of which are there.
enum RelativePath {
  static func from(_ folder: String, to file: String) -> String {
    guard let folder = FileSystem.canonical(folder), let file = FileSystem.canonical(file) else {
      return file
    }
    let (from, to) = (folder.split(separator: "/"), file.split(separator: "/"))
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let up = from[shared...].map { _ in ".." }
    return (up + to[shared...].map(String.init)).joined(separator: "/")
  }
}
