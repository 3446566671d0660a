import Glibc
import LetterCorpus

/// A fresh folder that goes with the test.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() {
    var template = Array("/tmp/epistle-test-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else {
        fatalError("no temporary folder")
      }
      return String(cString: made)
    }
  }

  deinit { TemporaryFolder.remove(path) }

  /// Writes a file and the folders above it, and returns its path.
  @discardableResult
  package func write(_ name: String, _ text: String = "Dear all,\n") throws -> String {
    let path = "\(path)/\(name)"
    try FileSystem.createFolder(Path.parent(of: path) ?? "")
    try FileSystem.write(Array(text.utf8), to: path)
    return path
  }

  package func text(_ name: String) throws -> String {
    String(decoding: try FileSystem.read("\(path)/\(name)"), as: UTF8.self)
  }

  /// Without hidden names.
  package func names(_ folder: String = "") throws -> [String] {
    try allNames(folder).filter { !$0.hasPrefix(".") }
  }

  package func allNames(_ folder: String = "") throws -> [String] {
    try FileSystem.names(in: Path.join(path, folder))
  }

  /// The path without that of this folder.
  package func relative(_ path: String) -> String { String(path.dropFirst(self.path.count + 1)) }

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
