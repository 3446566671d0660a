/// What is known of the line being read.
struct OpenLine: ~Copyable {
  var isOpen = false
  /// What all its text has in common.
  var regions: Markup.Regions = []
  var hints: Markup.Hints = []
  var context: OpenElement.Context = []
  /// The value of `datetime` in a `time`.
  var dateTime: Range<Int>?
  var indent = 0
  var spans = GrowingBuffer<PendingSpan>()

  /// For the next line; the room for its spans is kept.
  mutating func clear() {
    isOpen = false
    dateTime = nil
    indent = 0
    spans.removeAll()
  }
}

extension PageBuilder {
  /// Appends visible text; a bullet that a line starts with is its marker.
  mutating func append(_ range: Range<Int>) {
    let before = builder.end
    if builder.isAtLineStart, let bullet = WrittenMarker.bullet(at: range, in: source) {
      builder.beginMarker()
      builder.append(bullet, of: source)
      builder.endMarker()
      builder.append(bullet.upperBound..<range.upperBound, of: source)
    } else {
      builder.append(range, of: source)
    }
    if builder.end != before { noteVisible() }
  }

  /// Takes note of where visible text lies.
  @inline(__always)
  mutating func noteVisible() {
    if line.isOpen {
      line.regions.formIntersection(stack.top.regions)
      line.hints.formIntersection(stack.top.hints)
      line.context.formIntersection(stack.top.context)
    } else {
      line.isOpen = true
      line.regions = stack.top.regions
      line.hints = stack.top.hints
      line.context = stack.top.context
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
    let item = Int(stack[block].item)
    let cell = Int(stack[block].cell)
    var markup = Markup()
    markup.regions = line.regions
    markup.hints = line.hints
    markup.blankBefore = blankBefore
    markup.indent = line.indent
    let level = Int(stack[block].headingLevel)
    markup.form = Markup.Form(in: line.context, line.regions, isHeading: level > 0)
    if markup.form == .heading { markup.level = level }
    if item >= 0 { setItem(item, &markup) }
    if cell >= 0 { setCell(cell, &markup, endsCell: endsCell) }
    markWritten(item: item, &markup)
    markup.path = path(of: block)
    if let time = line.dateTime {
      markup.machineDate = MarkupAttribute(name: time, value: time).resolvedValue(in: bytes)
    }
    if !openSpans.isEmpty { splitSpans() }
    if !line.spans.isEmpty { markup.spans = spans() }
    let index = builder.reading.lines.count
    if !anchors.isEmpty { settle(anchorsOf: index) }
    builder.finishLine(markup: consume markup)
    if item >= 0 { noteLine(index, of: item) }
    if isBrokenByHand, let run = brokenRuns.last, run.upperBound == index {
      brokenRuns[brokenRuns.count - 1] = run.lowerBound..<index + 1
    } else if isBrokenByHand, index > 0 {
      brokenRuns.append(index - 1..<index + 1)
    }
    line.clear()
    openSpans.restart(at: builder.position)
  }

  /// The element's index in `Reading.paths`; its ancestors are added with it. Elements without a
  /// place have the path of their ancestor that has one.
  private mutating func path(of index: Int) -> Int {
    let index = min(index, stack.places.count - 1)
    var known = index
    while known >= 0, stack.places[known].path < 0 { known -= 1 }
    while known < index {
      let parent = known < 0 ? -1 : stack.places[known].path
      known += 1
      stack.places[known].path = builder.addElement(
        parent: parent, name: stack[known].name, ordinal: stack.places[known].ordinal)
    }
    return Int(stack.places[index].path)
  }
}

extension Markup.Form {
  /// The form of a line in elements of HTML that are no lists and no tables.
  fileprivate init(in context: OpenElement.Context, _ regions: Markup.Regions, isHeading: Bool) {
    if context.contains(.title) {
      self = .pageTitle
    } else if context.contains(.control) {
      self = .control
    } else if isHeading {
      self = .heading
    } else if context.contains(.caption) {
      self = .caption
    } else if context.contains(.preformatted) {
      self = .preformatted
    } else if context.contains(.term) {
      self = .term
    } else {
      self = regions.contains(.blockquote) ? .quotation : .paragraph
    }
  }
}
