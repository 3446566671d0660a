public import LetterExtraction

/// A document that gave no record, and why.
public struct DocumentFailure: Error, Hashable, Sendable {
  /// Stable: scripts may rely on them.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case empty, binary, unreadable, unwritable
    case tooLarge = "too-large"
    case tookTooLong = "took-too-long"
    case conservationBreach = "conservation-breach"
  }

  /// The name that its record would have.
  public var document: String
  /// The way to it, for messages.
  public var source: String
  public var code: Code
  public var message: String
  /// The offset of the byte in the file that told.
  public var byte: Int?

  public init(document: String, source: String, _ error: ExtractionError) {
    self.document = document
    self.source = source
    message = "\(error)"
    switch error {
    case .empty: code = .empty
    case .binary(let offset):
      code = .binary
      byte = offset
    case .tooLarge: code = .tooLarge
    case .tookTooLong: code = .tookTooLong
    case .conservationBreach: code = .conservationBreach
    }
  }

  public init(document: String, source: String, _ error: FileError) {
    self.document = document
    self.source = source
    message = error.reason
    if case .tooLarge = error { code = .tooLarge } else { code = .unreadable }
  }

  public init(document: String, source: String, _ error: OutputError) {
    self.document = document
    self.source = source
    code = .unwritable
    message = "\(error)"
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
      case .conservationBreach: "a fault of this program: please report it with the document"
      }
    return "\(source): \(message); \(remedy)"
  }

  /// The failure as a line of `errors.jsonl`, without its newline.
  var jsonLine: String {
    var line = "{\"document\": \(JSONText.quoted(document)), \"code\": \"\(code.rawValue)\""
    line += ", \"message\": \(JSONText.quoted(message))"
    if let byte { line += ", \"byte\": \(byte)" }
    return line + "}"
  }
}

/// Texts as JSON strings.
enum JSONText {
  static func quoted(_ text: String) -> String {
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
