/// What a section of rows is a list of: the clear rows decide for the doubtful ones.
struct Majority: Sendable {
  /// Added to a row's leaning towards a person; negative in a list of organisations.
  private(set) var bias = 0.0

  init(_ readings: [RowReading], expectation: SignatureSection.Expectation) {
    // Under stacked names the rows that open a group alone tell what the list is of.
    let isStacked = readings.contains {
      !$0.row.opensItem && $0.roleStrength >= 0.6 && !$0.isCompound
    }
    var sum = 0.0
    var votes = 0.0
    for reading in readings where !reading.isContact {
      if isStacked, !reading.row.opensItem, !reading.row.hasGap { continue }
      if isStacked, reading.roleStrength >= 0.6, !reading.isCompound { continue }
      sum += min(0.6, max(-0.6, Self.leaning(reading)))
      votes += 1
    }
    if votes > 0 {
      // One row tells little, ten tell nearly all.
      let weight = min(1, (votes - 1) / 7)
      bias = min(0.5, max(-0.5, 1.6 * sum / votes)) * weight
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
      - (reading.roleStrength > 0.6 && !reading.isCompound && !reading.isTitledName ? 0.3 : 0)
  }

  func isPerson(_ reading: RowReading) -> Bool {
    reading.person != nil && Self.leaning(reading) + bias > 0
  }
}
