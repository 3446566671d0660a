import LetterSchema

/// Makes a block from a line that is part of the letter.
struct BlockMaker {
  /// The longest text outside the body that is a line rather than a paragraph, in bytes.
  private static let lineLimit = 160

  private let draft: Draft
  /// The markers of notes in each line.
  private var references: [Int: [(text: Range<Int>, label: String)]] = [:]

  init(_ draft: Draft) {
    self.draft = draft
    for note in draft.footnotes {
      for reference in note.references {
        references[reference.line, default: []].append((reference.text, note.label))
      }
    }
  }

  func block(_ index: Int, zone: Zone, id: String) -> Block {
    let line = draft.reading.lines[index]
    let markup = line.markup
    var block = Block(
      id: id, zone: zone, type: shape(of: line, in: zone), text: draft.string(line.text),
      at: ByteRange(line.at), path: draft.reading.paths.path(markup.path),
      confidence: Confidence(draft.zones[index].probability))
    if markup.form == .heading, markup.level > 0 { block.level = markup.level }
    if markup.form == .item {
      block.level = max(1, markup.depth)
      block.list =
        switch markup.list {
        case .bullet: .bullet
        case .numbered: .numbered
        case nil: nil
        }
    }
    block.marker = line.markerText(in: draft.reading.text)
    block.marks = marks(of: index, line, length: block.text.utf8.count)
    return block
  }

  /// A further paragraph of an item is a paragraph at the item's level, not one more item.
  private func shape(of line: Line, in zone: Zone) -> Block.Shape {
    switch line.markup.form {
    case .heading: .heading
    case .item: line.markup.opensItem || line.marker != nil ? .item : .paragraph
    case .cell: .cell
    case .quotation: .quotation
    case .caption: .image
    case .preformatted, .term, .syntax, .control, .pageTitle: .line
    case .paragraph:
      switch zone {
      case .body, .postscript, .footnote: .paragraph
      default: line.text.count > Self.lineLimit ? .paragraph : .line
      }
    }
  }

  /// Links, emphasis and note markers, over the block's text, the outer before the inner.
  private func marks(of index: Int, _ line: Line, length: Int) -> [Block.Mark] {
    let notes = references[index] ?? []
    var marks: [Block.Mark] = []
    func add(_ form: Block.Mark.Form, _ text: Range<Int>, href: String?, label: String?) {
      let own = text.clamped(to: line.text)
      guard !own.isEmpty else { return }
      let start = own.lowerBound - line.text.lowerBound
      let end = min(own.upperBound - line.text.lowerBound, length)
      marks.append(
        Block.Mark(
          type: form, at: ByteRange(min(start, end)..<end), href: href.map(TextRepair.replaced),
          label: label))
    }
    let markers = Set(notes.map(\.text))
    var links: [Range<Int>: String?] = [:]
    for span in line.markup.spans {
      switch span.form {
      case .link where markers.contains(span.text):
        if links[span.text] == nil { links[span.text] = .some(span.target) }
      case .link: add(.link, span.text, href: span.target, label: nil)
      case .emphasis: add(.emphasis, span.text, href: nil, label: nil)
      case .strong: add(.strong, span.text, href: nil, label: nil)
      case .superscript, .anchor, .noteReference, .backLink: continue
      }
    }
    for note in notes {
      add(.noteRef, note.text, href: links[note.text] ?? nil, label: note.label)
    }
    return marks.enumerated().sorted {
      ($0.element.at.start, -$0.element.at.end, $0.offset)
        < ($1.element.at.start, -$1.element.at.end, $1.offset)
    }.map(\.element)
  }
}
