/// What the names in `class`, `id`, `itemprop`, `role` and `epub:type` say about an element.
struct NameMeaning: Sendable {
  var hints: Markup.Hints = []
  var regions: Markup.Regions = []
  var note: NoteRole?

  mutating func formUnion(_ other: NameMeaning) {
    hints.formUnion(other.hints)
    regions.formUnion(other.regions)
    note = note ?? other.note
  }
}

/// What a link or an element has to do with notes.
enum NoteRole: Sendable {
  case reference, backLink
  /// `class="footnote"`: a note if a block, a reference if a link.
  case either
}

/// The names that mean something: whole ones, and words that names are made of.
struct NameMeanings: Sendable {
  static let standard = NameMeanings()

  private var words = KeyTable<Markup.Hints>(bits: 9)
  private var wholeNames = KeyTable<NameMeaning>(bits: 8)

  private init() {
    for (names, hint) in Self.hintWords {
      for name in names.split(separator: " ") {
        let key = TagKey(String(name))
        words.insert((words[key] ?? []).union(hint), for: key)
      }
    }
    for (names, meaning) in Self.names {
      for name in names.split(separator: " ") {
        wholeNames.insert(meaning, for: TagKey(String(name)))
      }
    }
  }

  /// The meaning of all names in an attribute's value.
  func meaning(of value: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> NameMeaning {
    var meaning = NameMeaning()
    bytes.forEachToken(at: value) { token in
      var whole = TagKey()
      for at in token { whole.add(bytes[at].lowercased, at: at &- token.lowerBound) }
      if let found = wholeNames[whole] { meaning.formUnion(found) }
      meaning.hints.formUnion(hints(ofWordsIn: token, bytes))
    }
    if meaning.hints.remove(Self.notes) != nil { meaning.regions.insert(.notes) }
    return meaning
  }

  /// Words end at anything but a letter, and before a capital behind a small letter.
  private func hints(
    ofWordsIn token: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Markup.Hints {
    var hints: Markup.Hints = []
    var at = token.lowerBound
    var isDenied = false
    var isOfPart = false
    while at < token.upperBound {
      guard bytes[at].isLetter else {
        at &+= 1
        continue
      }
      var key = TagKey()
      let start = at
      repeat {
        key.add(bytes[at].lowercased, at: at &- start)
        at &+= 1
      } while at < token.upperBound && bytes[at].isLetter
        && !(bytes[at].isUppercase && !bytes[at &- 1].isUppercase)
      // `has-sidebar`, `no-comments` tell of something that is elsewhere.
      let hint = words[key] ?? []
      if !isDenied { hints.formUnion(hint) }
      isDenied = hint.contains(Self.denial)
      if hint.isDisjoint(with: [.hidden, Self.denial, Self.qualifier]) { isOfPart = true }
    }
    // `field-label-hidden`, `hide-on-mobile`: what is hidden is a part of the element, or only
    // at times.
    if isOfPart { hints.remove(.hidden) }
    hints.subtract([Self.denial, Self.qualifier])
    return hints
  }

  /// Marks the words that deny the word behind them.
  private static let denial = Markup.Hints(rawValue: 1 << 30)

  /// Marks the words that stand beside those for hidden things and say no more.
  private static let qualifier = Markup.Hints(rawValue: 1 << 29)

  /// Stands for the region among the hints of words.
  private static let notes = Markup.Hints(rawValue: 1 << 31)

  private static let hintWords: [(String, Markup.Hints)] = [
    (
      "nav navbar navigation menu submenu menubar topnav mainnav subnav navi toolbar pager",
      .navigation
    ),
    ("pagination skip skiplink skiplinks megamenu hamburger sitemap navlinks", .navigation),
    ("breadcrumb breadcrumbs crumb crumbs", .breadcrumb),
    ("search searchform searchbox searchbar", .search),
    ("share sharing social addthis sharethis sharedaddy addtoany tweet sharebar", .share),
    ("facebook twitter whatsapp linkedin pinterest follow socialmedia", .share),
    ("donate donation donations give contribute", .donation),
    ("related recommended recommendations similar popular trending recirc outbrain", .related),
    ("taboola recommend readmore readnext latest recent teaser teasers", .related),
    ("tag tags tagcloud topics keywords category categories taxonomy", .tags),
    ("caption figcaption credit", .caption),
    ("cookie cookies consent gdpr onetrust ccpa", .cookie),
    ("comment comments commentlist disqus respond reply replies", .comment),
    ("ad ads advert adverts advertisement advertising adsense sponsor sponsored promo", .advert),
    ("promotion dfp adslot", .advert),
    ("footer foot colophon copyright siteinfo", .footer),
    ("sidebar side rail aside widget widgets secondary", .sidebar),
    ("content article entry post story articlebody maincontent bodytext", .content),
    ("title headline", .title),
    ("date published datetime pubdate timestamp dateline posted", .date),
    ("byline author authors", .byline),
    ("signature signatures signatory signatories signed signers signatures", .signature),
    ("login signin register signup subscribe newsletter account subscription paywall", .login),
    ("hidden hide invisible sr visuallyhidden offscreen", .hidden),
    ("visually element only u accessible accessibility text screen reader", qualifier),
    ("footnotes endnotes", notes), ("has no with without is not", denial),
    ("banner masthead alert notice popup modal overlay topbar branding logo", .banner),
  ]

  private static let names: [(String, NameMeaning)] = [
    ("screen-reader-text element-invisible visually-hidden", NameMeaning(hints: .hidden)),
    (
      "footnote-ref footnoteref footnote-reference msofootnotereference msoendnotereference"
        + " noteref doc-noteref fnref footnote-anchor footnote_referrer easy-footnote"
        + " sdfootnoteanc sdendnoteanc note-ref footnote-link footnote__citation",
      NameMeaning(note: .reference)
    ),
    (
      "footnote-back footnote-backref footnoteback reversefootnote mw-cite-backlink"
        + " doc-backlink data-footnote-backref sdfootnotesym sdendnotesym footnote-backlink"
        + " footnote_backlink footnote-return",
      NameMeaning(note: .backLink)
    ),
    ("footnote endnote", NameMeaning(regions: .notes, note: .either)),
    (
      "footnotes endnotes reflist msofootnotetext msoendnotetext doc-endnotes doc-footnote"
        + " doc-endnote rearnotes footnote-text sdfootnote sdendnote footnote-definition"
        + " footnotes-list footnotes_reference_container easy-footnotes-wrapper",
      NameMeaning(regions: .notes)
    ),
    ("references", NameMeaning(regions: .notes)),
  ]

  /// The region that an ARIA role names.
  static func region(ofRole role: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>)
    -> Markup.Regions
  {
    var key = TagKey()
    for at in role { key.add(bytes[at].lowercased, at: at &- role.lowerBound) }
    return roles[key] ?? []
  }

  private static let roles: [TagKey: Markup.Regions] = [
    TagKey("navigation"): .nav, TagKey("menu"): .nav, TagKey("menubar"): .nav,
    TagKey("banner"): .header, TagKey("contentinfo"): .footer,
    TagKey("complementary"): .aside, TagKey("search"): .form, TagKey("form"): .form,
    TagKey("main"): .main, TagKey("article"): .article, TagKey("dialog"): .dialog,
    TagKey("alertdialog"): .dialog, TagKey("alert"): .dialog, TagKey("figure"): .figure,
  ]
}
