import LetterSchema

extension ZoneDecision {
  /// What the form of a letter says of a line that the model left to the page around it, with how
  /// often that is right, about.
  static func byForm(_ zone: Zone) -> ZoneDecision {
    ZoneDecision(zone: zone, probability: 0.7, runnerUpProbability: 0.3)
  }

  /// Left to the page around the letter, but less surely than that.
  func isPage(below probability: Double = 0.9) -> Bool {
    zone == nil && self.probability < probability
  }
}

extension CueSet {
  /// What stands around the text of a page, or is none.
  static let aroundText: CueSet = [
    .linkWhole, .linkMuch, .isHidden, .control, .syntax, .caption, .inNav, .inFooter, .inAside,
    .inForm,
  ]
  static let heading: CueSet = [.headingTop, .headingSecond, .headingLower]
  static let item: CueSet = [.itemBullet, .itemNumbered]
}

extension [ZoneDecision] {
  /// Whether the document greets somebody, on a line of its own or where its text begins.
  func greet(_ cues: Cues) -> Bool {
    contains { $0.zone == .salutation }
      || firstIndex { $0.zone == .body }.map {
        cues.has(.salutationOpener, in: $0) || cues.has(.bareAddress, in: $0)
      } ?? false
  }
}
