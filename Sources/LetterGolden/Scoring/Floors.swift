internal import FoundationEssentials

/// The F1/doc that each field must not fall under. They go up with the program; to lower one
/// takes a reason, which stays on record.
public struct Floors: Hashable, Sendable {
  public struct Lowering: Hashable, Sendable, Codable {
    public var field: String
    public var from: Double
    public var to: Double
    public var reason: String
  }

  /// A field that fell under its floor.
  public struct Fall: Hashable, Sendable {
    public var field: String
    public var floor: Double
    public var score: Double
  }

  /// The name of the mean over the core fields, which has a floor like a field.
  public static let coreMean = "core mean"

  public private(set) var floors: [String: Double] = [:]
  public private(set) var lowered: [Lowering] = []

  public init() {}

  /// What has a floor in a board; cut, not rounded, so that a score keeps its own floor.
  static func scores(_ board: Scoreboard) -> [String: Double] {
    var scores: [String: Double] = [:]
    for field in ScoredField.allCases {
      if let value = board.f1Document(field) { scores[field.rawValue] = cut(value) }
    }
    scores[coreMean] = cut(board.coreMean)
    return scores
  }

  private static func cut(_ value: Double) -> Double { (value * 1000 + 1e-6).rounded(.down) / 1000 }

  /// The fields under their floors; one that no longer comes up has fallen to nothing.
  public func falls(_ board: Scoreboard) -> [Fall] {
    let scores = Floors.scores(board)
    return floors.sorted { $0.key < $1.key }.compactMap { field, floor in
      let score = scores[field] ?? 0
      return score < floor ? Fall(field: field, floor: floor, score: score) : nil
    }
  }

  /// Lifts each floor to its score where that is higher; tells which.
  public mutating func raise(_ board: Scoreboard) -> [String] {
    var raised: [String] = []
    for (field, score) in Floors.scores(board).sorted(by: { $0.key < $1.key })
    where floors[field].map({ $0 < score }) ?? true {
      floors[field] = score
      raised.append(field)
    }
    return raised
  }

  /// Lowers the floors that were fallen under, and keeps why.
  public mutating func lower(_ board: Scoreboard, reason: String) -> [Fall] {
    let falls = falls(board)
    for fall in falls {
      floors[fall.field] = fall.score
      lowered.append(
        Lowering(field: fall.field, from: fall.floor, to: fall.score, reason: reason))
    }
    return falls
  }
}

extension Floors: Codable {
  private enum CodingKeys: String, CodingKey { case floors, lowered }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    floors = try box.decode([String: Double].self, forKey: .floors)
    lowered = try box.decodeIfPresent([Lowering].self, forKey: .lowered) ?? []
  }

  /// - Throws: in words, why the file holds no floors.
  public init(json: [UInt8]) throws(ScoredRecord.NoRecord) {
    do {
      self = try JSONDecoder().decode(Floors.self, from: Data(json))
    } catch {
      throw ScoredRecord.NoRecord(
        reason: "expected {\"floors\": {\"content\": 0.97, …}, \"lowered\": […]}")
    }
  }

  public var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }
}
