public import LetterExtraction

/// A document that gave no record, and why.
public struct DocumentFailure: Error, Hashable, Sendable {
  /// Stable: scripts may rely on them.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case empty, binary, unreadable, unwritable
    case tooLarge = "too-large"
    case tookTooLong = "took-too-long"
    case tookTooMuchMemory = "took-too-much-memory"
    case conservationBreach = "conservation-breach"
    /// A line, or a record of a web archive, that is not what it should be.
    case malformed
    /// The input ends, or was cut by the crawler, in the middle of it.
    case truncated
    /// A content encoding that there is no decoder for.
    case unsupportedEncoding = "unsupported-encoding"
  }

  /// How far the document came.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    case input, extraction, output
  }

  /// The name that its record would have.
  public var document: String
  /// The way to it, for messages.
  public var source: String
  public var stage: Stage
  public var code: Code
  public var message: String
  /// The offset of the byte that told: in the document, or in the unpacked container.
  public var byte: Int?

  public init(
    document: String, source: String, stage: Stage, code: Code, message: String, byte: Int? = nil
  ) {
    self.document = document
    self.source = source
    self.stage = stage
    self.code = code
    self.message = message
    self.byte = byte
  }

  public init(document: String, source: String, _ error: ExtractionError) {
    self.init(
      document: document, source: source, stage: .extraction, code: .empty, message: "\(error)")
    switch error {
    case .empty: break
    case .binary(let offset):
      code = .binary
      byte = offset
    case .tooLarge: code = .tooLarge
    case .tookTooLong: code = .tookTooLong
    case .conservationBreach: code = .conservationBreach
    }
  }

  public init(document: String, source: String, _ error: FileError) {
    self.init(
      document: document, source: source, stage: .input, code: .unreadable, message: error.reason)
    switch error {
    case .tooLarge: code = .tooLarge
    case .corrupt(_, let byte):
      code = .malformed
      self.byte = byte
    case .cutShort(_, let byte):
      code = .truncated
      self.byte = byte
    default: break
    }
  }

  public init(document: String, source: String, _ error: OutputError) {
    self.init(
      document: document, source: source, stage: .output, code: .unwritable, message: "\(error)")
  }

  /// A file whose name is not UTF-8, so that no path leads to it.
  init(badName path: String) {
    self.init(
      document: path, source: path, stage: .input, code: .unreadable,
      message: "its name is not UTF-8; rename the file")
  }
}

extension DocumentFailure: CustomStringConvertible {
  /// The failure with what a person can do about it.
  public var description: String {
    let remedy =
      switch code {
      case .empty: "nothing to do unless text should be there"
      case .binary: "convert it to text or HTML first"
      case .unreadable: "check that it is there and may be read"
      case .unwritable: "check the output folder and its disk"
      case .tooLarge: "raise limits.bytes in the pipeline file"
      case .tookTooLong: "raise limits.seconds in the pipeline file"
      case .tookTooMuchMemory: "raise limits.memory in the pipeline file"
      case .conservationBreach: "a fault of this program: please report it with the document"
      case .malformed: "look at it there, and at what wrote it"
      case .truncated: "fetch it again, whole"
      case .unsupportedEncoding: "unpack it first"
      }
    return "\(source): \(message); \(remedy)"
  }

  /// The failure as a line of `errors.jsonl`, without its newline.
  var jsonLine: String {
    var line = "{\"document\": \(JSONText.quoted(document))"
    line += ", \"source\": \(JSONText.quoted(source)), \"stage\": \"\(stage.rawValue)\""
    line += ", \"code\": \"\(code.rawValue)\", \"message\": \(JSONText.quoted(message))"
    if let byte { line += ", \"byte\": \(byte)" }
    return line + "}"
  }
}

/// Texts as JSON strings.
public enum JSONText {
  public static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
