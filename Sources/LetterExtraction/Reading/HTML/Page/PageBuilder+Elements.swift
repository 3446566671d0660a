extension PageBuilder {
  /// Opens an element of HTML.
  mutating func open(_ tag: MarkupTag, _ read: ElementAttributes, _ traits: ElementTraits) {
    let style = read.style.map { StyleAttribute($0, in: bytes) }
    let isBlock = traits.contains(.block) || style?.isBlock == true
    if isBlock { breakLine() }
    push(tag, isBlock: isBlock)
    if !traits.isDisjoint(with: .setsContext) { setContext(tag.name, traits) }
    let note = readMeanings(of: read, style)
    noteAnchors(read, tag)
    if let time = read.dateTime, tag.name == .time { line.dateTime = line.dateTime ?? time }
    if isBlock { enterBlock(tag.name, read, style) }
    if style?.isListMarker == true, builder.isAtLineStart {
      stack.top.state.insert(.marker)
      builder.beginMarker()
    }
    if traits.contains(.inlineSpan) || note != nil || style?.isSuperscript == true {
      openSpan(tag.name, read, note, isSuperscript: style?.isSuperscript == true)
    }
  }

  /// Opens an element of SVG or MathML; there, a tag may close itself.
  mutating func openForeign(_ tag: MarkupTag, _ read: ElementAttributes, _ traits: ElementTraits) {
    noteAnchors(read, tag)
    guard !tag.isSelfClosing else { return }
    let isLabel = tag.name == .title || tag.name == .desc || tag.key == Self.textKey
    if isLabel { breakLine() }
    push(tag, isBlock: isLabel)
    if traits.contains(.invisible) { stack.top.context.insert(.invisible) }
    if traits.contains(.integrationPoint) { stack.top.context.remove(.foreign) }
    if tag.name == .title || tag.name == .desc { stack.top.regions.insert(.hidden) }
    if tag.key == Self.annotationKey { stack.top.regions.insert(.hidden) }
    let note = readMeanings(of: read, read.style.map { StyleAttribute($0, in: bytes) })
    if tag.name == .a { openSpan(.a, read, note, isSuperscript: false) }
  }

  private static let textKey = TagKey("text")
  private static let annotationKey = TagKey("annotation")

  private mutating func push(_ tag: MarkupTag, isBlock: Bool) {
    stack.push(tag.name, name: names.index(of: tag, in: bytes), isBlock: isBlock)
    stack.top.regions.formUnion(tag.name.region)
  }

  /// What is inside is in, because of the element's name.
  private mutating func setContext(_ name: TagName, _ traits: ElementTraits) {
    if traits.contains(.invisible) { stack.top.context.insert(.invisible) }
    if traits.contains(.control) { stack.top.context.insert(.control) }
    if traits.contains(.heading) { stack.top.headingLevel = name.headingLevel }
    switch name {
    case .pre, .xmp, .listing, .plaintext: stack.top.context.insert(.preformatted)
    case .figcaption, .caption: stack.top.context.insert(.caption)
    case .dt: stack.top.context.insert(.term)
    case .title:
      stack.top.context.insert(.title)
      stack.top.regions.insert(.head)
    case .svg, .math: stack.top.context.insert(.foreign)
    default: break
    }
  }

  /// Reads names, roles and styles of the innermost element; returns what it has to do with notes,
  /// where it is no block of them.
  private mutating func readMeanings(
    of read: ElementAttributes, _ style: StyleAttribute?
  ) -> NoteRole? {
    if read.isEmpty { return nil }
    var meaning = NameMeaning()
    if let value = read.classes { meaning.formUnion(meanings.meaning(of: value, in: bytes)) }
    if let value = read.id { meaning.formUnion(meanings.meaning(of: value, in: bytes)) }
    if let value = read.itemprop { meaning.formUnion(meanings.meaning(of: value, in: bytes)) }
    stack.top.hints.formUnion(meaning.hints)
    if read.isHiddenFromReaders { stack.top.hints.insert(.hidden) }
    if read.isHidden || style?.isHidden == true || style?.isInvisible == true,
      !Self.isRevealed(read, meaning, style, in: bytes)
    {
      stack.top.regions.insert(.hidden)
    }
    if let value = read.role {
      stack.top.regions.formUnion(NameMeanings.region(ofRole: value, in: bytes))
      meaning.formUnion(meanings.meaning(of: value, in: bytes))
    }
    if let value = read.epubType { meaning.formUnion(meanings.meaning(of: value, in: bytes)) }
    guard stack.top.isBlock, stack.top.headingLevel == 0 else { return meaning.note }
    stack.top.regions.formUnion(meaning.regions)
    if let id = read.id, NoteLinks.isNoteID(id, in: bytes) { stack.top.regions.insert(.notes) }
    return nil
  }

  /// Whether what is hidden waits for a script to show it: content while it is invisible, and what
  /// React streams (`<div hidden id="S:3">`).
  private static func isRevealed(
    _ read: ElementAttributes, _ meaning: NameMeaning, _ style: StyleAttribute?,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if read.isHidden { return read.id.map { bytes.starts(with: "s:", at: $0) } ?? false }
    return style?.isHidden == false && meaning.hints.contains(.content)
  }

  /// What a block is besides a line of its own: list, item, row, cell.
  private mutating func enterBlock(
    _ name: TagName, _ read: ElementAttributes, _ style: StyleAttribute?
  ) {
    let cell = Int(stack.top.cell)
    if cell >= 0 { cells[cell].hasBlocks = true }
    switch name {
    case .ol, .ul, .menu, .dir: enterList(name, read)
    case .li: enterItem(read)
    case .table: enterTable()
    case .tr: enterRow()
    case .td, .th: enterCell(read)
    default:
      if let style, style.listLevel > 0 { enterWordItem(style) }
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
    case .td, .th: closeTableParts(stack.cellOfTable)
    case .tr: closeTableParts(min(stack.cellOfTable, stack.partOfTable(.tr)))
    case .tbody, .thead, .tfoot, .caption, .colgroup:
      closeTableParts(
        min(
          min(stack.cellOfTable, stack.partOfTable(.tr)),
          min(stack.partOfTable(.caption), stack.partOfTable(.colgroup)),
          min(stack.partOfTable(.tbody), stack.partOfTable(.thead), stack.partOfTable(.tfoot))))
    case .h1, .h2, .h3, .h4, .h5, .h6:
      let block = Int(stack.top.block)
      if traits.contains(.heading), stack[block].tag.headingLevel > 0 { pop(to: block) }
    case .a, .button, .nobr:
      let open = stack.inScope(name)
      if open >= 0 { close(name) }
    default: break
    }
  }

  /// Takes elements off down to and with the part at `index` of the innermost table.
  private mutating func closeTableParts(_ index: Int) {
    if stack.innermost(.table) >= 0 { pop(to: index) }
  }
}
