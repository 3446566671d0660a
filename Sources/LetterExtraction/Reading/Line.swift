/// A line of a scraped text or a block of a page: the unit that zones are decided for.
///
/// A page may have one every four bytes: what it is made of is packed.
public struct Line: Hashable, Sendable {
  /// The visible text in `Reading.text`, white space folded to single spaces, none at the ends.
  /// A bullet or number before it is not part of it.
  @PackedRange public var text: Range<Int>
  /// The bullet or number in `Reading.text`, where one stands in the source.
  @PackedOptionalRange public var marker: Range<Int>?
  /// The source bytes that belong to this line, marker and markup syntax of its own included.
  /// Lines' ranges ascend and do not overlap.
  @PackedRange public var at: Range<Int>
  public var markup: Markup

  public init(
    text: Range<Int>, marker: Range<Int>? = nil, at: Range<Int>,
    markup: consuming Markup = Markup()
  ) {
    self.text = text
    self.marker = marker
    self.at = at
    self.markup = markup
  }
}

/// What the markup, or in plain text the typography, said about a line.
public struct Markup: Hashable, Sendable {
  public enum Form: UInt8, Hashable, Sendable {
    case paragraph, heading, item, cell, preformatted, quotation, caption, term
    /// Front matter, table rules, mail headers: syntax that is no text of the document.
    case syntax
    /// Text of an `option`, `button`, `label`, `textarea`.
    case control
    /// The page's `title`.
    case pageTitle
  }

  /// The parts of a page in which a line can lie, outermost that tells first.
  public struct Regions: OptionSet, Hashable, Sendable, BitwiseCopyable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let nav = Regions(rawValue: 1 << 0)
    public static let header = Regions(rawValue: 1 << 1)
    public static let footer = Regions(rawValue: 1 << 2)
    public static let aside = Regions(rawValue: 1 << 3)
    public static let form = Regions(rawValue: 1 << 4)
    public static let article = Regions(rawValue: 1 << 5)
    public static let main = Regions(rawValue: 1 << 6)
    public static let figure = Regions(rawValue: 1 << 7)
    public static let hidden = Regions(rawValue: 1 << 8)
    public static let blockquote = Regions(rawValue: 1 << 9)
    public static let table = Regions(rawValue: 1 << 10)
    public static let tableHead = Regions(rawValue: 1 << 11)
    public static let address = Regions(rawValue: 1 << 12)
    /// A container that says it holds notes (`doc-endnotes`, `footnotes`, `references`).
    public static let notes = Regions(rawValue: 1 << 13)
    /// Mail header lines (`From:`, `Date:`) before a mail's text.
    public static let mailHeader = Regions(rawValue: 1 << 14)
    /// A mail quoted with `>` inside another text.
    public static let quotedMail = Regions(rawValue: 1 << 15)
    /// `head` of the page.
    public static let head = Regions(rawValue: 1 << 16)
    public static let dialog = Regions(rawValue: 1 << 17)
    public static let noscript = Regions(rawValue: 1 << 18)
    /// Front matter of a Markdown file.
    public static let frontMatter = Regions(rawValue: 1 << 19)
  }

  /// What class, id, role and itemprop names hint at.
  public struct Hints: OptionSet, Hashable, Sendable, BitwiseCopyable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let navigation = Hints(rawValue: 1 << 0)
    public static let breadcrumb = Hints(rawValue: 1 << 1)
    public static let search = Hints(rawValue: 1 << 2)
    public static let share = Hints(rawValue: 1 << 3)
    public static let donation = Hints(rawValue: 1 << 4)
    public static let related = Hints(rawValue: 1 << 5)
    public static let tags = Hints(rawValue: 1 << 6)
    public static let caption = Hints(rawValue: 1 << 7)
    public static let cookie = Hints(rawValue: 1 << 8)
    public static let comment = Hints(rawValue: 1 << 9)
    public static let advert = Hints(rawValue: 1 << 10)
    public static let footer = Hints(rawValue: 1 << 11)
    public static let sidebar = Hints(rawValue: 1 << 12)
    /// `content`, `article-body`, `entry`, `post`.
    public static let content = Hints(rawValue: 1 << 13)
    public static let title = Hints(rawValue: 1 << 14)
    public static let date = Hints(rawValue: 1 << 15)
    public static let byline = Hints(rawValue: 1 << 16)
    public static let signature = Hints(rawValue: 1 << 17)
    public static let login = Hints(rawValue: 1 << 18)
    public static let hidden = Hints(rawValue: 1 << 19)
    public static let banner = Hints(rawValue: 1 << 20)
  }

  public enum ListForm: UInt8, Hashable, Sendable, BitwiseCopyable { case bullet, numbered }

  public var form: Form = .paragraph
  /// Level of a heading (1 to 6), else 0.
  @Packed<UInt8> public var level: Int = 0
  public var list: ListForm?
  /// Whether the line opens its list item (a further paragraph of the same item does not).
  public var opensItem: Bool = false
  /// Depth in lists, 1 for the outermost item, 0 outside lists.
  @Packed<Int16> public var depth: Int = 0
  /// Column of a table cell, from 0; -1 outside.
  @Packed<Int16> public var column: Int = -1
  /// Which list the item belongs to: lines of one list share it; 0 outside lists.
  @Packed<Int32> public var listID: Int = 0
  public var regions: Regions = []
  public var hints: Hints = []
  /// Row of a table cell, from 0, and which table; -1 outside.
  @Packed<Int32> public var row: Int = -1
  @Packed<Int32> public var tableID: Int = -1
  /// Blank lines before it in a text; 0 or 1 in HTML (0 after a mere `br`).
  @Packed<Int16> public var blankBefore: Int = 0
  /// Columns of white space before it in a text.
  @Packed<Int16> public var indent: Int = 0
  /// How many bytes of its text lie inside links.
  @Packed<Int32> public var linkBytes: Int = 0
  /// The element: an index into `Reading.paths`; -1 in a text.
  @Packed<Int32> public var path: Int = -1

  /// The number that the list gives the item: `3`, `c`, `iv` (written or counted); nil for bullets.
  public var number: String? {
    get { rarities?.number }
    set { setRarities(number: newValue, machineDate, spans) }
  }
  /// Whether `datetime` or a front matter key gave a machine date, ISO 8601.
  public var machineDate: String? {
    get { rarities?.machineDate }
    set { setRarities(number: number, newValue, spans) }
  }
  /// Inline spans, ascending by start.
  public var spans: [InlineSpan] {
    get { rarities?.spans ?? [] }
    set { setRarities(number: number, machineDate, newValue) }
  }

  private var rarities: Rarities?

  private mutating func setRarities(
    number: String?, _ machineDate: String?, _ spans: [InlineSpan]
  ) {
    let isNone = number == nil && machineDate == nil && spans.isEmpty
    rarities = isNone ? nil : Rarities(number, machineDate, spans)
  }

  /// Whether there are spans, without a look at them.
  var hasSpans: Bool { rarities.map { !$0.spans.isEmpty } ?? false }

  public init() {}

  /// Whether no letter can hold the line, whatever its words: hidden text, the page's `head`, form
  /// controls, front matter, mail headers, rules.
  package var isNoText: Bool {
    form == .syntax || form == .pageTitle || form == .control
      || !regions.isDisjoint(with: [.hidden, .head, .frontMatter, .mailHeader, .noscript, .dialog])
  }
}

/// An inline span over `Reading.text`.
public struct InlineSpan: Hashable, Sendable {
  public enum Form: UInt8, Hashable, Sendable, BitwiseCopyable {
    case link, emphasis, strong, superscript
    /// A named place (`id`, `name`): empty or covering its element's text; `target` is the name.
    case anchor
    /// A marker that the markup itself declares a note reference (`doc-noteref`, `[^1]`, `_ftnref`).
    case noteReference
    /// A back link from a note to its marker (`doc-backlink`, `↩`).
    case backLink
  }

  public var form: Form
  @PackedRange public var text: Range<Int>
  /// The link's `href` as written, the anchor's name, the note's label.
  public var target: String?

  public init(form: Form, text: Range<Int>, target: String? = nil) {
    self.form = form
    self.text = text
    self.target = target
  }
}

/// What most lines have not, out of their way.
private final class Rarities: Hashable, Sendable {
  let number: String?
  let machineDate: String?
  let spans: [InlineSpan]

  init(_ number: String?, _ machineDate: String?, _ spans: [InlineSpan]) {
    (self.number, self.machineDate, self.spans) = (number, machineDate, spans)
  }

  static func == (one: Rarities, other: Rarities) -> Bool {
    one === other
      || one.number == other.number && one.machineDate == other.machineDate
        && one.spans == other.spans
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(machineDate)
    hasher.combine(spans)
  }
}
