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
    var search = Search()
    do throws(FileError) {
      for argument in arguments {
        let path = CaseName.trimmed(argument)
        let before = search.folders.count
        // Of several folders, the names tell which one a case lies in.
        try search.add(path, arguments.count > 1 ? path : nil)
        if search.folders.count == before, search.isNew {
          throw FileError.system(path, reason: "no golden case in it")
        }
      }
    } catch {
      throw .goldens(error)
    }
    return search.folders
  }

  /// A folder with a note, an expected record or nothing but a document is a case; else its
  /// folders are looked at.
  private struct Search {
    var folders: [CaseFolder] = []
    /// Whether the last folder was not looked at before.
    var isNew = true
    private var seen: Set<String> = []

    /// - Parameter name: nil for a folder that was named alone.
    mutating func add(_ path: String, _ name: String?) throws(FileError) {
      let names = try FileSystem.names(in: path).filter { !$0.hasPrefix(".") }
      // A folder is entered once, so that a circle of links ends.
      isNew = seen.insert(FileSystem.canonical(path) ?? path).inserted
      guard isNew else { return }
      let below = names.filter { (try? FileSystem.kind(of: Path.join(path, $0))) == .folder }
      let isCase =
        names.contains(CaseNote.file) || names.contains(Expectation.file)
        || (below.isEmpty && CaseFolder.documents(names).count == 1)
      if isCase {
        folders.append(CaseFolder(path: path, name: name ?? Path.name(of: path)))
        return
      }
      for folder in below {
        try add(Path.join(path, folder), name.map { "\($0)/\(folder)" } ?? folder)
      }
      isNew = true
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
