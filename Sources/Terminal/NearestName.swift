/// The known name that somebody may have meant.
public enum NearestName {
  /// The nearest of `known`, nil where none is near: a third of the letters may differ.
  public static func of(_ name: String, among known: [String]) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    let ranked = known.map {
      (name: $0, distance: distance(wanted, Array($0.lowercased().unicodeScalars)))
    }
    guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
      best.distance <= max(1, min(wanted.count, best.name.unicodeScalars.count) / 3)
    else { return nil }
    return best.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two texts.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard a.count < 64, b.count < 64 else { return .max }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var best = min(
          previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        current.append(best)
      }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
