/// What a section of rows is a list of: the clear rows decide for the doubtful ones.
struct Majority: Sendable {
  /// Added to a row's leaning towards a person; negative in a list of organisations.
  private(set) var bias = 0.0

  init(_ readings: [RowReading], expectation: SignatureSection.Expectation) {
    var persons = 0
    var bodies = 0
    for reading in readings {
      let leaning = Self.leaning(reading)
      if leaning > 0.28 { persons += 1 } else if leaning < -0.28 { bodies += 1 }
    }
    let clear = Double(persons + bodies)
    if clear > 0 {
      // One clear row tells little, ten tell nearly all.
      let weight = min(1, (clear + 1) / 8)
      bias = 0.5 * weight * Double(persons - bodies) / clear
    }
    switch expectation {
    case .persons: bias += 0.15
    case .organizations: bias -= 0.2
    case .anything: break
    }
  }

  /// Positive for a person, negative for an organisation.
  static func leaning(_ reading: RowReading) -> Double {
    reading.personStrength - reading.organizationStrength
      - (reading.roleStrength > 0.6 && !reading.isCompound ? 0.3 : 0)
  }

  func isPerson(_ reading: RowReading) -> Bool {
    reading.person != nil && Self.leaning(reading) + bias > 0
  }
}
