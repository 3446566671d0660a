import LetterSchema

extension ZoneDecision {
  /// What the form of a letter says of a line that the model left to the page around it, with how
  /// often that is right, about.
  static func byForm(_ zone: Zone) -> ZoneDecision {
    ZoneDecision(zone: zone, probability: 0.7, runnerUpProbability: 0.3)
  }
}
