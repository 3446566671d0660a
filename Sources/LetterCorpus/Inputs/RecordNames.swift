/// Gives each input a name that no other has.
///
/// The name is the file's without its ending. Inputs that would share one are told apart by
/// their ending, then by the folders that they lie in, nearest first: the same for all that
/// clash, so that the names do not depend on the order of the inputs.
struct RecordNames {
  /// Of each input, by how much its name had to be lengthened.
  private(set) var levels: [UInt8]
  /// Of the last few whose names join to the same text, a number.
  private(set) var numbers: [Int: Int] = [:]

  /// - Parameter path: the path of an input by its index; asked again rather than kept.
  init(_ count: Int, path: (Int) -> String) {
    levels = Array(repeating: 0, count: count)
    func name(_ index: Int) -> String { Self.name(of: path(index), level: Int(levels[index])) }
    var level: UInt8 = 0
    while level < 32 {
      // Names by their hashes: two that share one by chance are lengthened for nothing.
      var seen: Set<UInt64> = []
      var clashing: Set<UInt64> = []
      for index in 0..<count {
        let hash = StableHash.of(name(index))
        if !seen.insert(hash).inserted { clashing.insert(hash) }
      }
      if clashing.isEmpty { return }
      level += 1
      let hit = (0..<count).filter { clashing.contains(StableHash.of(name($0))) }
      for index in hit { levels[index] = level }
    }
    var taken: Set<String> = []
    for index in 0..<count {
      var number = 1
      let plain = name(index)
      var full = plain
      while !taken.insert(full).inserted {
        number += 1
        full = "\(plain)-\(number)"
      }
      if number > 1 { numbers[index] = number }
    }
  }

  /// `letter`, `letter.txt`, `2016-letter.txt`, `archive-2016-letter.txt` for the levels 0 to 3.
  static func name(of path: String, level: Int) -> String {
    if level == 0 { return Path.stem(of: path) }
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return parts.suffix(level).joined(separator: "-")
  }
}

/// Keeps the names of a run's documents apart as they come, eight bytes a document.
struct TakenNames {
  private var taken: Set<UInt64> = []
  /// Of names that came more than once, the last number that was given out.
  private var last: [UInt64: Int] = [:]

  /// What to put behind the name so that nobody has it: nothing, or `-2`, `-3` …
  mutating func suffix(for name: String) -> String {
    let hash = StableHash.of(name)
    if taken.insert(hash).inserted { return "" }
    var number = last[hash] ?? 1
    while true {
      number += 1
      if taken.insert(StableHash.of("\(name)-\(number)")).inserted {
        last[hash] = number
        return "-\(number)"
      }
    }
  }
}
