/// Turns the events of a page into lines.
struct PageBuilder: MarkupEventHandler, ~Copyable {
  let source: [UInt8]
  let bytes: UnsafeBufferPointer<UInt8>
  var builder: ReadingBuilder
  var stack = ElementStack()
  var names = ElementNames()
  var line = OpenLine()
  /// Blank lines before the next line: 0 behind a mere `br`.
  var blankBefore = 0
  /// Whether a `br` or a line end in a `pre`, and no block's edge, parts the next line from the last.
  var isBrokenByHand = false
  /// Lines that only such breaks part.
  var brokenRuns: [Range<Int>] = []
  var lists = GrowingBuffer<PageList>()
  /// By list that counts down to one: the lines that open its items.
  var countdowns: [Int: [Int]] = [:]
  var items = GrowingBuffer<ListItem>()
  /// Those that are open, outermost first.
  var cells = GrowingBuffer<TableCell>()
  /// By table: rows so far and the next column.
  var tables = GrowingBuffer<TableCursor>()
  /// The inline elements that are open and make spans.
  var openSpans = OpenSpans()
  var anchors: [PendingAnchor] = []
  /// Anchors of finished lines, kept back until all links of the page are known.
  var settledAnchors: [SettledAnchor] = []
  /// Hashes of the places that links of the page point to.
  var targets: Set<UInt64> = []
  /// The list of the paragraphs before that wrote their bullets themselves.
  var writtenList = -1
  var publishedRank = 0
  /// What a character reference stands for; kept for its room.
  private var replacement: [UInt8] = []
  var hasBody = false
  let traits = ElementTraits.all
  var meanings = MeaningCache()

  init(source: [UInt8], bytes: UnsafeBufferPointer<UInt8>) {
    self.source = source
    self.bytes = bytes
    builder = ReadingBuilder(capacity: source.count / 4, sourceCount: source.count)
    push(.html)
  }

  /// Its lines lie in the page's root element.
  mutating func readFrontMatter(_ front: FrontMatter) {
    var start = front.range.lowerBound
    for entry in FrontMatter.entries(source, front.range) {
      let text = entry.text?.range
      builder.append(entry.shown, of: source)
      var markup = entry.markup
      markup.path = 0
      let isLine = builder.finishLine(
        at: WhiteSpace.trim(start..<entry.end, source), markup: markup)
      if isLine { start = entry.end }
      guard let text else { continue }
      builder.append(text, of: source)
      markup.form = .paragraph
      builder.finishLine(at: WhiteSpace.trim(text, source), markup: markup)
      start = text.upperBound
    }
  }

  var isInForeignContent: Bool { stack.top.context.contains(.foreign) }

  mutating func startTag(_ tag: MarkupTag, attributes: UnsafeBufferPointer<MarkupAttribute>)
    -> ContentModel
  {
    let traits = traits[Int(tag.name.rawValue)]
    if isInForeignContent {
      guard traits.contains(.endsForeign) else {
        openForeign(tag, ElementAttributes(attributes, in: bytes), traits)
        return .data
      }
      while isInForeignContent { popTop() }
    }
    if !hasBody || traits.contains(.implied), prepareDocument(for: tag, traits, attributes) {
      return .data
    }
    endImplied(before: tag.name, traits)
    let read = ElementAttributes(attributes, in: bytes)
    if traits.contains(.void) {
      readVoid(tag, read)
      return .data
    }
    if tag.name == .form, stack.innermost(.form) >= 0 { return .data }
    open(tag, read, traits)
    // `<noscript><iframe …/></noscript>`, of which browsers that run scripts see nothing, would
    // else swallow the rest of the page.
    if tag.name == .iframe, stack.innermost(.noscript) >= 0 { return .data }
    return ContentModel(for: tag.name)
  }

  mutating func endTag(_ tag: MarkupTag) {
    switch tag.name {
    case .html, .body, .other: closeOther(tag)
    case .head:
      while stack.count > 1, stack.innermost(.head) > 0 { popTop() }
    case .br: breakAtBR()
    case .p:
      breakLine()
      close(.p)
    case .h1, .h2, .h3, .h4, .h5, .h6: closeHeading()
    case .li: closeItem()
    default: close(tag.name)
    }
  }

  mutating func text(at source: Range<Int>) {
    guard canShow(source) else { return }
    if stack.top.context.contains(.preformatted) {
      appendPreformatted(source)
    } else {
      append(source)
    }
  }

  mutating func replacedText(first: UInt32, second: UInt32, at source: Range<Int>) {
    guard !stack.top.context.contains(.invisible) else { return }
    if !hasBody { openBodyForText() }
    replacement.removeAll(keepingCapacity: true)
    replacement.append(scalar: first)
    if second != 0 { replacement.append(scalar: second) }
    let before = builder.end
    let isMarker = builder.isAtLineStart && WrittenMarker.isBullet(first)
    if isMarker { builder.beginMarker() }
    builder.append(replacement, for: source)
    if isMarker { builder.endMarker() }
    if builder.end != before { noteVisible() }
  }

  mutating func comment(content: Range<Int>, at source: Range<Int>) {}

  mutating func doctype(_ doctype: MarkupDoctype) {}

  mutating func finish() {
    while stack.count > 0 { popTop() }
    settleAnchors()
    let runs = brokenRuns
    let spellings = names.spellings
    builder.note { reading in
      reading.paths.names = spellings
      BrokenLines.unwrap(&reading, runs: runs) { WrapJudge.joins($0, $1) }
    }
  }

  /// Whether text is text of the page; opens the body where the first of it comes.
  private mutating func canShow(_ range: Range<Int>) -> Bool {
    if stack.top.context.contains(.invisible) { return false }
    if hasBody { return true }
    guard !WhiteSpace.trim(range, source).isEmpty else { return false }
    openBodyForText()
    return true
  }

  private mutating func openBodyForText() {
    // In `title`, and in a `noscript` or `template` of the head, text may stand before the body.
    let isContained = stack.top.tag != .html && stack.top.tag != .head
    if !isContained { openBody() }
  }
}
