internal import LetterExtraction

/// The documents of a web archive: of its responses the pages and texts that were found (status
/// 2xx), of its resources and conversions (WET) the same.
///
/// Requests, revisits, metadata, images, scripts and pages that were not there are no documents
/// and are counted.
struct ArchivedDocuments {
  private var archive: WebArchive
  private let path: String
  /// What ids begin with where a record has none.
  private let name: String
  private let limit: Int
  private var number = 0
  /// Of what was passed over, how much for which reason.
  private(set) var skipped: [String: Int] = [:]

  init(_ reader: ByteReader, name: String, limit: Int) {
    // A page may be packed in its record and be larger outside of it, not the other way round.
    archive = WebArchive(reader, limit: limit)
    path = reader.path
    self.name = name
    self.limit = limit
  }

  /// The next document; nil at the end.
  mutating func next() throws(FileError) -> Arrival? {
    while true {
      do throws(WebArchive.Problem) {
        var passed: [String] = []
        defer { for type in passed { skipped["\(type) record", default: 0] += 1 } }
        let record = try archive.next { fields in
          let type = fields["warc-type"]?.lowercased() ?? "untyped"
          if ["response", "resource", "conversion"].contains(type) { return true }
          passed.append(type)
          return false
        }
        guard let record else { return nil }
        number += 1
        if let arrival = arrival(record) { return arrival }
      } catch {
        switch error {
        case .malformed(let reason, let start):
          return .failure(failure(.malformed, reason, at: start, document: nil))
        case .truncated(let start, let missing):
          let reason =
            missing == 0
            ? "the archive ends in the middle of a record's header"
            : "the archive ends \(missing) bytes before its record does"
          return .failure(failure(.truncated, reason, at: start, document: nil))
        case .tooLarge(let bytes, let fields, let start):
          number += 1
          return .failure(
            failure(
              .tooLarge, "\(bytes) bytes, over the limit of \(limit)", at: start,
              document: id(of: fields)))
        case .file(let error): throw error
        }
      }
    }
  }

  private mutating func skip(_ reason: String) -> Arrival? {
    skipped[reason, default: 0] += 1
    return nil
  }

  private mutating func arrival(_ record: WebArchive.Record) -> Arrival? {
    let id = id(of: record.fields)
    if let reason = record.fields["warc-truncated"] {
      return .failure(
        failure(
          .truncated, "cut by the crawler: \(reason)", at: record.start, document: id))
    }
    var body = record.block
    var type = record.fields["content-type"]
    let isHTTP = record.type == "response"
    if isHTTP {
      if let type, HeaderFields.essence(of: type) != "application/http" {
        return skip("response of \(HeaderFields.essence(of: type))")
      }
      do throws(HTTPResponse.Problem) {
        // An HTTP response that is no page is not unpacked.
        let head = try HTTPResponse.head(record.block)
        guard (200..<300).contains(head.status) else { return skip("HTTP status \(head.status)") }
        if let reason = Self.refusal(head.fields["content-type"]) { return skip(reason) }
        let response = try HTTPResponse(record.block, limit: limit)
        body = response.body
        type = response.fields["content-type"]
      } catch {
        return .failure(failure(error, at: record.start, document: id))
      }
    } else if let reason = Self.refusal(type) {
      return skip(reason)
    }
    var document = Document(
      id: id, name: "\(Path.name(of: path))#\(id)", path: "\(path) at byte \(record.start)",
      bytes: body)
    document.uri = record.fields["warc-target-uri"].map(Self.withoutBrackets)
    document.mediaType = type.flatMap(Self.mediaType)
    document.charset =
      record.type == "conversion"
      ? "utf-8" : type.flatMap { HeaderFields.parameter("charset", of: $0) }
    return .document(document)
  }

  /// The record's own id without `<urn:uuid:…>`, else its number in the archive.
  private func id(of fields: HeaderFields) -> String {
    guard let id = fields["warc-record-id"].map(Self.withoutBrackets), !id.isEmpty else {
      return "\(name)-\(number)"
    }
    let prefix = "urn:uuid:"
    return id.lowercased().hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
  }

  private static func withoutBrackets(_ text: String) -> String {
    text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
  }

  private static func mediaType(_ type: String) -> MediaType? {
    switch HeaderFields.essence(of: type) {
    case "text/html", "application/xhtml+xml": .html
    case "text/plain": .plain
    case "text/markdown", "text/x-markdown": .markdown
    default: nil
    }
  }

  /// Why a content type is not that of a document; nil where it may be one.
  private static func refusal(_ type: String?) -> String? {
    guard let type, mediaType(type) == nil else { return nil }
    let essence = HeaderFields.essence(of: type)
    // What servers say that do not know.
    return ["", "application/octet-stream", "unknown/unknown"].contains(essence) ? nil : essence
  }

  private func failure(
    _ problem: HTTPResponse.Problem, at start: Int, document: String
  ) -> DocumentFailure {
    switch problem {
    case .malformed(let reason): failure(.malformed, reason, at: start, document: document)
    case .unsupportedEncoding(let encoding):
      failure(
        .unsupportedEncoding, "content encoding \(encoding), which there is no decoder for",
        at: start, document: document)
    case .tooLarge(let limit):
      failure(.tooLarge, "unpacked over the limit of \(limit) bytes", at: start, document: document)
    }
  }

  private func failure(
    _ code: DocumentFailure.Code, _ message: String, at byte: Int, document: String?
  ) -> DocumentFailure {
    DocumentFailure(
      document: document ?? "\(name) at byte \(byte)", source: "\(path) at byte \(byte)",
      stage: .input, code: code, message: message, byte: byte)
  }
}
