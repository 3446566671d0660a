/// What no gold can teach: cues that come with a file of the user's.
extension ZoneModel {
  /// Each with the states that it speaks for. A model whose file is silent on them has these
  /// weights, and training starts, and ends, with them.
  static let given: [(cue: Cue, states: [ZoneState], weight: Float)] = [
    (.siteChrome, [.pageBefore, .pageInside, .pageAfter], 2.5)
  ]

  /// Puts them in their places.
  mutating func giveUntaught() {
    for (cue, states, weight) in Self.given {
      let base = ZoneFeatures.index(cue, .own) * Self.states
      for state in states { emission[base + Int(state.rawValue)] = weight }
    }
  }
}
