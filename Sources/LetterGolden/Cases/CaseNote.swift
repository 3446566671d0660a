internal import FoundationEssentials
internal import LetterSchema

/// Who verified a case, when, and against which bytes: `case.json`.
public struct CaseNote: Hashable, Sendable {
  public static let file = "case.json"

  /// The way to the document from the case's folder; nil where it lies in there.
  public var document: String?
  /// SHA-256 of the document that was verified, in hexadecimal.
  public var sha256: String?
  /// The schema of the record that was verified.
  public var schema: String?
  /// The mark of who verified it.
  public var by: String?
  /// The day, `2026-11-22`.
  public var on: String?
  /// Why, where cases were accepted in bulk.
  public var reason: String?
  /// Fields whose found value was seen and is wrong, with the digest of that value.
  public var rejected: [String: String] = [:]

  public init() {}
}

extension CaseNote: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case document, sha256, schema, by, on, reason, rejected
  }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    document = try box.decodeIfPresent(String.self, forKey: .document)
    sha256 = try box.decodeIfPresent(String.self, forKey: .sha256)
    schema = try box.decodeIfPresent(String.self, forKey: .schema)
    by = try box.decodeIfPresent(String.self, forKey: .by)
    on = try box.decodeIfPresent(String.self, forKey: .on)
    reason = try box.decodeIfPresent(String.self, forKey: .reason)
    rejected = try box.decodeIfPresent([String: String].self, forKey: .rejected) ?? [:]
  }

  /// - Throws: `GoldError` where the file is no note.
  public init(json: [UInt8], file: String) throws(GoldError) {
    do {
      self = try JSONDecoder().decode(CaseNote.self, from: Data(json))
    } catch {
      throw GoldError(error, file: file)
    }
  }

  public var json: [UInt8] {
    let texts: [(String, String?)] = [
      ("document", document), ("sha256", sha256), ("schema", schema), ("by", by), ("on", on),
      ("reason", reason),
    ]
    var members = texts.compactMap { key, text in
      text.map { RecordTree.Member(key, .text($0)) }
    }
    if !rejected.isEmpty {
      let digests = rejected.sorted { $0.key < $1.key }
      members.append(
        .init("rejected", .object(digests.map { RecordTree.Member($0.key, .text($0.value)) })))
    }
    return RecordTree.object(members).json
  }
}
