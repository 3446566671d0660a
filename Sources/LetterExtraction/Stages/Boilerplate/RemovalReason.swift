import LetterSchema

/// Why a line that is no part of the letter stands on the page.
enum RemovalReason {
  /// What the line itself says, by what is surest first; nil where only its place can tell.
  static func own(_ line: Int, _ draft: Draft) -> RemovalDecision? {
    let markup = draft.reading.lines[line].markup
    if let form = byForm(markup) { return form }
    if draft.cues.has(.pageNumber, in: line) || draft.cues.has(.numberAlone, in: line) {
      return RemovalDecision(.footer, "the number of a page")
    }
    let said = draft.page.shared.left(in: markup)
    if let phrase = byPhrase(line, draft) { return phrase }
    if let hinted = byHint(said.hints) { return hinted }
    if let shared = bySite(line, draft) { return shared }
    if draft.cues.has(.repeatsEarlier, in: line) {
      return RemovalDecision(.duplicate, "the same text stands earlier on the page")
    }
    return byRegion(markup)
  }

  private static func byForm(_ markup: Markup) -> RemovalDecision? {
    if markup.regions.contains(.frontMatter) {
      return RemovalDecision(.markup, "front matter of the file")
    }
    if markup.regions.contains(.mailHeader) {
      return RemovalDecision(.markup, "header line of a mail")
    }
    if markup.regions.contains(.head) || markup.form == .pageTitle {
      return RemovalDecision(.markup, "the page's title, outside its text")
    }
    if markup.form == .syntax { return RemovalDecision(.markup, "a rule or syntax, no words") }
    if markup.regions.contains(.hidden) || markup.hints.contains(.hidden) {
      return RemovalDecision(.markup, "hidden by the page's own markup")
    }
    if markup.regions.contains(.noscript) {
      return RemovalDecision(.markup, "shown only where scripts do not run")
    }
    return nil
  }

  /// The longest phrase of page furniture in the line.
  private static func byPhrase(_ line: Int, _ draft: Draft) -> RemovalDecision? {
    let best = draft.page.hits(in: line).filter { reason($0.section) != nil }
      .max { ($0.text.count, -$0.text.lowerBound) < ($1.text.count, -$1.text.lowerBound) }
    let length = draft.reading.lines[line].text.count
    guard let best, let reason = reason(best.section),
      best.text.count * 3 >= length || best.text.count >= 12
    else { return nil }
    return RemovalDecision(reason, "the phrase “\(draft.string(best.text))”")
  }

  private static func reason(_ section: LexiconSection) -> Removal.Reason? {
    switch section {
    case .chromeNavigation, .chromeLogin, .languageName: .navigation
    case .chromeBreadcrumb: .breadcrumb
    case .chromeSearch: .search
    case .chromeShare: .share
    case .chromeDonation: .donation
    case .chromeRelated: .related
    case .chromeTags: .tags
    case .chromeCaption: .caption
    case .chromeCookie: .cookie
    case .chromeComment: .comment
    case .chromeAdvert: .advert
    case .chromeFooter: .footer
    case .chromeError: .error
    default: nil
    }
  }

  private static let hints: [(Markup.Hints, Removal.Reason, String)] = [
    (.breadcrumb, .breadcrumb, "breadcrumb"), (.cookie, .cookie, "cookie"),
    (.donation, .donation, "donation"), (.share, .share, "share"), (.search, .search, "search"),
    (.related, .related, "related"), (.tags, .tags, "tags"), (.caption, .caption, "caption"),
    (.comment, .comment, "comment"), (.advert, .advert, "advertisement"),
    (.login, .navigation, "login"), (.navigation, .navigation, "navigation"),
    (.footer, .footer, "footer"), (.sidebar, .related, "sidebar"), (.banner, .navigation, "banner"),
  ]

  private static func byHint(_ own: Markup.Hints) -> RemovalDecision? {
    for (hint, reason, word) in hints where own.contains(hint) {
      return RemovalDecision(reason, "its class or id says \(word)")
    }
    return nil
  }

  /// A line that recurs on its site: its place, in the markup or else about the letter, says as what.
  private static func bySite(_ line: Int, _ draft: Draft) -> RemovalDecision? {
    guard let site = draft.cues.site, draft.cues.has(.siteChrome, in: line) else { return nil }
    let byArea: Removal.Reason =
      switch draft.cues.areas[line] {
      case .farAbove, .head: .navigation
      case .text: .related
      case .foot, .farBelow: .footer
      }
    return RemovalDecision(
      byRegion(draft.reading.lines[line].markup)?.reason ?? byArea,
      "the same line recurs on other pages of \(site)")
  }

  private static func byRegion(_ markup: Markup) -> RemovalDecision? {
    let regions = markup.regions
    if regions.contains(.nav) {
      return RemovalDecision(.navigation, "inside the page's navigation")
    }
    if regions.contains(.footer) { return RemovalDecision(.footer, "inside the page's footer") }
    if regions.contains(.aside) { return RemovalDecision(.related, "inside an aside") }
    if regions.contains(.dialog) { return RemovalDecision(.cookie, "inside a dialog") }
    if regions.contains(.figure) || markup.form == .caption {
      return RemovalDecision(.caption, "the caption of a figure")
    }
    if regions.contains(.quotedMail) { return RemovalDecision(.related, "quotes another mail") }
    if markup.form == .control || regions.contains(.form) {
      return RemovalDecision(.search, "part of a form")
    }
    if regions.contains(.header) { return RemovalDecision(.navigation, "inside the page's header") }
    return nil
  }

  /// Lines that say nothing themselves: as their neighbours, else by their place on the page.
  static func fill(_ reasons: inout [Int: RemovalDecision], _ removed: [Int], _ draft: Draft) {
    let kept = draft.zones.indices.filter { draft.zones[$0].zone != nil }
    let inherited: Set<Removal.Reason> = [
      .related, .comment, .tags, .error, .share, .footer, .navigation, .advert,
    ]
    for (position, line) in removed.enumerated() where reasons[line] == nil {
      if draft.cues.has(.otherScript, in: line)
        || draft.cues.has(.runOfLinks, in: line) && draft.cues.has(.lengthShort, in: line)
      {
        if draft.cues.has(.otherScript, in: line) {
          reasons[line] = RemovalDecision(.tags, "words in another script than the letter's")
          continue
        }
      }
      if position > 0, removed[position - 1] == line - 1, let before = reasons[line - 1],
        inherited.contains(before.reason)
      {
        let evidence =
          before.evidence.hasPrefix("follows ")
          ? before.evidence : "follows a line removed for \(before.reason.rawValue)"
        reasons[line] = RemovalDecision(before.reason, evidence)
        continue
      }
      reasons[line] = byPlace(line, kept, draft)
    }
  }

  private static func byPlace(_ line: Int, _ kept: [Int], _ draft: Draft) -> RemovalDecision {
    guard let first = kept.first, let last = kept.last else {
      return RemovalDecision(.navigation, "nothing on the page reads like a letter or an article")
    }
    if line < first { return RemovalDecision(.navigation, "stands before the letter begins") }
    if line > last {
      return draft.cues.has(.linkWhole, in: line)
        ? RemovalDecision(.related, "a link behind the letter")
        : RemovalDecision(.footer, "stands behind the letter's end")
    }
    return RemovalDecision(.related, "stands between parts of the letter and belongs to none")
  }
}
