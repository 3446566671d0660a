/// What names and elements say of headline and text alike: they hold the whole page, and tell no
/// line from another.
///
/// `<article class="category-news">` makes no tag of its paragraphs, nor does a column named
/// `sidebar-left` of the article that it holds.
struct SharedMeanings: Sendable {
  private(set) var hints: Markup.Hints = []
  private(set) var regions: Markup.Regions = []

  /// Compares the page's first headline with the first paragraph below it.
  init(_ lines: [Line], _ shapes: [LineShape]) {
    guard let headline = lines.firstIndex(where: { $0.markup.level == 1 && !$0.markup.isNoText }),
      let text = lines[headline...].indices.first(where: {
        shapes[$0].width > Self.paragraph && lines[$0].markup.linkBytes * 5 < lines[$0].text.count
          && !lines[$0].markup.isNoText
      })
    else { return }
    let (one, other) = (lines[headline].markup, lines[text].markup)
    hints = one.hints.intersection(other.hints).intersection(Self.pageHints)
    regions = one.regions.intersection(other.regions).intersection(Self.pageRegions)
  }

  /// The markup without what is said of the whole page.
  func left(in markup: Markup) -> (hints: Markup.Hints, regions: Markup.Regions) {
    (markup.hints.subtracting(hints), markup.regions.subtracting(regions))
  }

  /// Letters, for a reader, from which on a line is a paragraph of running text.
  private static let paragraph = 140

  /// Those that speak for the page around a text.
  private static let pageHints: Markup.Hints = [
    .navigation, .breadcrumb, .search, .share, .donation, .related, .tags, .caption, .cookie,
    .comment, .advert, .footer, .sidebar, .login, .banner,
  ]
  private static let pageRegions: Markup.Regions = [.nav, .header, .footer, .aside, .form]
}
