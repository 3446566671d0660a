extension PageBuilder {
  /// Opens `head` and `body` where a page leaves them out, and reads the attributes of those that
  /// it has. Whether the tag is done with.
  mutating func prepareDocument(
    for tag: MarkupTag, _ traits: ElementTraits, _ attributes: UnsafeBufferPointer<MarkupAttribute>
  ) -> Bool {
    switch tag.name {
    case .html, .body:
      let read = ElementAttributes(attributes, in: bytes)
      if let language = read.language, !language.isEmpty {
        let value = MarkupAttribute(name: 0..<0, value: language).resolvedValue(in: bytes)
        let tag = LanguageTag.tag(value)
        builder.note { $0.declaredLanguage = $0.declaredLanguage ?? tag }
      }
      if tag.name == .body, !hasBody { openBody() }
      noteAnchors(read, tag)
      return true
    case .head:
      if !hasBody, stack.innermost(.head) < 0 { push(.head) }
      return true
    default:
      guard !hasBody else { return false }
      let isHeadContent = traits.contains(.headOnly)
      if isHeadContent, stack.count == 1 { push(.head) }
      // A `template` of the head holds what it likes.
      if !isHeadContent, stack.innermost(.template) < 0 { openBody() }
      return false
    }
  }

  mutating func openBody() {
    while stack.count > 1 { popTop() }
    hasBody = true
    push(.body)
  }

  /// Pushes `html`, `head` or `body`, left out or not.
  mutating func push(_ name: TagName) {
    stack.push(name, name: Int32(name.rawValue), isBlock: true)
    stack.top.regions = name.region
  }

  /// What an element without content says.
  mutating func readVoid(_ tag: MarkupTag, _ read: ElementAttributes) {
    switch tag.name {
    case .br: breakAtBR()
    case .hr: breakLine()
    case .meta: readMeta(read)
    case .link: readLink(read)
    default: break
    }
    noteAnchors(read, tag)
  }

  /// Takes the day of publication from a `meta`; the most telling name wins.
  private mutating func readMeta(_ read: ElementAttributes) {
    guard let content = read.content, !content.isEmpty,
      let name = read.property ?? read.itemprop ?? read.name
    else { return }
    if bytes.holds("og:url", at: name) { noteAddress(content) }
    let rank = Self.publicationNames.firstIndex { bytes.holds($0, at: name) }
    guard let rank, publishedRank == 0 || rank + 1 < publishedRank else { return }
    publishedRank = rank + 1
    let value = MarkupAttribute(name: name, value: content).resolvedValue(in: bytes)
    builder.note { $0.publishedDate = value }
  }

  private mutating func readLink(_ read: ElementAttributes) {
    if let rel = read.rel, bytes.holds("canonical", at: rel), let href = read.href {
      noteAddress(href)
    }
  }

  /// Takes the host of the page's own address; the first that names one counts.
  private mutating func noteAddress(_ value: Range<Int>) {
    let address = MarkupAttribute(name: 0..<0, value: value).resolvedValue(in: bytes)
    guard let host = Site.host(of: address) else { return }
    builder.note { $0.host = $0.host ?? host }
  }

  private static let publicationNames: [StaticString] = [
    "article:published_time", "datepublished", "og:published_time", "citation_publication_date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date",
    "dc.date", "publish-date", "pubdate", "date", "article:published", "og:article:published_time",
  ]
}
