internal import LetterCorpus
internal import LetterGolden

/// The folder of a golden case: `expected.json`, `case.json`, and the document.
struct CaseFolder: Sendable, Hashable {
  let path: String
  /// The case's name: the way to it from the folder that was named.
  let name: String

  private var expected: String { Path.join(path, Expectation.file) }
  private var note: String { Path.join(path, CaseNote.file) }

  /// The cases that arguments name: folders of cases, or cases themselves.
  static func list(_ arguments: [String]) throws(CommandError) -> [CaseFolder] {
    var folders: [CaseFolder] = []
    do throws(FileError) {
      for argument in arguments {
        let path =
          argument.hasSuffix("/") && argument != "/" ? String(argument.dropLast()) : argument
        let before = folders.count
        try add(path, Path.name(of: path), isRoot: true, to: &folders)
        if folders.count == before { throw FileError.system(path, reason: "no golden case in it") }
      }
    } catch {
      throw .goldens(error)
    }
    var seen: Set<String> = []
    return folders.filter { seen.insert(FileSystem.canonical($0.path) ?? $0.path).inserted }
  }

  /// A folder with a note, an expected record or nothing but a document is a case; else its
  /// folders are looked at.
  private static func add(
    _ path: String, _ name: String, isRoot: Bool, to folders: inout [CaseFolder]
  ) throws(FileError) {
    let names = try FileSystem.names(in: path).filter { !$0.hasPrefix(".") }
    if names.contains(CaseNote.file) || names.contains(Expectation.file) {
      folders.append(CaseFolder(path: path, name: name))
      return
    }
    let below = names.filter { (try? FileSystem.kind(of: Path.join(path, $0))) == .folder }
    if below.isEmpty, documents(names).count == 1 {
      folders.append(CaseFolder(path: path, name: name))
      return
    }
    for folder in below {
      try add(
        Path.join(path, folder), isRoot ? folder : "\(name)/\(folder)", isRoot: false, to: &folders)
    }
  }

  private static func documents(_ names: [String]) -> [String] {
    names.filter {
      InputList.endings.contains(Path.ending(of: $0)) && !$0.uppercased().hasPrefix("README")
    }
  }

  /// - Throws: where the note or the expected record is none.
  func read() throws(CommandError) -> GoldenCase {
    do throws(GoldError) {
      var note = CaseNote()
      if let bytes = try bytes(self.note) { note = try CaseNote(json: bytes, file: self.note) }
      let document = try document(note)
      var expectation: Expectation?
      if let bytes = try bytes(expected) {
        expectation = try Expectation(
          json: bytes, document: document.map { String(decoding: $0.bytes, as: UTF8.self) },
          file: expected)
      }
      return GoldenCase(name: name, note: note, expectation: expectation, document: document)
    } catch {
      throw .gold(error)
    }
  }

  /// The document that the note names, else the one that lies in the folder.
  private func document(_ note: CaseNote) throws(GoldError) -> GoldenCase.Document? {
    var file = note.document
    if file == nil {
      let found = CaseFolder.documents((try? FileSystem.names(in: path)) ?? [])
      if found.count > 1 {
        throw .field(
          file: self.note, path: "document",
          expected: "which of \(found.joined(separator: ", ")) is the document?")
      }
      file = found.first
    }
    guard let file, let bytes = try bytes(Path.join(path, file)) else { return nil }
    return GoldenCase.Document(name: Path.name(of: file), bytes: bytes)
  }

  /// Nil where there is no such file.
  private func bytes(_ path: String) throws(GoldError) -> [UInt8]? {
    do throws(FileError) {
      return try FileSystem.read(path)
    } catch .notFound {
      return nil
    } catch {
      throw .unreadable(source: path, reason: error.reason)
    }
  }

  /// Writes what was verified and the note, each whole or not at all.
  func write(_ golden: GoldenCase) throws(CommandError) {
    do throws(FileError) {
      if let expectation = golden.expectation {
        try FileSystem.write(expectation.json, to: expected)
      } else {
        try FileSystem.remove(expected)
      }
      if golden.note == CaseNote() {
        try FileSystem.remove(note)
      } else {
        try FileSystem.write(golden.note.json, to: note)
      }
    } catch {
      throw .goldens(error)
    }
  }
}
