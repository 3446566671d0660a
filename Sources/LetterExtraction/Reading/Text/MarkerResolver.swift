/// Decides which lines open list items: bullets want a sibling, numbers a neighbour in sequence.
struct MarkerResolver {
  private struct Run {
    var shape: ListMarker.Shape
    var indent: Int
    var quote: Int
    var value: Int
    var roman: Int
    var members: [Int]
  }

  private let bytes: [UInt8]
  private var candidates: [(line: Int, marker: ListMarker)] = []
  private var runs: [Run] = []

  /// Sets `marker`, `content` and `hang` of the lines that open items.
  static func resolve(_ lines: inout [PhysicalLine], _ bytes: [UInt8]) {
    var resolver = MarkerResolver(bytes: bytes)
    for index in lines.indices where lines[index].kind == .text || lines[index].kind == .mailHeader
    {
      if let marker = MarkerParser.parse(bytes, lines[index].content) {
        resolver.candidates.append((index, marker))
      }
    }
    resolver.decide(&lines)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func decide(_ lines: inout [PhysicalLine]) {
    // The last line of each bullet shape and indentation.
    var lastBullet: [ListMarker.Shape: Int] = [:]
    var accepted = [Bool](repeating: false, count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      let marker = candidate.marker
      guard marker.shape.count == .bullet else {
        place(index, lines[candidate.line])
        continue
      }
      if marker.isSure { accepted[index] = true }
      if let before = lastBullet[marker.shape], isSibling(before, index, lines) {
        accepted[before] = true
        accepted[index] = true
      }
      if !accepted[index], followsLead(candidate.line, lines) { accepted[index] = true }
      lastBullet[marker.shape] = index
    }
    var shapesSeen: Set<ListMarker.Shape> = []
    for (number, run) in runs.enumerated() where isList(run, lines) {
      shapesSeen.insert(run.shape)
      for member in run.members {
        accepted[member] = true
        candidates[member].marker.run = number
      }
    }
    for (number, run) in runs.enumerated() {
      guard let member = run.members.first, !accepted[member], run.members.count == 1 else {
        continue
      }
      let line = lines[candidates[member].line]
      let isFirst = run.value == 1 || run.roman == 1
      if isFirst, line.indent >= 2, shapesSeen.contains(run.shape) {
        accepted[member] = true
        candidates[member].marker.run = number
      }
    }
    for (index, candidate) in candidates.enumerated() where accepted[index] {
      let marker = candidate.marker
      var line = lines[candidate.line]
      line.hang = Columns.count(
        bytes, line.content.lowerBound..<marker.contentStart, from: line.indent)
      line.content = marker.contentStart..<line.content.upperBound
      line.marker = marker
      lines[candidate.line] = line
    }
  }

  /// Puts a number into the run it continues, or begins one with it.
  private mutating func place(_ index: Int, _ line: PhysicalLine) {
    let marker = candidates[index].marker
    for number in runs.indices.reversed().prefix(24) {
      let run = runs[number]
      guard run.shape == marker.shape, run.quote == line.quote, abs(run.indent - line.indent) <= 3
      else { continue }
      let isNext = marker.value > 0 && run.value > 0 && marker.value == run.value + 1
      let isNextRoman = marker.roman > 0 && run.roman > 0 && marker.roman == run.roman + 1
      let skipsOne = run.members.count > 1 && marker.value == run.value + 2 && run.value > 0
      guard isNext || isNextRoman || skipsOne else { continue }
      runs[number].value = isNext || skipsOne ? marker.value : 0
      runs[number].roman = isNextRoman ? marker.roman : 0
      runs[number].members.append(index)
      return
    }
    runs.append(
      Run(
        shape: marker.shape, indent: line.indent, quote: line.quote, value: marker.value,
        roman: marker.roman, members: [index]))
  }

  private func isList(_ run: Run, _ lines: [PhysicalLine]) -> Bool {
    guard run.members.count >= 2 else { return false }
    let first = candidates[run.members[0]].marker
    switch run.shape.count {
    case .lowerLetter, .upperLetter:
      guard first.value == 1 || first.roman == 1 else { return false }
      // `A. Smith`, `B. Jones`: initials, not a list.
      guard run.shape.count == .upperLetter, run.shape.dress == 1, first.roman != 1 else {
        return true
      }
      return run.members.contains { words(candidates[$0], lines) > 3 }
    case .decimal where run.shape.dress == 1 && run.members.count == 2:
      return !run.members.contains { startsWithMonth(candidates[$0].marker.contentStart) }
    default: return true
    }
  }

  private func isSibling(_ before: Int, _ index: Int, _ lines: [PhysicalLine]) -> Bool {
    let (one, other) = (candidates[before].line, candidates[index].line)
    guard other - one <= 24, abs(lines[one].indent - lines[other].indent) <= 2,
      lines[one].quote == lines[other].quote
    else { return false }
    return !lines[one..<other].contains { $0.kind == .rule }
  }

  /// Whether the line before ends with a colon, which asks for a list, however short.
  private func followsLead(_ line: Int, _ lines: [PhysicalLine]) -> Bool {
    guard line > 0, lines[line].blankBefore <= 1, lines[line - 1].kind == .text else {
      return false
    }
    let end = lines[line - 1].content.upperBound
    return bytes[end - 1] == UInt8(ascii: ":")
  }

  private func words(_ candidate: (line: Int, marker: ListMarker), _ lines: [PhysicalLine]) -> Int {
    var count = 1
    for index in candidate.marker.contentStart..<lines[candidate.line].content.upperBound
    where bytes[index] == 0x20 {
      count += 1
      if count > 3 { break }
    }
    return count
  }

  private func startsWithMonth(_ start: Int) -> Bool {
    guard start + 3 <= bytes.count else { return false }
    let head = String(decoding: bytes[start..<start + 3].map { $0 | 0x20 }, as: UTF8.self)
    return Self.months.contains(head)
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mai",
    "okt", "dez", "mrt", "fév", "avr", "aoû", "déc", "ene", "abr", "ago", "dic", "gen", "mag",
    "giu", "lug", "set", "ott", "out",
  ]
}
