#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines that a page builds alike: in elements of the same names from the root on, links or not,
/// short or not.
///
/// One template made them, so that they are the letter's, or the page's around it, together: each
/// line hears what the model thinks of the others. A line in no element is like none.
struct LikeLines {
  /// For each line a number for what it is built like; -1 for none.
  private var builds: [Int] = []
  /// How much each line says for the others: its bytes, up to those of a long paragraph.
  private let weights: [Float]
  /// How many numbers there are.
  private let count: Int

  init(_ lines: [Line], _ cues: Cues, _ elements: ElementPaths) {
    let names = elements.nameHashes()
    var known: [UInt64: Int] = [:]
    builds.reserveCapacity(lines.count)
    for line in lines.indices {
      let path = lines[line].markup.path
      guard path >= 0 else {
        builds.append(-1)
        continue
      }
      let length: UInt64 = lines[line].text.count < Self.short ? 1 : 2
      let key = names[path] &+ (cues.has(.linkWhole, in: line) ? 0 : length)
      let build = known[key] ?? known.count
      known[key] = build
      builds.append(build)
    }
    weights = lines.map { Float(min($0.text.count, Self.longest)) }
    count = known.count
  }

  /// Changes how probable each state of each line is by what is thought of the lines like it.
  ///
  /// - Parameter posteriors: line by state.
  func agree(_ posteriors: inout [Float]) {
    let kept = builds.indices.map { 1 - Self.page(posteriors, $0) }
    var totals = [Float](repeating: 0, count: count)
    var sums = totals
    for line in builds.indices where builds[line] >= 0 {
      totals[builds[line]] += weights[line]
      sums[builds[line]] += weights[line] * kept[line]
    }
    for line in builds.indices where builds[line] >= 0 {
      let others = totals[builds[line]] - weights[line] + 2 * Self.doubt
      let share = (sums[builds[line]] - weights[line] * kept[line] + Self.doubt) / others
      let odds = (share + 0.001) / (1.001 - share)
      raise(&posteriors, line, by: pow(odds, Self.trust) * Self.caution)
    }
  }

  /// How probable it is that a line is of the page around the letter.
  static func page(_ posteriors: [Float], _ line: Int) -> Float {
    var page: Float = 0
    for state in ZoneState.all where state.zone == nil {
      page += posteriors[line * ZoneModel.states + Int(state.rawValue)]
    }
    return page
  }

  /// Raises the odds of all states of the letter.
  private func raise(_ posteriors: inout [Float], _ line: Int, by factor: Float) {
    let row = line * ZoneModel.states..<(line + 1) * ZoneModel.states
    var sum: Float = 0
    for state in ZoneState.all {
      let index = row.lowerBound + Int(state.rawValue)
      if state.zone != nil { posteriors[index] *= factor }
      sum += posteriors[index]
    }
    guard sum > 0 else { return }
    for index in row { posteriors[index] /= sum }
  }

  /// Bytes from which on a line is not short.
  private static let short = 60
  /// Bytes beyond which a line says no more.
  private static let longest = 600
  /// Bytes of unknown lines that are added to both sides: few others say little.
  private static let doubt: Float = 30
  /// How much the others count beside the line's own cues: the exponent of their odds.
  private static let trust: Float = 0.4
  /// What the odds of a web page's line are lowered by: the sum over many ways favours the letter.
  private static let caution: Float = 0.64
}
