import Glibc
import LetterCorpus

/// A fresh folder that goes with the test.
final class Folder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/epistle-command-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else {
        fatalError("no temporary folder")
      }
      return String(cString: made)
    }
  }

  deinit { Folder.remove(path) }

  func write(_ name: String, _ text: String) throws {
    let path = "\(path)/\(name)"
    try FileSystem.createFolder(Path.parent(of: path) ?? "")
    try FileSystem.write(Array(text.utf8), to: path)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try FileSystem.read("\(path)/\(name)"), as: UTF8.self)
  }

  /// Without hidden names.
  func names(_ folder: String = "") throws -> [String] {
    try allNames(folder).filter { !$0.hasPrefix(".") }
  }

  func allNames(_ folder: String = "") throws -> [String] {
    try FileSystem.names(in: Path.join(path, folder))
  }

  private static func remove(_ path: String) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      for name in (try? FileSystem.names(in: path)) ?? [] { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

/// A letter of our own making.
let shortLetter = """
  12 June 2015

  The Mayor of Orle
  Town Hall, 1 Quay Street

  Dear Mayor Penrose,

  We write about the ferry. We urge you to keep the evening sailings.

  Yours sincerely,

  Ada Marsh
  Chair, Friends of the Ferry

  """
