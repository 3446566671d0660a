internal import LetterCorpus
internal import Terminal

/// Where exported files go: one file, a folder of them, or standard output.
enum ExportTarget {
  case standardOutput
  case file(String)
  case folder(String)

  /// Writes something whole; into a folder under a name of its own.
  func write(_ bytes: [UInt8], name: String, replacing inputs: Set<String>) throws {
    switch self {
    case .standardOutput: try Terminal.Stream.output.write(bytes)
    case .file(let path): try ExportTarget.write(bytes, to: path, inputs)
    case .folder(let folder): try ExportTarget.write(bytes, to: Path.join(folder, name), inputs)
    }
  }

  /// - Parameter inputs: the records that are being read, by their canonical paths.
  private static func write(_ bytes: [UInt8], to path: String, _ inputs: Set<String>) throws {
    let sink = try ExportSink(path, replacing: inputs)
    try sink.write(bytes)
    try sink.finish()
  }

  fileprivate static func check(_ path: String, _ inputs: Set<String>) throws(CommandError) {
    if let canonical = FileSystem.canonical(path), inputs.contains(canonical) {
      throw .exportOverInput(path)
    }
  }
}

/// Where everything that is gathered goes: standard output, or a file that stands there only when
/// it is whole.
struct ExportSink {
  private let file: NewFile?

  init(_ path: String?, replacing inputs: Set<String>) throws(CommandError) {
    guard let path else {
      file = nil
      return
    }
    try ExportTarget.check(path, inputs)
    do throws(FileError) {
      file = try NewFile(path)
    } catch {
      throw .exportOutput(error)
    }
  }

  func write(_ bytes: [UInt8]) throws {
    guard let file else { return try Terminal.Stream.output.write(bytes) }
    do throws(FileError) {
      try file.write(bytes)
    } catch {
      throw CommandError.exportOutput(error)
    }
  }

  func finish() throws(CommandError) {
    do throws(FileError) {
      try file?.finish()
    } catch {
      throw .exportOutput(error)
    }
  }
}

/// Names for exported files that no two share.
struct ExportNames {
  private var taken: Set<String> = []

  /// The name of a file, or the id of a record in a stream, as a name of a file.
  mutating func name(_ wanted: String) -> String {
    var safe = String(wanted.map { $0 == "/" || $0 == "\0" || $0.isNewline ? "-" : $0 })
    while safe.hasPrefix(".") { safe.removeFirst() }
    if safe.isEmpty { safe = "letter" }
    // What the file system takes, with room for an ending.
    while safe.utf8.count > 200 { safe.removeLast() }
    var name = safe
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = "\(safe)-\(number)"
    }
    return name
  }
}
