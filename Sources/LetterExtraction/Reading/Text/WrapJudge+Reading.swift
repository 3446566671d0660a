extension WrapJudge {
  /// The same judgement over lines that were read already: those that a page broke by hand.
  ///
  /// For each line of `run` (indices of lines) whether it continues the line before it; empty
  /// where none does.
  static func joins(_ reading: Reading, _ run: Range<Int>) -> [Bool] {
    // Where no line reaches the nearest edge that counts as one, none was wrapped.
    let isWide = run.contains { index in
      let line = reading.lines[index]
      return line.markup.indent + line.text.count >= leastEdge
    }
    guard isWide else { return [] }
    let lines = run.map { index in
      let line = reading.lines[index]
      var physical = PhysicalLine(at: line.text, content: line.text, next: line.text.upperBound)
      physical.indent = line.markup.indent
      // The blank line before the whole run says nothing about its inside.
      physical.blankBefore = index == run.lowerBound ? 0 : line.markup.blankBefore
      switch line.markup.form {
      case .paragraph, .item, .preformatted, .quotation, .term, .caption: physical.kind = .text
      case .heading, .cell, .syntax, .control, .pageTitle: physical.kind = .rule
      }
      LineScanner.settle(&physical, reading.text)
      if let marker = line.marker {
        physical.hang = physical.indent + marker.count + 1
        physical.marker = ListMarker(
          shape: .init(count: .bullet, dress: 0), range: marker, contentStart: line.text.lowerBound)
      }
      return Line(physical)
    }
    return joins(lines)
  }
}
