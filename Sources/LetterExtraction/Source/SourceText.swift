public import LetterSchema

/// An input decoded to UTF-8, as it came: tags included where it is HTML.
///
/// Every byte offset of a record points into `bytes`.
public struct SourceText: Sendable {
  /// The file name, or what stands for it in a stream.
  public let name: String
  public let uri: String?
  /// The name of the folder that it lies in: of pages without an address, it says the site.
  public let folder: String?
  public let mediaType: MediaType
  /// The decoded text: valid UTF-8, without a byte order mark.
  public let bytes: [UInt8]
  public let charset: Charset
  /// How many bytes were read.
  public let originalCount: Int
  /// SHA-256 of the bytes as read, in hexadecimal.
  public let sha256: String
  /// What decoding noticed: a guessed charset, repaired sequences.
  public let diagnostics: [Diagnostic]

  package init(
    name: String, uri: String?, folder: String? = nil, mediaType: MediaType, bytes: [UInt8],
    charset: Charset,
    originalCount: Int, sha256: String, diagnostics: [Diagnostic]
  ) {
    self.name = name
    self.uri = uri
    self.folder = folder
    self.mediaType = mediaType
    self.bytes = bytes
    self.charset = charset
    self.originalCount = originalCount
    self.sha256 = sha256
    self.diagnostics = diagnostics
  }

  /// The file name without its last ending.
  public var id: String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.utf8.startIndex else {
      return name
    }
    return String(name[..<dot])
  }
}

/// The forms of input that there is a reader for.
public enum MediaType: String, Sendable, CaseIterable {
  case plain = "text/plain"
  case markdown = "text/markdown"
  case html = "text/html"
}

/// The charset of an input and how it was found.
public struct Charset: Hashable, Sendable {
  public enum Evidence: String, Sendable {
    case byteOrderMark, declared, validUTF8, detected
  }

  /// The IANA name in lower case: `utf-8`, `windows-1252`, `gb18030`.
  public let name: String
  public let evidence: Evidence

  public init(name: String, evidence: Evidence) {
    self.name = name
    self.evidence = evidence
  }
}
