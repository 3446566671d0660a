/// `body`: the blocks of the letter in their order.
struct TEIBody {
  private let letter: Letter
  private var text: TEIText
  private var notes: TEINotes

  init(letter: Letter, names: TEINames) {
    self.letter = letter
    text = TEIText(letter, names)
    notes = TEINotes(letter, names)
  }

  /// The demands that the text holds as elements.
  var markedDemands: Set<Int> { text.markedDemands }

  mutating func write(to writer: inout MarkupWriter) {
    let divisions = TEIFlow(letter.blocks).divisions
    var body = self
    writer.element("body") { writer in
      for (index, parts) in divisions.enumerated() {
        let type = index == 0 ? body.letter.kind.value.rawValue : "continued"
        writer.element("div", [("type", type)]) { writer in
          for part in parts { body.write(part, to: &writer) }
        }
      }
    }
    self = body
  }

  private mutating func write(_ part: TEIFlow.Part, to writer: inout MarkupWriter) {
    switch part.kind {
    case .head: for index in part.run { line("head", index, to: &writer) }
    case .chunk: for index in part.run { writeChunk(index, to: &writer) }
    case .list: writeList(part.run[...], to: &writer)
    case .notes: notes.write(part.run, &text, to: &writer)
    case .opener: envelope("opener", part.run, to: &writer)
    case .closer: envelope("closer", part.run, to: &writer)
    case .postscript:
      var body = self
      writer.element("postscript") { writer in
        for index in part.run { body.line("p", index, to: &writer) }
      }
      self = body
    }
  }

  /// An element for one block.
  private mutating func line(
    _ element: StaticString, _ index: Int, _ attributes: [MarkupWriter.Attribute] = [],
    to writer: inout MarkupWriter
  ) {
    writer.line(element, [("xml:id", TEINames.block(index))] + attributes) {
      text.write(index, to: &$0)
    }
  }

  private mutating func writeChunk(_ index: Int, to writer: inout MarkupWriter) {
    let block = letter.blocks[index]
    switch (block.zone, block.type) {
    case (.body, .paragraph), (.postscript, .paragraph): line("p", index, to: &writer)
    case (_, .heading), (.title, _):
      line("label", index, [("type", "heading"), ("n", block.level.map(String.init))], to: &writer)
    case (.body, .quotation): line("quote", index, to: &writer)
    case (.body, _): line("ab", index, [("type", block.type.rawValue)], to: &writer)
    default: line("ab", index, [("type", block.zone.rawValue)], to: &writer)
    }
  }

  /// Items of one level are a list; deeper ones a list in the item above them.
  private mutating func writeList(_ run: ArraySlice<Int>, to writer: inout MarkupWriter) {
    guard let first = run.first else { return }
    let level = run.map(level).min() ?? 1
    var body = self
    let rend = letter.blocks[first].list.map { $0 == .numbered ? "numbered" : "bulleted" }
    writer.element("list", [("rend", rend)]) { writer in
      var rest = run
      while let index = rest.popFirst() {
        let block = body.letter.blocks[index]
        let inside = rest.prefix {
          body.letter.blocks[$0].type != .item || body.level($0) > level
        }
        rest = rest.dropFirst(inside.count)
        let isItem = block.type == .item
        writer.line(
          "item",
          [("n", block.marker), ("xml:id", isItem ? TEINames.block(index) : nil)]
        ) { writer in
          if isItem { body.text.write(index, to: &writer) }
          body.writeInside(isItem ? inside : [index] + inside, to: &writer)
        }
      }
    }
    self = body
  }

  /// The depth of an item; a foreign record's may be any number, and each is a call in a call.
  private func level(_ index: Int) -> Int { min(letter.blocks[index].level ?? 1, 20) }

  /// What stands in an item behind its text: further paragraphs and deeper lists.
  private mutating func writeInside(_ run: ArraySlice<Int>, to writer: inout MarkupWriter) {
    var rest = run
    while let index = rest.first {
      if letter.blocks[index].type == .item {
        // A paragraph belongs to the item of its level.
        let level = level(index)
        let items = rest.prefix { letter.blocks[$0].type == .item || self.level($0) >= level }
        writeList(items, to: &writer)
        rest = rest.dropFirst(items.count)
      } else {
        line("p", index, to: &writer)
        rest = rest.dropFirst()
      }
    }
  }
}

extension TEIBody {
  /// `opener` or `closer`: addresses and signatures are put together line by line.
  private mutating func envelope(
    _ name: StaticString, _ run: [Int], to writer: inout MarkupWriter
  ) {
    var body = self
    writer.element(name) { writer in
      var rest = run[...]
      while let index = rest.first {
        let group = body.group(rest)
        switch body.letter.blocks[index].zone {
        case .recipient:
          writer.element("address") { writer in
            for index in group { body.line("addrLine", index, to: &writer) }
          }
        case .signature: body.writeSigned(group, to: &writer)
        case .date: body.line("dateline", index, to: &writer)
        case .salutation, .closing: body.line("salute", index, to: &writer)
        case let zone: body.line("seg", index, [("type", zone.rawValue)], to: &writer)
        }
        rest = rest.dropFirst(group.count)
      }
    }
    self = body
  }

  /// The lines of one address or of one signatory.
  private func group(_ run: ArraySlice<Int>) -> ArraySlice<Int> {
    let first = letter.blocks[run[run.startIndex]].zone
    guard first == .recipient || first == .signature else { return run.prefix(1) }
    let isSigned = first == .signature
    guard !isSigned || text.isOfEntry(run[run.startIndex]) else { return run.prefix(1) }
    let rest = run.dropFirst().prefix { index in
      letter.blocks[index].zone == first
        && (isSigned
          ? text.isOfEntry(index) && !text.startsEntry(index) : !text.startsRecipient(index))
    }
    return run.prefix(1 + rest.count)
  }

  private mutating func writeSigned(_ run: ArraySlice<Int>, to writer: inout MarkupWriter) {
    guard let first = run.first else { return }
    writer.line("signed", [("xml:id", TEINames.block(first))]) { writer in
      text.write(first, to: &writer)
      for index in run.dropFirst() {
        writer.span("lb", [("xml:id", TEINames.block(index))]) { _ in }
        text.write(index, to: &writer)
      }
    }
  }
}
