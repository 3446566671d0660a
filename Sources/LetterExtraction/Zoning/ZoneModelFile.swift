/// The model as text: a head line with the states, then a row a feature, in thousandths.
extension ZoneModel {
  static let header = "epistle zone model 2"
  private static let row = "a place, a cue and one whole number a zone"

  package init(parsing file: [UInt8]) throws(ModelFileError) {
    self.init()
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.first?.elementsEqual(Self.header.utf8) == true else {
      throw .notAModel(header: Self.header)
    }
    var names: [String: Cue] = [:]
    for cue in Cue.allCases { names["\(cue)"] = cue }
    let boundaries = Boundary.allCases.map { (name: "\($0)", value: $0) }
    let places = ZoneFeatures.Place.allCases.map { (name: "\($0)", value: $0) }
    for (number, line) in lines.enumerated().dropFirst() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let words = line.split(separator: UInt8(ascii: " "))
      let key = words.first.map { String(decoding: $0, as: UTF8.self) }
      if key == "states" {
        let states = words.dropFirst().map { String(decoding: $0, as: UTF8.self) }
        guard states == ZoneState.allCases.map({ "\($0)" }) else {
          throw .otherClasses(name: "zones")
        }
        continue
      }
      guard words.count == Self.states + 2 else {
        throw .badRow(line: number + 1, expected: Self.row)
      }
      var row: [Float] = []
      for word in words.dropFirst(2) {
        guard let value = Thousandths.integer(word) else {
          throw .badRow(line: number + 1, expected: Self.row)
        }
        row.append(Float(value) / 1000)
      }
      let name = String(decoding: words[1], as: UTF8.self)
      switch key {
      case "opening": opening = row
      case "ending": ending = row
      default:
        if let boundary = boundaries.first(where: { $0.name == key })?.value {
          guard let state = ZoneState.allCases.first(where: { "\($0)" == name }) else {
            throw .badRow(line: number + 1, expected: Self.row)
          }
          let base = Self.index(boundary, Int(state.rawValue), 0)
          transition.replaceSubrange(base..<base + Self.states, with: row)
          continue
        }
        // A cue that this version no longer knows says nothing.
        guard let place = places.first(where: { $0.name == key })?.value else {
          throw .badRow(line: number + 1, expected: Self.row)
        }
        guard let cue = names[name] else { continue }
        let base = ZoneFeatures.index(cue, place) * Self.states
        emission.replaceSubrange(base..<base + Self.states, with: row)
      }
    }
  }

  /// The model's file; rows of nothing but zeros are left out where a reader puts zeros, too.
  package func file(comments: [String]) -> String {
    var text = Self.header + "\n"
    for comment in comments { text += "# \(comment)\n" }
    text += "states " + ZoneState.allCases.map { "\($0)" }.joined(separator: " ") + "\n"
    func row(
      _ key: String, _ name: String, _ values: ArraySlice<Float>, evenZeros: Bool = false
    ) {
      let thousandths = values.map { Int(($0 * 1000).rounded()) }
      guard evenZeros || thousandths.contains(where: { $0 != 0 }) else { return }
      text += "\(key) \(name) " + thousandths.map(String.init).joined(separator: " ") + "\n"
    }
    row("opening", "-", opening[...])
    row("ending", "-", ending[...])
    for boundary in Boundary.allCases {
      for state in ZoneState.allCases {
        let base = Self.index(boundary, Int(state.rawValue), 0)
        row("\(boundary)", "\(state)", transition[base..<base + Self.states])
      }
    }
    for place in ZoneFeatures.Place.allCases {
      for cue in Cue.allCases {
        let base = ZoneFeatures.index(cue, place) * Self.states
        row(
          "\(place)", "\(cue)", emission[base..<base + Self.states],
          evenZeros: place == .own && Self.given.contains { $0.cue == cue })
      }
    }
    return text
  }
}
