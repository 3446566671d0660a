import LetterSchema

/// Counts the visible text of a reading twice: as the source shows it, and line by line.
struct Ledger {
  private(set) var conservation = Conservation(visible: 0, kept: 0, removed: 0)

  /// - Parameter isKept: for each line whether it is part of the letter.
  init(_ reading: Reading, isKept: [Bool]) {
    for run in reading.map.runs {
      conservation.visible += Folding.nonBlankCount(reading.text[run.text])
    }
    var sourceEnd = 0
    var textEnd = 0
    for (line, isKept) in zip(reading.lines, isKept) where !line.extent.isEmpty {
      // A line that runs into the one before it, or whose text lies outside of its own bytes,
      // accounts for nothing: the count cannot balance then.
      let shown = reading.map.source(of: line.extent)
      guard line.at.lowerBound >= sourceEnd, line.extent.lowerBound >= textEnd,
        line.at.lowerBound <= shown.lowerBound, shown.upperBound <= line.at.upperBound
      else { continue }
      sourceEnd = line.at.upperBound
      textEnd = line.extent.upperBound
      let count = Folding.nonBlankCount(reading.text[line.extent])
      if isKept { conservation.kept += count } else { conservation.removed += count }
    }
  }
}
