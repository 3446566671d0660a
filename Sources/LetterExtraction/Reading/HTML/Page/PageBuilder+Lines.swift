/// What is known of the line being read.
struct OpenLine {
  var isOpen = false
  /// What all its text has in common.
  var regions: Markup.Regions = []
  var hints: Markup.Hints = []
  var context: OpenElement.Context = []
  /// The value of `datetime` in a `time`.
  var dateTime: Range<Int>?
  var indent = 0
  var spans: [PendingSpan] = []

  /// For the next line; the room for its spans is kept.
  mutating func clear() {
    isOpen = false
    dateTime = nil
    indent = 0
    spans.removeAll(keepingCapacity: true)
  }
}

extension PageBuilder {
  /// Appends visible text; a bullet that a line starts with is its marker.
  mutating func append(_ range: Range<Int>) {
    let before = builder.end
    if builder.isAtLineStart, let bullet = bullet(in: range) {
      builder.beginMarker()
      builder.append(bullet, of: source)
      builder.endMarker()
      builder.append(bullet.upperBound..<range.upperBound, of: source)
    } else {
      builder.append(range, of: source)
    }
    if builder.end != before { noteVisible() }
  }

  private func bullet(in range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    while at < range.upperBound {
      let blank = WhiteSpace.length(source, at, range.upperBound)
      if blank == 0 { break }
      at += blank
    }
    let scalar = WrittenMarker.threeByteScalar(bytes, at, range.upperBound)
    return scalar != 0 && WrittenMarker.isBullet(scalar) ? at..<at + 3 : nil
  }

  /// Takes note of where visible text lies.
  @inline(__always)
  mutating func noteVisible() {
    let top = stack.top
    if line.isOpen {
      line.regions.formIntersection(top.regions)
      line.hints.formIntersection(top.hints)
      line.context.formIntersection(top.context)
    } else {
      line.isOpen = true
      line.regions = top.regions
      line.hints = top.hints
      line.context = top.context
    }
  }

  mutating func breakAtBR() {
    if builder.isAtLineStart {
      blankBefore = 1
    } else {
      emitLine(endsCell: false)
      blankBefore = 0
      isBrokenByHand = true
    }
  }

  /// Ends the line at the edge of a block.
  @inline(__always)
  mutating func breakLine(endsCell: Bool = false) {
    if !builder.isAtLineStart { emitLine(endsCell: endsCell) }
    blankBefore = 1
    isBrokenByHand = false
  }

  /// Appends text of a `pre`: each of its physical lines is a line.
  mutating func appendPreformatted(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let end = min(
        ByteScan.first(UInt8(ascii: "\n"), or: UInt8(ascii: "\r"), in: bytes, from: at),
        range.upperBound)
      if builder.isAtLineStart { measureIndent(at..<end) }
      append(at..<end)
      guard end < range.upperBound else { return }
      at = end + 1
      if bytes[end] == UInt8(ascii: "\r"), at < range.upperBound, bytes[at] == UInt8(ascii: "\n") {
        at += 1
      }
      breakAtBR()
    }
  }

  private mutating func measureIndent(_ range: Range<Int>) {
    for at in range {
      switch bytes[at] {
      case 0x20: line.indent += 1
      case 0x09: line.indent = (line.indent / 8 + 1) * 8
      default: return
      }
    }
  }

  /// Finishes the open line, which has visible text.
  private mutating func emitLine(endsCell: Bool) {
    let block = Int(stack.top.block)
    let element = stack[block]
    var markup = Markup()
    markup.regions = line.regions
    markup.hints = line.hints
    markup.blankBefore = blankBefore
    markup.indent = line.indent
    markup.form = form(of: element)
    if markup.form == .heading { markup.level = Int(element.headingLevel) }
    if element.item >= 0 { setItem(Int(element.item), &markup) }
    if element.cell >= 0 { setCell(Int(element.cell), &markup, endsCell: endsCell) }
    markWritten(element, &markup)
    markup.path = path(of: block)
    if let time = line.dateTime {
      markup.machineDate = MarkupAttribute(name: time, value: time).resolvedValue(in: bytes)
    }
    splitSpans()
    if !line.spans.isEmpty { markup.spans = spans() }
    let index = builder.reading.lines.count
    settle(anchorsOf: index)
    builder.finishLine(markup: markup)
    if element.item >= 0 { noteLine(index, of: Int(element.item)) }
    if isBrokenByHand, let run = brokenRuns.last, run.upperBound == index {
      brokenRuns[brokenRuns.count - 1] = run.lowerBound..<index + 1
    } else if isBrokenByHand, index > 0 {
      brokenRuns.append(index - 1..<index + 1)
    }
    line.clear()
    for index in openSpans.indices { openSpans[index].start = builder.position }
  }

  private func form(of element: OpenElement) -> Markup.Form {
    if line.context.contains(.title) { return .pageTitle }
    if line.context.contains(.control) { return .control }
    if element.headingLevel > 0 { return .heading }
    if line.context.contains(.caption) { return .caption }
    if line.context.contains(.preformatted) { return .preformatted }
    if line.context.contains(.term) { return .term }
    return line.regions.contains(.blockquote) ? .quotation : .paragraph
  }

  /// The element's index in `Reading.paths`; its ancestors are added with it, to a depth.
  private mutating func path(of index: Int) -> Int {
    let index = min(index, Self.longestPath)
    var known = index
    while known >= 0, stack[known].path < 0 { known -= 1 }
    while known < index {
      let parent = known < 0 ? -1 : stack[known].path
      known += 1
      let (name, ordinal) = (stack[known].name, stack[known].ordinal)
      var path: Int32 = -1
      builder.note { path = $0.paths.add(parent: parent, name: name, ordinal: ordinal) }
      stack[known].path = path
    }
    return Int(stack[index].path)
  }

  /// Elements deeper than this have the path of their ancestor there.
  private static let longestPath = 256
}
