internal import FoundationEssentials
internal import LetterExtraction

/// Reads documents from JSONL: an object a line, with the text or the page in one of its fields.
struct JSONLines {
  private let reader: ByteReader
  private let fields: DocumentFields
  /// What ids begin with where a line has none.
  private let name: String
  private let limit: Int
  private(set) var lineNumber = 0

  /// - Parameter limit: the longest document in bytes; a line may be twice as long, since JSON
  ///   needs room for its escapes.
  init(_ reader: ByteReader, name: String, fields: DocumentFields, limit: Int) {
    self.reader = reader
    self.fields = fields
    self.name = name
    self.limit = limit
  }

  var hasReady: Bool { reader.hasReady }

  /// The next line that is not blank; nil at the end.
  mutating func next() throws(FileError) -> Arrival? {
    while true {
      let start = reader.offset
      let most = limit > .max / 2 - 65536 ? .max : 2 * limit + 65536
      guard let line = try reader.line(limit: most) else { return nil }
      lineNumber += 1
      let blank: Set<UInt8> = [0x20, 0x09, 0x0D]
      if line.bytes.allSatisfy(blank.contains) { continue }
      if line.isCut {
        return .failure(
          failure(
            .tooLarge, "line \(lineNumber) is longer than \(most) bytes", at: start))
      }
      return document(line.bytes, hasEnd: line.hasEnd, start: start)
    }
  }

  private func document(_ line: [UInt8], hasEnd: Bool, start: Int) -> Arrival {
    // A mark that some editors put before UTF-8.
    let bare =
      lineNumber == 1 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line[...]
    let object: [String: JSONScalar]
    do {
      object = try JSONDecoder().decode([String: JSONScalar].self, from: Data(bare))
    } catch let error as DecodingError {
      let found = JSONLines.reason(error)
      if !hasEnd, found.isSyntax {
        return .failure(
          failure(.truncated, "line \(lineNumber) ends in the middle of its JSON", at: start))
      }
      return .failure(
        failure(.malformed, "line \(lineNumber) is no JSON object: \(found.text)", at: start))
    } catch {
      return .failure(failure(.malformed, "line \(lineNumber): \(error)", at: start))
    }
    return document(object, start: start)
  }

  private func document(_ object: [String: JSONScalar], start: Int) -> Arrival {
    func text(_ role: DocumentFields.Role) -> String? {
      for name in fields.names[role] ?? [] {
        if let text = object[name]?.text { return text }
      }
      return nil
    }
    let id = text(.id).flatMap { $0.isEmpty ? nil : $0 } ?? "\(name)-\(lineNumber)"
    let contents: [(DocumentFields.Role, MediaType)] = [
      (.html, .html), (.text, .plain), (.markdown, .markdown),
    ]
    for (role, mediaType) in contents {
      guard let content = text(role) else { continue }
      let path = "\(reader.path):\(lineNumber)"
      let bytes = Array(content.utf8)
      var document = Document(id: id, name: id, path: path, bytes: bytes)
      document.uri = text(.url)
      document.mediaType = mediaType
      // The bytes are UTF-8 whatever the page says of itself.
      document.charset = "utf-8"
      return .document(document)
    }
    let names = contents.flatMap { fields.names[$0.0] ?? [] }.joined(separator: ", ")
    return .failure(
      failure(
        .malformed, "line \(lineNumber) has no text in a field named \(names)", at: start,
        document: id))
  }

  private func failure(
    _ code: DocumentFailure.Code, _ message: String, at byte: Int, document: String? = nil
  ) -> DocumentFailure {
    DocumentFailure(
      document: document ?? "\(name)-\(lineNumber)", source: "\(reader.path):\(lineNumber)",
      stage: .input, code: code, message: message, byte: byte)
  }

  private static func reason(_ error: DecodingError) -> (text: String, isSyntax: Bool) {
    switch error {
    case .dataCorrupted(let context):
      (plain(context.underlyingError.map { "\($0)" } ?? context.debugDescription), true)
    case .typeMismatch(_, let context): (plain(context.debugDescription), false)
    default: ("\(error)", false)
    }
  }

  /// Without a full stop, since more is said behind it.
  private static func plain(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

/// A field of a line: its text where it is one, or a number that stands for an id.
private struct JSONScalar: Decodable {
  var text: String?

  init(from decoder: any Decoder) throws {
    guard let value = try? decoder.singleValueContainer() else { return }
    if let text = try? value.decode(String.self) {
      self.text = text
    } else if let number = try? value.decode(Int.self) {
      text = String(number)
    }
  }
}
