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
  package static let count = Place.allCases.count * cues
  private static let cues = Cue.allCases.count

  package static func index(_ cue: Cue, _ place: Place) -> Int {
    place.rawValue * cues + Int(cue.rawValue)
  }

  package static func cue(_ index: Int) -> (Cue, Place) {
    let (place, cue) = index.quotientAndRemainder(dividingBy: cues)
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
    boundaries = cues.boundaries
    let own = OwnCues(cues)
    let count = lines.count
    let step = UInt16(Self.cues)
    indices.reserveCapacity(own.cues.count * 4)
    starts.reserveCapacity(count + 1)
    isPage.reserveCapacity(count)
    for line in 0..<count {
      let area = UInt16(Place(cues.areas[line]).rawValue) * step
      for cue in own[line] {
        indices.append(UInt16(cue))
        indices.append(UInt16(cue) + area)
      }
      if line > 0 {
        for cue in own[line - 1] { indices.append(UInt16(cue) + step) }
      }
      if line + 1 < count {
        for cue in own[line + 1] { indices.append(UInt16(cue) + 2 * step) }
      }
      starts.append(indices.count)
      isPage.append(lines[line].markup.isNoText)
    }
  }

  /// The cues of each line, each once.
  private struct OwnCues {
    var cues: [UInt8] = []
    var starts = [0]

    init(_ marks: Cues) {
      cues.reserveCapacity(marks.lines.reduce(0) { $0 + $1.count })
      starts.reserveCapacity(marks.lines.count + 1)
      for line in marks.lines {
        var seen = SIMD4<UInt64>.zero
        for mark in line {
          let cue = mark.cue.rawValue
          let word = Int(cue >> 6)
          let bit = UInt64(1) << UInt64(cue & 63)
          guard seen[word] & bit == 0 else { continue }
          seen[word] |= bit
          cues.append(cue)
        }
        starts.append(cues.count)
      }
    }

    subscript(line: Int) -> ArraySlice<UInt8> { cues[starts[line]..<starts[line + 1]] }
  }

  package func features(of line: Int) -> ArraySlice<UInt16> {
    indices[starts[line]..<starts[line + 1]]
  }
}
