import LetterSchema

/// Counts the visible text of a reading twice: as the source shows it, and line by line.
struct Ledger {
  private(set) var conservation = Conservation(visible: 0, kept: 0, removed: 0)

  /// Whether the lines ascend, share no bytes, and each shows nothing but its own.
  private(set) var isSound = true

  /// - Parameter isKept: for each line whether it is part of the letter.
  init(_ reading: Reading, isKept: [Bool]) {
    for run in reading.map.runs {
      conservation.visible += Folding.nonBlankCount(reading.text[run.text])
    }
    var sourceEnd = 0
    var textEnd = 0
    for (line, isKept) in zip(reading.lines, isKept) where !line.extent.isEmpty {
      let count = Folding.nonBlankCount(reading.text[line.extent])
      if isKept { conservation.kept += count } else { conservation.removed += count }
      let shown = reading.map.source(of: line.extent)
      if line.at.lowerBound < sourceEnd || line.extent.lowerBound < textEnd
        || shown.lowerBound < line.at.lowerBound || shown.upperBound > line.at.upperBound
      {
        isSound = false
        // Counted once more, so that the numbers in the error show the fault too.
        if isKept { conservation.kept += count } else { conservation.removed += count }
      }
      sourceEnd = max(sourceEnd, line.at.upperBound)
      textEnd = max(textEnd, line.extent.upperBound)
    }
  }
}
