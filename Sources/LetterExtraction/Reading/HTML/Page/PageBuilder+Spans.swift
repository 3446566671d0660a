/// An inline element that is open.
struct OpenSpan {
  /// Its place on the stack.
  var element: Int
  var form: InlineSpan.Form
  /// Where its text in the open line begins.
  var start: Int
  var target: Range<Int>?
  var note: NoteRole?
  var isInSuperscript: Bool
}

/// The open inline elements that make spans, outermost first.
struct OpenSpans {
  private(set) var all: [OpenSpan] = []
  /// By form.
  private var counts = SIMD8<UInt8>()

  var isEmpty: Bool { all.isEmpty }

  func count(of form: InlineSpan.Form) -> Int { Int(counts[Int(form.rawValue)]) }

  mutating func append(_ span: OpenSpan) {
    all.append(span)
    counts[Int(span.form.rawValue)] += 1
  }

  /// The span of the element at a place of the stack; no longer open.
  mutating func remove(of element: Int) -> OpenSpan? {
    var index = all.count - 1
    while index >= 0, all[index].element != element { index -= 1 }
    guard index >= 0 else { return nil }
    counts[Int(all[index].form.rawValue)] -= 1
    return index == all.count - 1 ? all.removeLast() : all.remove(at: index)
  }

  /// Goes on in a new line, whose text begins at `position`.
  mutating func restart(at position: Int) {
    for index in all.indices { all[index].start = position }
  }
}

/// A span of the open line whose strings are not made yet.
struct PendingSpan: BitwiseCopyable {
  var form: InlineSpan.Form
  @PackedRange var text: Range<Int>
  /// In the source.
  @PackedOptionalRange var target: Range<Int>?
  /// In the text.
  @PackedOptionalRange var label: Range<Int>?
}

/// A named place in the open line.
struct PendingAnchor {
  var name: Range<Int>
  var position: Int
}

struct SettledAnchor {
  var anchor: PendingAnchor
  var line: Int
}

extension OpenLine {
  fileprivate func holdsNote(in text: Range<Int>) -> Bool {
    holds(in: text) { $0 == .noteReference || $0 == .backLink }
  }

  fileprivate func holdsSuperscript(in text: Range<Int>) -> Bool {
    holds(in: text) { $0 == .superscript }
  }

  /// Whether a span of some form that ends in the last `text` of the line is there already.
  @inline(__always)
  private func holds(in text: Range<Int>, _ isMeant: (InlineSpan.Form) -> Bool) -> Bool {
    // Spans stand in the order of their ends: what a link holds stands right before it.
    for span in spans.all.reversed() {
      if span.text.upperBound <= text.lowerBound { return false }
      if isMeant(span.form) { return true }
    }
    return false
  }
}

extension PageBuilder {
  /// More open inline elements of a form than this at once make no spans: every line inside has
  /// each of them, and short lines in many would take a thousand times the memory of the page.
  private static let mostOpenOfForm = 4

  mutating func openSpan(
    _ name: TagName, _ read: ElementAttributes, _ note: NoteRole?, isSuperscript: Bool
  ) {
    let form: InlineSpan.Form
    switch name {
    case .a:
      guard let href = read.href else {
        guard note != nil else { return }
        form = .noteReference
        break
      }
      noteTarget(of: href)
      form = .link
    case .b, .strong: form = .strong
    case .i, .em, .cite: form = .emphasis
    case .sup: form = .superscript
    default: form = isSuperscript ? .superscript : .noteReference
    }
    guard openSpans.count(of: form) < Self.mostOpenOfForm else { return }
    openSpans.append(
      OpenSpan(
        element: stack.count - 1, form: form, start: builder.position, target: read.href,
        note: note, isInSuperscript: openSpans.count(of: .superscript) > 0))
    stack.top.state.insert(.span)
  }

  mutating func closeSpan(of element: Int) {
    guard let span = openSpans.remove(of: element) else { return }
    add(span)
    guard span.note != nil || span.form == .link, let text = builder.visible(from: span.start)
    else { return }
    // A link around the element or inside it may say already what the element is.
    let isInLink = span.form != .link && openSpans.count(of: .link) > 0
    guard !isInLink, !line.holdsNote(in: text) else { return }
    if let note = noteForm(of: span, text) {
      let label = NoteLinks.label(in: builder.reading.text[text])
      line.spans.append(PendingSpan(form: note, text: text, target: nil, label: label))
    }
  }

  /// Ends the spans that go on in the next line.
  mutating func splitSpans() {
    for span in openSpans.all { add(span) }
  }

  private mutating func add(_ span: OpenSpan) {
    guard span.form != .noteReference, let text = builder.visible(from: span.start) else { return }
    line.spans.append(PendingSpan(form: span.form, text: text, target: span.target, label: nil))
  }

  /// Whether a closed element was a reference to a note or a link back from one.
  private func noteForm(of span: OpenSpan, _ text: Range<Int>) -> InlineSpan.Form? {
    let shown = builder.reading.text[text]
    let hasLabel = NoteLinks.label(in: shown) != nil
    switch span.note {
    case .backLink: return .backLink
    case .reference where hasLabel || span.form == .link && text.count <= 8: return .noteReference
    case .either where hasLabel: return .noteReference
    default: break
    }
    guard span.form == .link, let href = span.target, let place = fragment(of: href) else {
      return nil
    }
    if NoteLinks.isReturnArrow(shown) { return .backLink }
    guard hasLabel else { return nil }
    switch NoteLinks.role(ofTarget: place, in: bytes) {
    case .backLink: return .backLink
    case .reference, .either: return .noteReference
    case nil:
      // A superior number that leads to somewhere on the page.
      return span.isInSuperscript || line.holdsSuperscript(in: text) ? .noteReference : nil
    }
  }

  /// What stands behind the `#` of a link.
  private func fragment(of href: Range<Int>) -> Range<Int>? {
    guard let hash = bytes[href].firstIndex(of: UInt8(ascii: "#")) else { return nil }
    return hash + 1 < href.upperBound ? hash + 1..<href.upperBound : nil
  }

  private mutating func noteTarget(of href: Range<Int>) {
    if let place = fragment(of: href) { targets.insert(hash(place)) }
  }

  private func hash(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in range { hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01B3 }
    return hash
  }

  /// Remembers the names of a place for the line that it turns out to be in.
  mutating func noteAnchors(_ read: ElementAttributes, _ tag: MarkupTag) {
    if read.isEmpty { return }
    if let id = read.id, !id.isEmpty {
      anchors.append(PendingAnchor(name: id, position: builder.position))
    }
    if tag.name == .a, let name = read.name, !name.isEmpty {
      anchors.append(PendingAnchor(name: name, position: builder.position))
    }
  }

  mutating func settle(anchorsOf line: Int) {
    for anchor in anchors { settledAnchors.append(SettledAnchor(anchor: anchor, line: line)) }
    anchors.removeAll(keepingCapacity: true)
  }

  /// Gives lines the anchors that a link of the page points to, or that are named like notes.
  mutating func settleAnchors() {
    var index = 0
    while index < settledAnchors.count {
      let line = settledAnchors[index].line
      let text = builder.reading.lines[line].text
      var spans: [InlineSpan] = []
      while index < settledAnchors.count, settledAnchors[index].line == line {
        let anchor = settledAnchors[index].anchor
        index += 1
        guard isWanted(anchor.name) else { continue }
        let position = min(max(anchor.position, text.lowerBound), text.upperBound)
        let target = MarkupAttribute(name: anchor.name, value: anchor.name)
          .resolvedValue(in: bytes)
        spans.append(InlineSpan(form: .anchor, text: position..<position, target: target))
      }
      guard !spans.isEmpty else { continue }
      builder.note { reading in
        spans += reading.lines[line].markup.spans
        spans.sort { $0.text.lowerBound < $1.text.lowerBound }
        reading.lines[line].markup.spans = spans
      }
    }
  }

  private func isWanted(_ name: Range<Int>) -> Bool {
    targets.contains(hash(name)) || NoteLinks.isNoteName(name, in: bytes)
  }

  /// The spans of the open line with their strings.
  func spans() -> [InlineSpan] {
    line.spans.all.map { span in
      var target: String?
      if let range = span.target {
        target = MarkupAttribute(name: range, value: range).resolvedValue(in: bytes)
      } else if let label = span.label {
        target = String(decoding: builder.reading.text[label], as: UTF8.self)
      }
      return InlineSpan(form: span.form, text: span.text, target: target)
    }
  }
}
