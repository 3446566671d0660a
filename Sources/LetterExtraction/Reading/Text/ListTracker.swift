/// Follows lists from line to line: depth and which list an item is of.
struct ListTracker {
  private struct Level {
    var shape: ListMarker.Shape
    var run: Int
    var indent: Int
    var hang: Int
    var listID: Int
  }

  private let isMarkdown: Bool
  private var levels: [Level] = []
  private var lists = 0
  /// The list of each run of numbers: it goes on after a paragraph between its items.
  private var runLists: [Int: Int] = [:]
  /// Whether a paragraph at the margin stands behind the last item.
  private var isInterrupted = false

  init(isMarkdown: Bool = false) { self.isMarkdown = isMarkdown }

  /// Sets what the line is in its list.
  mutating func place(_ line: PhysicalLine, _ markup: inout Markup) {
    guard let marker = line.marker else {
      continueItem(line, &markup)
      return
    }
    if let known = levels.lastIndex(where: { isSame($0, line, marker) }) {
      levels.removeSubrange((known + 1)...)
      levels[known].hang = line.hang
    } else {
      if isInterrupted { levels = [] }
      while let top = levels.last, top.indent > line.indent + 1 { levels.removeLast() }
      if let top = levels.last, abs(top.indent - line.indent) <= 1, !nests(marker, in: top, line) {
        levels.removeLast()
      }
      levels.append(
        Level(
          shape: marker.shape, run: marker.run, indent: line.indent, hang: line.hang,
          listID: list(of: marker)))
    }
    isInterrupted = false
    markup.form = .item
    markup.list = marker.shape.count == .bullet ? .bullet : .numbered
    markup.number = marker.number
    markup.depth = levels.count
    markup.opensItem = true
    markup.listID = levels[levels.count - 1].listID
  }

  mutating func interrupt() {
    isInterrupted = true
  }

  private mutating func continueItem(_ line: PhysicalLine, _ markup: inout Markup) {
    guard !isInterrupted else { return }
    // The deepest item whose text the line stands under.
    let holder = levels.lastIndex { line.indent > $0.indent && line.indent >= $0.hang - 2 }
    guard let holder, line.indent <= levels[holder].hang + 6 else {
      isInterrupted = true
      return
    }
    let top = levels[holder]
    markup.form = .item
    markup.list = top.shape.count == .bullet ? .bullet : .numbered
    markup.depth = holder + 1
    markup.listID = top.listID
  }

  /// Whether a marker of another kind at the same column opens a list inside the item above it:
  /// letters and bullets do under numbers, numbers under bullets do not.
  private func nests(_ marker: ListMarker, in top: Level, _ line: PhysicalLine) -> Bool {
    if top.shape == marker.shape || (isMarkdown && line.blankBefore > 0) { return false }
    return top.shape.count != .bullet || marker.shape.count == .bullet
  }

  private func isSame(_ level: Level, _ line: PhysicalLine, _ marker: ListMarker) -> Bool {
    if marker.run >= 0 { return level.run == marker.run }
    return !isInterrupted && level.shape == marker.shape && abs(level.indent - line.indent) <= 1
  }

  private mutating func list(of marker: ListMarker) -> Int {
    if marker.run >= 0, let known = runLists[marker.run] { return known }
    lists += 1
    if marker.run >= 0 { runLists[marker.run] = lists }
    return lists
  }
}
