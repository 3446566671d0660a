public import FoundationEssentials

/// What a right extraction of one document holds, as a person wrote it down.
///
/// The format of `samples/gold`: the fields of the letter record as plain values, and the letter's
/// own text (`content_text`, or `content_lines` as ranges of lines of a text, from 1, inclusive).
public struct GoldRecord: Decodable, Sendable {
  public struct Correspondent: Decodable, Sendable {
    public var honorific: String?
    public var name: String?
    public var role: String?
    public var organization: String?
    public var address: [String]?
    public var contact: [String]?
    public var location: String?
  }

  public struct Date: Decodable, Sendable {
    public var text: String?
    public var when: String?
  }

  public struct Demand: Decodable, Sendable {
    public var form: String
    public var text: String
    public var lead: String?
  }

  public struct Footnote: Decodable, Sendable {
    public var label: String
    public var text: String?
    public var markers: Int?
  }

  public var doc: String
  public var kind: String
  public var language: String
  public var title: String?
  public var date: Date?
  public var recipients: [Correspondent]?
  public var subject: String?
  public var salutation: String?
  public var demands: [Demand]?
  public var closing: String?
  public var signatories: [Correspondent]?
  public var copies: [Correspondent]?
  public var footnotes: [Footnote]?
  public var contentText: String?
  public var contentLines: [[Int]]?

  private enum CodingKeys: String, CodingKey {
    case doc, kind, language, title, date, recipients, subject, salutation, demands, closing
    case signatories, copies, footnotes
    case contentText = "content_text"
    case contentLines = "content_lines"
  }

  /// - Throws: `DecodingError` where the file is not a gold record.
  public init(json: Data) throws {
    self = try JSONDecoder().decode(GoldRecord.self, from: json)
  }

  /// The letter's own text; `source` is the document, for gold that names lines.
  public func content(of source: String) -> String {
    if let contentText { return contentText }
    // Of three line ends, CR LF is one character.
    let lines = source.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    return (contentLines ?? []).flatMap { range -> [Substring] in
      guard range.count == 2, range[0] >= 1, range[0] <= range[1], range[0] <= lines.count
      else { return [] }
      return Array(lines[(range[0] - 1)..<min(range[1], lines.count)])
    }.joined(separator: "\n")
  }
}
