/// What the markup said: form, region, class hints, links.
enum MarkupSays: Detector {
  static func look(at view: LineView, _ marks: inout [Cues.Mark]) {
    let markup = view.markup
    let text = view.text
    switch markup.form {
    case .heading:
      marks.add(
        markup.level <= 1 ? .headingTop : markup.level == 2 ? .headingSecond : .headingLower, text)
    case .item: marks.add(markup.list == .numbered ? .itemNumbered : .itemBullet, text)
    case .cell: marks.add(.cell, text)
    case .caption: marks.add(.caption, text)
    case .preformatted: marks.add(.preformatted, text)
    case .quotation: marks.add(.quotation, text)
    case .term: marks.add(.definitionTerm, text)
    case .control: marks.add(.control, text)
    case .pageTitle: marks.add(.pageTitle, text)
    case .syntax: marks.add(.syntax, text)
    case .paragraph: break
    }
    marks.add(.itemNested, text, if: markup.depth > 1)
    let said = view.page.shared.left(in: markup)
    for (region, cue) in regions where said.regions.contains(region) { marks.add(cue, text) }
    for (hint, cue) in hints where said.hints.contains(hint) { marks.add(cue, text) }
    let share = markup.linkBytes * 100 / max(1, text.count)
    marks.add(.linkWhole, text, if: share > 85)
    marks.add(.linkMuch, text, if: share > 40 && share <= 85)
    marks.add(.linkSome, text, if: share > 0 && share <= 40)
    marks.add(
      .boldWhole, text,
      if: markup.spans.contains {
        $0.form == .strong && $0.text.count * 10 >= text.count * 9
      })
    marks.add(.machineDate, text, if: markup.machineDate != nil)
  }

  private static let regions: [(Markup.Regions, Cue)] = [
    (.nav, .inNav), (.header, .inHeader), (.footer, .inFooter), (.aside, .inAside),
    (.form, .inForm), (.article, .inArticle), (.main, .inMain), (.figure, .inFigure),
    (.hidden, .isHidden), (.blockquote, .inBlockquote), (.table, .inTable),
    (.tableHead, .tableHead), (.address, .inAddress), (.notes, .inNotes),
    (.mailHeader, .mailHeader), (.quotedMail, .quotedMail), (.head, .inHead),
    (.dialog, .inDialog), (.noscript, .inNoscript), (.frontMatter, .frontMatter),
  ]

  private static let hints: [(Markup.Hints, Cue)] = [
    (.navigation, .hintNavigation), (.breadcrumb, .hintBreadcrumb), (.search, .hintSearch),
    (.share, .hintShare), (.donation, .hintDonation), (.related, .hintRelated),
    (.tags, .hintTags), (.caption, .hintCaption), (.cookie, .hintCookie),
    (.comment, .hintComment), (.advert, .hintAdvert), (.footer, .hintFooter),
    (.sidebar, .hintSidebar), (.content, .hintContent), (.title, .hintTitle),
    (.date, .hintDate), (.byline, .hintByline), (.signature, .hintSignature),
    (.login, .hintLogin), (.hidden, .isHidden), (.banner, .hintBanner),
  ]
}
