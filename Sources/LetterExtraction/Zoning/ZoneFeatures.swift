/// The features of a document's lines: each cue of the line itself, of the one before it and of
/// the one behind it is a feature of its own.
package struct ZoneFeatures: Sendable {
  package enum Place: Int, CaseIterable, Sendable { case own, before, behind }

  /// How many features there are.
  package static let count = Place.allCases.count * Cue.allCases.count

  package static func index(_ cue: Cue, _ place: Place) -> Int {
    place.rawValue * Cue.allCases.count + Int(cue.rawValue)
  }

  /// Indices of the features of all lines, one line after the other.
  package private(set) var indices: [UInt16] = []
  /// Where each line's features start; one more entry than lines.
  package private(set) var starts: [Int] = [0]
  /// Lines that no letter can hold: hidden text, `head`, front matter, rules.
  package private(set) var isPage: [Bool] = []

  package var lineCount: Int { starts.count - 1 }

  package init(_ cues: Cues, _ lines: [Line]) {
    let own = cues.lines.map { marks in
      var seen: Set<UInt8> = []
      return marks.compactMap { seen.insert($0.cue.rawValue).inserted ? $0.cue : nil }
    }
    indices.reserveCapacity(own.reduce(0) { $0 + $1.count } * 3)
    for line in own.indices {
      for cue in own[line] { indices.append(UInt16(Self.index(cue, .own))) }
      if line > 0 {
        for cue in own[line - 1] { indices.append(UInt16(Self.index(cue, .before))) }
      }
      if line + 1 < own.count {
        for cue in own[line + 1] { indices.append(UInt16(Self.index(cue, .behind))) }
      }
      starts.append(indices.count)
      isPage.append(lines[line].markup.isNoText)
    }
  }

  package func features(of line: Int) -> ArraySlice<UInt16> {
    indices[starts[line]..<starts[line + 1]]
  }
}
