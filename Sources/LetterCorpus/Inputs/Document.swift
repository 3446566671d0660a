public import LetterExtraction

/// A document on its way into the pipeline: where it came from, what its sender said of it, and
/// its bytes or the way to them.
public struct Document: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// A file of its own, read when its turn comes.
    case file
    case bytes([UInt8])
  }

  /// The record's id.
  public var id: String
  /// The name of its record's files, without ending, which no other document of the run has.
  public var recordName: String
  /// What stands in the record as `source.name`.
  public var name: String
  /// The way to it, for messages: a path, or a path and the place in it.
  public var path: String
  public var uri: String?
  /// Nil to tell from name and content.
  public var mediaType: MediaType?
  public var charset: String?
  public var content: Content

  /// A file as a document.
  init(_ file: InputFile) {
    id = file.recordName
    recordName = file.recordName
    name = file.name
    path = file.path
    content = .file
  }

  /// A document that came in a stream.
  public init(id: String, name: String, path: String, bytes: [UInt8]) {
    self.id = id
    recordName = FileName.safe(id)
    self.name = name
    self.path = path
    content = .bytes(bytes)
  }

  /// The name of the folder that a file lies in; nil for what came in a container.
  var folderName: String? { content == .file ? FileSystem.folderName(of: path) : nil }

  /// What is in it, unpacked where it is packed.
  func bytes(limit: Int) throws(DocumentFailure) -> [UInt8] {
    switch content {
    case .bytes(let bytes): return bytes
    case .file:
      do throws(FileError) {
        return try FileSystem.readUnpacked(path, limit: limit)
      } catch {
        throw DocumentFailure(document: recordName, source: path, error)
      }
    }
  }
}

/// What a source of documents gives.
public enum Arrival: Sendable {
  case document(Document)
  /// A piece of the input that gave no document.
  case failure(DocumentFailure)
}

/// Names for files, made of ids that may hold anything.
public enum FileName {
  /// The longest name in bytes, which leaves room for endings.
  private static let longest = 180

  /// The id itself where it can be a file's name; else a name made of it and of its digest.
  public static func safe(_ id: String) -> String {
    var name = String(
      String.UnicodeScalarView(
        id.unicodeScalars.map { scalar in
          scalar == "/" || scalar == "\\" || scalar.value < 0x20 || scalar.value == 0x7F
            ? "-" : scalar
        }))
    if name.hasPrefix(".") { name = "-" + name.dropFirst() }
    if name.utf8.count > longest {
      var end = name.utf8.index(name.startIndex, offsetBy: longest - 20)
      while end.samePosition(in: name.unicodeScalars) == nil { end = name.utf8.index(before: end) }
      name = String(name[..<end])
    }
    if name.isEmpty { name = "-" }
    return name.utf8.elementsEqual(id.utf8) ? name : "\(name)-\(StableHash.of(id).hex)"
  }
}

/// FNV-1a: the same number for the same bytes on every machine and in every run.
enum StableHash {
  static func of(_ text: String) -> UInt64 { of(text.utf8) }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

extension UInt64 {
  /// 16 hexadecimal digits.
  var hex: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
