internal import FoundationEssentials
internal import LetterSchema

/// The part of a letter record that is scored, read with patience: any program's records will
/// do that write these fields, and a field is the same with its text alone.
public struct ScoredRecord: Decodable, Sendable {
  /// A text, or an object that holds it, with how sure the record is of it.
  struct Text: Decodable, Sendable {
    var text: String?
    var confidence: Double?

    private enum Keys: String, CodingKey { case text, value, confidence }

    init(from decoder: any Decoder) throws {
      if let box = try? decoder.container(keyedBy: Keys.self) {
        text =
          try box.decodeIfPresent(String.self, forKey: .text)
          ?? box.decodeIfPresent(String.self, forKey: .value)
        confidence = try box.decodeIfPresent(Double.self, forKey: .confidence)
      } else {
        text = try decoder.singleValueContainer().decode(String.self)
      }
    }
  }

  struct Date: Decodable, Sendable {
    var when: String?
    var confidence: Double?
  }

  struct Correspondent: Decodable, Sendable {
    var name: String?
    var role: String?
    var organization: String?
  }

  struct Demand: Decodable, Sendable {
    var form: String?
    var text: String?
  }

  struct Footnote: Decodable, Sendable {
    struct Reference: Decodable, Sendable {}

    var label: String?
    var text: String?
    var status: String?
    var references: [Reference]?
  }

  struct Block: Decodable, Sendable {
    var text: String?
  }

  var kind: Text?
  var language: String?
  var title: Text?
  var date: Date?
  var subject: Text?
  var salutation: Text?
  var closing: Text?
  var recipients: [Correspondent]?
  var signatories: [Correspondent]?
  var copies: [Correspondent]?
  var demands: [Demand]?
  var footnotes: [Footnote]?
  var blocks: [Block]?

  /// The record, or why it is none: either way there is a score.
  public static func read(_ json: [UInt8]) -> Result<ScoredRecord, NoRecord> {
    do throws(NoRecord) {
      return .success(try ScoredRecord(json: json))
    } catch {
      return .failure(error)
    }
  }

  /// - Throws: in words, what is wrong with it.
  public init(json: [UInt8]) throws(NoRecord) {
    do {
      self = try JSONDecoder().decode(ScoredRecord.self, from: Data(json))
    } catch let error as DecodingError {
      throw NoRecord(reason: "\(error.recordPath): \(error.expectation)")
    } catch {
      throw NoRecord(reason: "\(error)")
    }
  }

  /// A record that holds nothing, for a document without one.
  init() {}

  /// Why a record cannot be scored.
  public struct NoRecord: Error, Hashable, Sendable {
    public var reason: String

    public init(reason: String) { self.reason = reason }
  }
}
