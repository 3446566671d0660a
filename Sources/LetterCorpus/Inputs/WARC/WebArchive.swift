/// Reads the records of a web archive (WARC 1.1, ISO 28500), one behind the other, packed or not.
struct WebArchive {
  /// A record whole.
  struct Record {
    var fields: HeaderFields
    var block: [UInt8]
    /// Where it begins in the unpacked archive.
    var start: Int

    /// `response`, `conversion`, … in lower case.
    var type: String { fields["warc-type"]?.lowercased() ?? "" }
  }

  enum Problem: Error {
    /// No record begins there; reading goes on with the next that does.
    case malformed(String, start: Int)
    case truncated(start: Int, missing: Int)
    case tooLarge(bytes: Int, fields: HeaderFields, start: Int)
    case file(FileError)
  }

  /// Longer headers are none.
  private static let longestLine = 1 << 16
  private static let mostHeaderLines = 1000

  private let reader: ByteReader
  private let limit: Int

  /// - Parameter limit: the longest block that is kept.
  init(_ reader: ByteReader, limit: Int) {
    self.reader = reader
    self.limit = limit
  }

  /// The next record that `wanted` takes by its header; nil at the end.
  ///
  /// - Throws: `Problem`; reading may go on behind it, but for one of the file.
  mutating func next(where wanted: (HeaderFields) -> Bool) throws(Problem) -> Record? {
    while let start = try findRecord() {
      if let record = try record(at: start, where: wanted) { return record }
    }
    return nil
  }

  /// Passes over what stands before the next record; nil where none follows.
  private func findRecord() throws(Problem) -> Int? {
    var strange: Int?
    while try peek(5).elementsEqual("WARC/".utf8) == false {
      let start = reader.offset
      guard let line = try line() else {
        if let strange { throw .malformed("no record begins here", start: strange) }
        return nil
      }
      if !line.bytes.allSatisfy({ $0 <= 0x20 }) { strange = strange ?? start }
    }
    if let strange { throw .malformed("no record begins here", start: strange) }
    return reader.offset
  }

  private func record(
    at start: Int, where wanted: (HeaderFields) -> Bool
  ) throws(Problem) -> Record? {
    _ = try line()
    var lines: [[UInt8]] = []
    while true {
      guard let line = try line(), line.hasEnd else {
        throw .truncated(start: start, missing: 0)
      }
      if line.bytes.isEmpty { break }
      lines.append(line.bytes)
      if lines.count > WebArchive.mostHeaderLines || line.isCut {
        throw .malformed("a header that does not end", start: start)
      }
    }
    let fields = HeaderFields(lines)
    guard let text = fields["content-length"], let length = Int(text), length >= 0 else {
      throw .malformed("a record without Content-Length", start: start)
    }
    let keeps = wanted(fields)
    let isTooLarge = keeps && length > limit
    var block: [UInt8] = []
    let got: Int
    do throws(FileError) {
      got = try reader.read(length) { if keeps && !isTooLarge { block += $0 } }
    } catch .cutShort {
      throw .truncated(start: start, missing: length - (block.count))
    } catch {
      throw .file(error)
    }
    if got < length { throw .truncated(start: start, missing: length - got) }
    if isTooLarge { throw .tooLarge(bytes: length, fields: fields, start: start) }
    return keeps ? Record(fields: fields, block: block, start: start) : nil
  }

  private func peek(_ count: Int) throws(Problem) -> ArraySlice<UInt8> {
    do throws(FileError) { return try reader.peek(count) } catch { throw .file(error) }
  }

  private func line() throws(Problem) -> (bytes: [UInt8], isCut: Bool, hasEnd: Bool)? {
    do throws(FileError) {
      return try reader.line(limit: WebArchive.longestLine)
    } catch {
      throw .file(error)
    }
  }
}

/// The fields of a header: names in any case, values trimmed, a line that begins with a blank
/// belonging to the one before it.
struct HeaderFields: Sendable {
  private var fields: [(name: String, value: String)] = []

  init(_ lines: [[UInt8]]) {
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      if let first = line.first, first == 0x20 || first == 0x09 {
        if !fields.isEmpty { fields[fields.count - 1].value += " " + HeaderFields.trimmed(text) }
        continue
      }
      guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      fields.append(
        (
          HeaderFields.trimmed(text[..<colon]).lowercased(),
          HeaderFields.trimmed(text[text.index(after: colon)...])
        ))
    }
  }

  /// The first value of a name in lower case.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// A parameter of a value: the `charset` of `text/html; charset="utf-8"`.
  static func parameter(_ name: String, of value: String) -> String? {
    for part in value.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, trimmed(pair[0]).lowercased() == name else { continue }
      let text = trimmed(pair[1]).filter { $0 != "\"" && $0 != "'" }
      return text.isEmpty ? nil : text
    }
    return nil
  }

  /// What stands before the parameters, in lower case.
  static func essence(of value: String) -> String {
    trimmed(value.prefix { $0 != ";" }).lowercased()
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var bytes = Substring(text)[...]
    while let first = bytes.first, first.isWhitespace { bytes.removeFirst() }
    while let last = bytes.last, last.isWhitespace { bytes.removeLast() }
    return String(bytes)
  }
}
