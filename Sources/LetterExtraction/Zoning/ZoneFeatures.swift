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
    isPage = lines.map(\.markup.isNoText)
    let own = OwnCues(cues)
    let count = lines.count
    let step = UInt16(Self.cues)
    var starts = [0]
    starts.reserveCapacity(count + 1)
    indices = Array(capacity: own.cues.count * 4) { indices in
      let marks = own.cues.span
      for line in 0..<count {
        let area = UInt16(Place(cues.areas[line]).rawValue) * step
        for at in own.starts[line]..<own.starts[line + 1] {
          indices.append(UInt16(marks[at]))
          indices.append(UInt16(marks[at]) + area)
        }
        if line > 0 {
          for at in own.starts[line - 1]..<own.starts[line] {
            indices.append(UInt16(marks[at]) + step)
          }
        }
        if line + 1 < count {
          for at in own.starts[line + 1]..<own.starts[line + 2] {
            indices.append(UInt16(marks[at]) + 2 * step)
          }
        }
        starts.append(indices.count)
      }
    }
    self.starts = starts
  }

  /// The cues of each line, each once.
  private struct OwnCues {
    var cues: [UInt8] = []
    var starts = [0]

    init(_ marks: Cues) {
      cues.reserveCapacity(marks.lines.reduce(0) { $0 + $1.count })
      starts.reserveCapacity(marks.lines.count + 1)
      for line in marks.lines {
        var seen = CueSet()
        for mark in line where seen.insert(mark.cue) { cues.append(mark.cue.rawValue) }
        starts.append(cues.count)
      }
    }
  }

  package func features(of line: Int) -> ArraySlice<UInt16> {
    indices[starts[line]..<starts[line + 1]]
  }
}
