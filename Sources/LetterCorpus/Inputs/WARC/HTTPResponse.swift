/// An HTTP response as a crawler kept it: its header, and its body unpacked.
struct HTTPResponse {
  enum Problem: Error, Hashable {
    case malformed(String)
    case unsupportedEncoding(String)
    case tooLarge(limit: Int)
  }

  var status: Int
  var fields: HeaderFields
  var body: [UInt8]

  /// The status and the fields alone; `body` is empty.
  static func head(_ block: [UInt8]) throws(Problem) -> HTTPResponse {
    try parse(block).response
  }

  /// - Parameter limit: the longest body.
  init(_ block: [UInt8], limit: Int) throws(Problem) {
    let (response, bodyStart) = try HTTPResponse.parse(block)
    self = response
    body = Array(block[bodyStart...])
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = ChunkedBody.joined(body)
    }
    try unpack(limit: limit)
  }

  private static func parse(
    _ block: [UInt8]
  ) throws(Problem) -> (response: HTTPResponse, bodyStart: Int) {
    guard block.starts(with: Array("HTTP/".utf8)) else {
      throw .malformed("no HTTP response in it")
    }
    var lines: [[UInt8]] = []
    var start = 0
    while let end = block[start...].firstIndex(of: UInt8(ascii: "\n")) {
      var line = Array(block[start..<end])
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      start = end + 1
      if line.isEmpty { break }
      lines.append(line)
    }
    let words = lines.first.map { String(decoding: $0, as: UTF8.self).split(separator: " ") } ?? []
    guard words.count >= 2, let status = Int(words[1]) else {
      throw .malformed("an HTTP response without a status")
    }
    let fields = HeaderFields(Array(lines.dropFirst()))
    return (HTTPResponse(status: status, fields: fields, body: []), start)
  }

  private init(status: Int, fields: HeaderFields, body: [UInt8]) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// Takes the content encodings off, the last first.
  private mutating func unpack(limit: Int) throws(Problem) {
    let encodings = (fields["content-encoding"] ?? "").lowercased().split(separator: ",")
      .map { HeaderFields.trimmed($0) }.filter { !$0.isEmpty && $0 != "identity" }
    for encoding in encodings.reversed() where !body.isEmpty {
      switch encoding {
      case "gzip", "x-gzip":
        // Some crawlers unpack the body and leave the header as it was.
        if Gzip.isPacked(body) { body = try unpacked(.gzip, limit) }
      case "deflate":
        // Meant is zlib; what some servers send is bare.
        do {
          body = try Gzip.unpacked(body, form: .gzipOrZlib, limit: limit)
        } catch .tooLarge(let limit) {
          throw .tooLarge(limit: limit)
        } catch {
          body = (try? Gzip.unpacked(body, form: .deflate, limit: limit)) ?? body
        }
      default: throw .unsupportedEncoding(encoding)
      }
    }
  }

  private func unpacked(_ form: Inflater.Form, _ limit: Int) throws(Problem) -> [UInt8] {
    do throws(Gzip.UnpackError) {
      return try Gzip.unpacked(body, form: form, limit: limit)
    } catch {
      switch error {
      case .corrupt: throw .malformed("a body that is not sound gzip")
      case .cutShort: throw .malformed("a body that ends in the middle of its gzip data")
      case .tooLarge(let limit): throw .tooLarge(limit: limit)
      }
    }
  }
}

/// A body in chunks, each behind its length in hexadecimal (RFC 9112, 7.1).
enum ChunkedBody {
  /// The chunks joined; the body itself where it is in none, as crawlers leave the header of a
  /// body that they joined.
  static func joined(_ body: [UInt8]) -> [UInt8] {
    var joined: [UInt8] = []
    var start = 0
    while start < body.count {
      guard let (size, next) = size(body, at: start) else { return start == 0 ? body : joined }
      if size == 0 { break }
      let end = min(body.count, next + min(size, body.count - next))
      joined += body[next..<end]
      start = end
      if start < body.count, body[start] == UInt8(ascii: "\r") { start += 1 }
      if start < body.count, body[start] == UInt8(ascii: "\n") { start += 1 }
    }
    return joined
  }

  private static func size(_ body: [UInt8], at start: Int) -> (size: Int, next: Int)? {
    guard let end = body[start...].prefix(256).firstIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    let line = String(decoding: body[start..<end], as: UTF8.self)
    let digits = HeaderFields.trimmed(line.prefix { $0 != ";" })
    guard !digits.isEmpty, digits.utf8.count <= 15, let size = Int(digits, radix: 16), size >= 0
    else { return nil }
    return (size, end + 1)
  }
}
