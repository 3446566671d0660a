/// What names and elements say of headline and text alike: they hold the whole page, and tell no
/// line from another.
///
/// `<article class="category-news">` makes no tag of its paragraphs, nor does a column named
/// `sidebar-left` of the article that it holds.
struct SharedMeanings: Sendable {
  private(set) var hints: Markup.Hints = []
  private(set) var regions: Markup.Regions = []

  /// Compares the page's first headline with the first paragraph below it, and counts in what the
  /// paragraphs stand: most of a page's text stands in no menu, and an element that was left open
  /// holds all behind it.
  init(_ lines: [Line], _ shapes: [LineShape]) {
    compareHeadline(lines, shapes)
    let paragraphs = lines.indices.filter { Self.isParagraph(lines[$0], shapes[$0]) }
    guard paragraphs.count >= Self.fewest else { return }
    func holdMost(_ isHeld: (Markup) -> Bool) -> Bool {
      paragraphs.count { isHeld(lines[$0].markup) } * 5 >= paragraphs.count * 4
    }
    for region in Self.frames where holdMost({ $0.regions.contains(region) }) {
      regions.insert(region)
    }
    if holdMost({ $0.hints.contains(.navigation) }) { hints.insert(.navigation) }
  }

  private mutating func compareHeadline(_ lines: [Line], _ shapes: [LineShape]) {
    guard let headline = lines.firstIndex(where: { $0.markup.level == 1 && !$0.markup.isNoText }),
      let text = lines[headline...].indices.first(where: {
        Self.isParagraph(lines[$0], shapes[$0])
      })
    else { return }
    let (one, other) = (lines[headline].markup, lines[text].markup)
    hints = one.hints.intersection(other.hints).intersection(Self.pageHints)
    regions = one.regions.intersection(other.regions).intersection(Self.pageRegions)
  }

  private static func isParagraph(_ line: Line, _ shape: LineShape) -> Bool {
    shape.width > paragraph && line.markup.linkBytes * 5 < line.text.count && !line.markup.isNoText
  }

  /// The markup without what is said of the whole page.
  func left(in markup: Markup) -> (hints: Markup.Hints, regions: Markup.Regions) {
    (markup.hints.subtracting(hints), markup.regions.subtracting(regions))
  }

  /// Letters, for a reader, from which on a line is a paragraph of running text.
  private static let paragraph = 140

  /// Paragraphs; of fewer than these all may stand in a frame by chance.
  private static let fewest = 4
  private static let frames: [Markup.Regions] = [.nav, .header, .footer]

  /// Those that speak for the page around a text.
  private static let pageHints: Markup.Hints = [
    .navigation, .breadcrumb, .search, .share, .donation, .related, .tags, .caption, .cookie,
    .comment, .advert, .footer, .sidebar, .login, .banner,
  ]
  private static let pageRegions: Markup.Regions = [.nav, .header, .footer, .aside, .form]
}
