/// Gives each input a name that no other has.
///
/// The name is the file's without its ending. Inputs that would share one are told apart by
/// their ending, then by the folders that they lie in, nearest first: the same for all that
/// clash, so that the names do not depend on the order of the inputs.
enum RecordNames {
  static func names(for paths: [String]) -> [String] {
    var names = paths.map { Path.stem(of: $0) }
    var level = 0
    while let clashing = clashes(names), level < 32 {
      level += 1
      for index in clashing { names[index] = name(of: paths[index], level: level) }
    }
    // Folders whose names join to the same text: numbers tell the last few apart.
    var taken: Set<String> = []
    for index in names.indices {
      var number = 1
      let plain = names[index]
      while !taken.insert(names[index]).inserted {
        number += 1
        names[index] = "\(plain)-\(number)"
      }
    }
    return names
  }

  /// The indices of all names that are there twice; nil where none is.
  private static func clashes(_ names: [String]) -> [Int]? {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    guard counts.count < names.count else { return nil }
    return names.indices.filter { counts[names[$0], default: 0] > 1 }
  }

  /// `letter.txt`, `2016-letter.txt`, `archive-2016-letter.txt` for the levels 1, 2, 3.
  private static func name(of path: String, level: Int) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return parts.suffix(level).joined(separator: "-")
  }
}
