extension PageBuilder {
  /// Opens an element of HTML.
  mutating func open(_ tag: MarkupTag, _ read: ElementAttributes, _ traits: ElementTraits) {
    let style = read.style.map { StyleAttribute($0, in: bytes) }
    var element = inheriting(tag, isBlock: traits.contains(.block) || style?.isBlock == true)
    if traits.contains(.invisible) { element.context.insert(.invisible) }
    if traits.contains(.control) { element.context.insert(.control) }
    if traits.contains(.heading) { element.headingLevel = tag.name.headingLevel }
    switch tag.name {
    case .pre, .xmp, .listing, .plaintext: element.context.insert(.preformatted)
    case .figcaption, .caption: element.context.insert(.caption)
    case .dt: element.context.insert(.term)
    case .title: element.context.insert(.title)
    case .svg, .math: element.context.insert(.foreign)
    default: break
    }
    if tag.name == .title { element.regions.insert(.head) }
    var note: NoteRole?
    readMeanings(of: read, style, into: &element, note: &note)
    if element.isBlock { breakLine() }
    noteAnchors(read, tag)
    if let time = read.dateTime, tag.name == .time { line.dateTime = line.dateTime ?? time }
    if element.isBlock { enterBlock(&element, read, style) }
    if style?.isListMarker == true, builder.isAtLineStart {
      element.isMarker = true
      builder.beginMarker()
    }
    if traits.contains(.inlineSpan) || note != nil || style?.isSuperscript == true {
      openSpan(&element, read, note, isSuperscript: style?.isSuperscript == true)
    }
    stack.push(element)
  }

  /// Opens an element of SVG or MathML; there, a tag may close itself.
  mutating func openForeign(_ tag: MarkupTag, _ read: ElementAttributes, _ traits: ElementTraits) {
    noteAnchors(read, tag)
    guard !tag.isSelfClosing else { return }
    let isLabel = tag.name == .title || tag.name == .desc || tag.key == TagKey("text")
    var element = inheriting(tag, isBlock: isLabel)
    if traits.contains(.invisible) { element.context.insert(.invisible) }
    if traits.contains(.integrationPoint) { element.context.remove(.foreign) }
    if tag.name == .title || tag.name == .desc { element.regions.insert(.hidden) }
    if tag.key == TagKey("annotation") { element.regions.insert(.hidden) }
    var note: NoteRole?
    readMeanings(
      of: read, read.style.map { StyleAttribute($0, in: bytes) }, into: &element, note: &note)
    if element.isBlock { breakLine() }
    if tag.name == .a { openSpan(&element, read, note, isSuperscript: false) }
    stack.push(element)
  }

  private func inheriting(_ tag: MarkupTag, isBlock: Bool) -> OpenElement {
    let parent = stack.top
    var element = OpenElement(tag: tag, isBlock: isBlock)
    element.context = parent.context
    element.headingLevel = parent.headingLevel
    element.list = parent.list
    element.item = parent.item
    element.cell = parent.cell
    element.table = parent.table
    element.regions = parent.regions.union(tag.name.region)
    element.hints = parent.hints
    return element
  }

  /// Reads names, roles and styles.
  private mutating func readMeanings(
    of read: ElementAttributes, _ style: StyleAttribute?, into element: inout OpenElement,
    note: inout NoteRole?
  ) {
    var meaning = NameMeaning()
    if let value = read.classes { meaning.formUnion(meanings.meaning(of: value, in: bytes)) }
    if let value = read.id { meaning.formUnion(meanings.meaning(of: value, in: bytes)) }
    if let value = read.itemprop { meaning.formUnion(meanings.meaning(of: value, in: bytes)) }
    element.hints.formUnion(meaning.hints)
    if read.isHiddenFromReaders { element.hints.insert(.hidden) }
    if read.isHidden || style?.isHidden == true || style?.isInvisible == true,
      !isRevealed(read, meaning, style)
    {
      element.regions.insert(.hidden)
    }
    if let value = read.role {
      element.regions.formUnion(NameMeanings.region(ofRole: value, in: bytes))
      meaning.formUnion(meanings.meaning(of: value, in: bytes))
    }
    if let value = read.epubType { meaning.formUnion(meanings.meaning(of: value, in: bytes)) }
    if element.isBlock, element.headingLevel == 0 {
      element.regions.formUnion(meaning.regions)
      if let id = read.id, NoteLinks.isNoteID(id, in: bytes) { element.regions.insert(.notes) }
    } else if meaning.note != nil {
      note = meaning.note
    }
  }

  /// Whether what is hidden waits for a script to show it: content while it is invisible, and what
  /// React streams (`<div hidden id="S:3">`).
  private func isRevealed(
    _ read: ElementAttributes, _ meaning: NameMeaning, _ style: StyleAttribute?
  ) -> Bool {
    if read.isHidden { return read.id.map { bytes.starts(with: "s:", at: $0) } ?? false }
    return style?.isHidden == false && meaning.hints.contains(.content)
  }

  /// What a block is besides a line of its own: list, item, row, cell.
  private mutating func enterBlock(
    _ element: inout OpenElement, _ read: ElementAttributes, _ style: StyleAttribute?
  ) {
    if element.cell >= 0 { cells[Int(element.cell)].hasBlocks = true }
    switch element.tag {
    case .ol, .ul, .menu, .dir: enterList(&element, read)
    case .li: enterItem(&element, read)
    case .table: enterTable(&element)
    case .tr: enterRow(element)
    case .td, .th: enterCell(&element, read)
    default:
      if let style, style.listLevel > 0 { enterWordItem(&element, style) }
    }
  }

  /// Ends what a start tag ends without its end tag.
  mutating func endImplied(before name: TagName, _ traits: ElementTraits) {
    if traits.contains(.endsParagraph) {
      let paragraph = stack.inScope(.p)
      if paragraph >= 0 { pop(to: paragraph) }
    }
    switch name {
    case .li: closeItem()
    case .dt, .dd:
      let term = max(stack.inScope(.dt), stack.inScope(.dd))
      if term > stack.innermost(.dl) { pop(to: term) }
    case .option, .optgroup:
      let option = max(stack.inScope(.option), name == .optgroup ? stack.inScope(.optgroup) : -1)
      if option > stack.innermost(.select) { pop(to: option) }
    case .td, .th: closeTablePart(.td, .th)
    case .tr: closeTablePart(.td, .th, .tr)
    case .tbody, .thead, .tfoot, .caption, .colgroup:
      closeTablePart(.td, .th, .tr, .caption, .colgroup, .tbody, .thead, .tfoot)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      let block = Int(stack.top.block)
      if traits.contains(.heading), stack[block].tag.headingLevel > 0 { pop(to: block) }
    case .a, .button, .nobr:
      let open = stack.inScope(name)
      if open >= 0 { close(name) }
    default: break
    }
  }

  private mutating func closeTablePart(_ names: TagName...) {
    let table = stack.innermost(.table)
    var outermost = Int.max
    for name in names {
      let index = stack.innermost(name)
      if index > table { outermost = min(outermost, index) }
    }
    if table >= 0, outermost != Int.max { pop(to: outermost) }
  }
}
