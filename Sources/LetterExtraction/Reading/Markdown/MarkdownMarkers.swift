/// List markers that Markdown's syntax makes items without any neighbour.
enum MarkdownMarkers {
  static func force(_ lines: inout [PhysicalLine], _ roles: [MarkdownRole], _ bytes: [UInt8]) {
    var lone = 0
    var counted: (index: Int, marker: ListMarker)?
    for index in lines.indices where roles[index] == .text && lines[index].marker == nil {
      guard let marker = MarkerParser.parse(bytes, lines[index].content),
        isMarkdown(marker, bytes), mayOpen(index, marker, lines)
      else { continue }
      var own = marker
      if marker.number != nil {
        // A run of its own: runs that the resolver found count from 0.
        lone += 1
        own.run = 1_000_000 + lone
        if let last = counted, marker.number == "1", goesOn(index, marker, last, lines, roles) {
          // `1.` over and over: Markdown counts.
          own.run = last.marker.run
          own.value = last.marker.value + 1
          own.number = String(own.value)
        }
        counted = marker.number == "1" ? (index, own) : nil
      }
      set(own, &lines[index], bytes)
    }
    for index in lines.indices where lines[index].marker != nil {
      // `- - text` opens a list in a list.
      while let outer = lines[index].marker, lines[index].outer.count < 8,
        let inner = MarkerParser.parse(bytes, lines[index].content), inner.number == nil,
        isMarkdown(inner, bytes)
      {
        lines[index].outer.append((outer, lines[index].indent))
        lines[index].indent = lines[index].hang
        set(inner, &lines[index], bytes)
      }
    }
  }

  /// Whether a further `1.` stands in the list of the last one: at its column, with nothing but
  /// lines of text between.
  private static func goesOn(
    _ index: Int, _ marker: ListMarker, _ last: (index: Int, marker: ListMarker),
    _ lines: [PhysicalLine], _ roles: [MarkdownRole]
  ) -> Bool {
    lines[last.index].indent == lines[index].indent && last.marker.shape == marker.shape
      && (last.index + 1..<index).allSatisfy {
        roles[$0] == .text && (lines[$0].blankBefore == 0 || lines[$0].indent > lines[index].indent)
      }
  }

  /// Takes the signs off lines that are bold from their number to their end, so that the number
  /// shows; returns what the lines held before.
  static func bare(
    _ lines: inout [PhysicalLine], _ roles: [MarkdownRole], _ bytes: [UInt8]
  ) -> [Int: Range<Int>] {
    var before: [Int: Range<Int>] = [:]
    for index in lines.indices where roles[index] == .text && lines[index].content.count > 6 {
      let content = lines[index].content
      let isBold = [
        content.lowerBound, content.lowerBound + 1, content.upperBound - 2,
        content.upperBound - 1,
      ].allSatisfy { bytes[$0] == UInt8(ascii: "*") }
      let inner = content.lowerBound + 2..<content.upperBound - 2
      guard isBold, !bytes[inner].contains(UInt8(ascii: "*")),
        let marker = MarkerParser.parse(bytes, inner), marker.number != nil
      else { continue }
      before[index] = content
      lines[index].content = inner
    }
    return before
  }

  static func set(_ marker: ListMarker, _ line: inout PhysicalLine, _ bytes: [UInt8]) {
    line.hang = Columns.count(
      bytes, line.content.lowerBound..<marker.contentStart, from: line.indent)
    line.content = marker.contentStart..<line.content.upperBound
    line.marker = marker
  }

  private static func isMarkdown(_ marker: ListMarker, _ bytes: [UInt8]) -> Bool {
    guard marker.contentStart > marker.range.upperBound else { return false }
    switch marker.shape.count {
    case .bullet: return "-*+".utf8.contains(bytes[marker.range.lowerBound])
    case .decimal: return marker.shape.prefix.isEmpty && marker.shape.dress <= 2
    default: return false
    }
  }

  /// Inside a paragraph only a bullet or the number 1 opens a list; a lone number above 1 that a
  /// date could begin with opens none.
  private static func mayOpen(_ index: Int, _ marker: ListMarker, _ lines: [PhysicalLine]) -> Bool {
    if marker.number == nil { return true }
    guard marker.value <= 1 else { return false }
    return index == 0 || lines[index].blankBefore > 0 || lines[index - 1].marker != nil
      || lines[index - 1].kind != .text || marker.value == 1
  }
}
