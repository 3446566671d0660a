/// A manifest as it lies on the disk: a head, a line a document, and an end where the run came
/// to its own.
struct ManifestFile {
  private static let form = "epistle-manifest 1"

  /// What is in a line.
  enum Line {
    case entry(ManifestEntry)
    /// What was known of a document does not hold any more.
    case dropped(name: String)
    case end
  }

  private let reader: ByteReader
  /// The settings under which the documents were read.
  let signature: String
  /// Where the line that `next` gives begins.
  var offset: Int { reader.offset }

  static func head(_ signature: String) -> [UInt8] {
    Array(TabbedLine.text([form, signature]).utf8)
  }

  static func dropped(_ name: String) -> [UInt8] {
    Array(TabbedLine.text(["dropped", name]).utf8)
  }

  static let end = Array("end\n".utf8)

  /// Nil where there is none, or another form of it.
  init?(_ path: String) throws(FileError) {
    guard (try? FileSystem.kind(of: path)) == .file else { return nil }
    reader = try ByteReader(path)
    guard let line = try ManifestFile.line(reader) else { return nil }
    let values = TabbedLine.values(line)
    guard values.count == 2, values[0] == ManifestFile.form else { return nil }
    signature = values[1]
  }

  /// The next line; nil at the end, also where the last line was not written whole.
  func next() throws(FileError) -> Line? {
    guard let text = try ManifestFile.line(reader) else { return nil }
    if text == "end" { return .end }
    if text.hasPrefix("dropped\t") {
      return .dropped(name: TabbedLine.values(text).last ?? "")
    }
    return ManifestEntry(text).map { .entry($0) }
  }

  private static func line(_ reader: ByteReader) throws(FileError) -> String? {
    guard let line = try reader.line(limit: 1 << 20), line.hasEnd, !line.isCut else { return nil }
    return String(validating: line.bytes, as: UTF8.self)
  }
}

/// Where the documents of a manifest stand in it: sixteen bytes a document.
final class ManifestIndex: Sendable {
  private let file: SharedFile
  private let offsets: [UInt64: Int]
  /// Whether the run that wrote it came to its end.
  let isComplete: Bool

  /// Nil where there is no manifest of these settings.
  init?(_ path: String, signature: String) throws(FileError) {
    guard let manifest = try ManifestFile(path), manifest.signature == signature else { return nil }
    file = try SharedFile(path)
    var offsets: [UInt64: Int] = [:]
    var isComplete = false
    var offset = manifest.offset
    while let line = try manifest.next() {
      switch line {
      case .entry(let entry): offsets[StableHash.of(entry.name)] = offset
      case .dropped(let name): offsets[StableHash.of(name)] = nil
      case .end: isComplete = true
      }
      offset = manifest.offset
    }
    self.offsets = offsets
    self.isComplete = isComplete
  }

  /// What the last line of a document says.
  func entry(_ name: String) -> ManifestEntry? {
    guard let offset = offsets[StableHash.of(name)] else { return nil }
    var size = 1024
    while size <= 1 << 20 {
      guard let bytes = try? file.bytes(at: offset, count: size) else { return nil }
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        return ManifestEntry(line).flatMap { $0.name == name ? $0 : nil }
      }
      if bytes.count < size { return nil }
      size *= 4
    }
    return nil
  }
}
