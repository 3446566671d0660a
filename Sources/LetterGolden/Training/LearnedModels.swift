internal import LetterExtraction

/// The models that a corpus gives, as the files that hold them.
public struct LearnedModels: Sendable, Equatable {
  public struct Settings: Sendable, Hashable {
    public var rounds: Int
    public var seed: UInt64

    public init(rounds: Int? = nil, seed: UInt64? = nil) {
      let standard = ZoneTrainer.Settings()
      self.rounds = rounds ?? standard.rounds
      self.seed = seed ?? standard.seed
    }
  }

  /// The names that the files have, and the stages that read them.
  public static let zonesFile = "zones.model"
  public static let kindsFile = "kinds.model"

  let zoneModel: ZoneModel
  public let zones: [UInt8]
  public let kinds: [UInt8]

  /// Learns from `documents`; the same in the same order give the same bytes.
  ///
  /// - Parameters:
  ///   - splices: letters in other pages; those of other documents than these are left out.
  ///   - progress: told the round, from 1, and the mean log likelihood of a line.
  public init(
    _ documents: [TrainingDocument], _ splices: [SplicedDocument], _ settings: Settings,
    progress: (Int, Double) -> Void = { _, _ in }
  ) {
    var zoneSettings = ZoneTrainer.Settings()
    zoneSettings.rounds = settings.rounds
    zoneSettings.seed = settings.seed
    var trainer = ZoneTrainer(zoneSettings)
    let names = Set(documents.map(\.name))
    let spliced = splices.filter { names.contains($0.letter) && names.contains($0.page) }
    zoneModel = trainer.train(documents.map(\.zones) + spliced.map(\.zones)) {
      progress($0 + 1, $1)
    }
    let kindModel = KindTrainer.train(documents.filter(\.isLetter).map(\.kind))
    let lines = documents.reduce(0) { $0 + $1.lines }
    let comments = [
      "learned by epistle train from \(documents.count) documents, \(lines) lines; "
        + "seed \(settings.seed), rounds \(settings.rounds)"
    ]
    zones = Array(zoneModel.file(comments: comments).utf8)
    kinds = Array(kindModel.file(comments: comments).utf8)
  }
}
