/// Lines that a page broke by hand, in a `pre` or at `br`: what an editor wrapped at a column is
/// one paragraph all the same.
enum BrokenLines {
  /// Joins lines of each run that belong together.
  ///
  /// `runs`: ascending ranges of line indices, each of one element without a block's edge between.
  /// `joins`: for each line of a run whether it continues the one before, or nothing where none
  /// does; never for the first.
  static func unwrap(
    _ reading: inout Reading, runs: [Range<Int>], joins: (Reading, Range<Int>) -> [Bool]
  ) {
    let continued = runs.map { joins(reading, $0) }
    guard continued.contains(where: { $0.contains(true) }) else { return }
    var lines: [Line] = []
    lines.reserveCapacity(reading.lines.count)
    var done = 0
    for (run, continues) in zip(runs, continued) {
      lines += reading.lines[done..<run.lowerBound]
      for index in run {
        let line = reading.lines[index]
        let place = index - run.lowerBound
        if place > 0, place < continues.count, continues[place], line.marker == nil {
          lines[lines.count - 1].take(line, in: &reading.text)
        } else {
          lines.append(line)
        }
      }
      done = run.upperBound
    }
    lines += reading.lines[done...]
    reading.lines = lines
  }
}

extension Line {
  /// Takes in the line behind it: the line end between becomes a space.
  fileprivate mutating func take(_ next: Line, in bytes: inout [UInt8]) {
    for index in text.upperBound..<next.text.lowerBound { bytes[index] = 0x20 }
    text = text.lowerBound..<next.text.upperBound
    at = at.lowerBound..<next.at.upperBound
    markup.linkBytes += next.markup.linkBytes
    markup.spans += next.markup.spans
    markup.regions.formIntersection(next.markup.regions)
    markup.hints.formIntersection(next.markup.hints)
    markup.machineDate = markup.machineDate ?? next.markup.machineDate
  }
}
