/// The features of a document's lines: each cue of the line itself, of the one before it and of
/// the one behind it is a feature of its own, and each cue of the line once more by the area that
/// the line lies in: a name means one thing above a greeting and another below a close.
package struct ZoneFeatures: Sendable {
  package enum Place: Int, CaseIterable, Sendable {
    case own, before, behind
    case farAbove, head, text, foot, farBelow

    fileprivate init(_ area: Area) {
      switch area {
      case .farAbove: self = .farAbove
      case .head: self = .head
      case .text: self = .text
      case .foot: self = .foot
      case .farBelow: self = .farBelow
      }
    }
  }

  /// How many features there are.
  package static let count = Place.allCases.count * Cue.allCases.count

  package static func index(_ cue: Cue, _ place: Place) -> Int {
    place.rawValue * Cue.allCases.count + Int(cue.rawValue)
  }

  package static func cue(_ index: Int) -> (Cue, Place) {
    let (place, cue) = index.quotientAndRemainder(dividingBy: Cue.allCases.count)
    return (Cue.allCases[cue], Place.allCases[place])
  }

  /// Indices of the features of all lines, one line after the other.
  package private(set) var indices: [UInt16] = []
  /// Where each line's features start; one more entry than lines.
  package private(set) var starts: [Int] = [0]
  /// How each line is set off from the one before.
  package private(set) var boundaries: [Boundary]
  /// Lines that no letter can hold: hidden text, `head`, front matter, rules.
  package private(set) var isPage: [Bool] = []

  package var lineCount: Int { starts.count - 1 }

  package init(_ cues: Cues, _ lines: [Line]) {
    let own = cues.lines.map { marks in
      var seen: Set<UInt8> = []
      return marks.compactMap { seen.insert($0.cue.rawValue).inserted ? $0.cue : nil }
    }
    boundaries = cues.boundaries
    indices.reserveCapacity(own.reduce(0) { $0 + $1.count } * 4)
    for line in own.indices {
      let area = Place(cues.areas[line])
      for cue in own[line] {
        indices.append(UInt16(Self.index(cue, .own)))
        indices.append(UInt16(Self.index(cue, area)))
      }
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
