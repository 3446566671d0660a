/// What the reader has to know of an element by its name alone.
struct ElementTraits: OptionSet, Sendable {
  let rawValue: UInt16
  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Begins and ends a line.
  static let block = Self(rawValue: 1 << 0)
  /// Has no content and no end tag.
  static let void = Self(rawValue: 1 << 1)
  /// Its start tag ends an open paragraph.
  static let endsParagraph = Self(rawValue: 1 << 2)
  /// End tags inside do not reach elements outside.
  static let scope = Self(rawValue: 1 << 3)
  /// Belongs to the head where nothing of the body was seen yet.
  static let headOnly = Self(rawValue: 1 << 4)
  /// Its text is no text of the page.
  static let invisible = Self(rawValue: 1 << 5)
  static let control = Self(rawValue: 1 << 6)
  static let list = Self(rawValue: 1 << 7)
  static let heading = Self(rawValue: 1 << 8)
  static let cell = Self(rawValue: 1 << 9)
  /// A start tag of it ends SVG or MathML.
  static let endsForeign = Self(rawValue: 1 << 10)
  /// Makes an inline span.
  static let inlineSpan = Self(rawValue: 1 << 11)
  /// In SVG or MathML: what is inside is HTML again.
  static let integrationPoint = Self(rawValue: 1 << 12)

  /// What is inside is text of another kind.
  static let setsContext = Self(rawValue: 1 << 13)

  /// Is there without its tag too.
  static let implied = Self(rawValue: 1 << 14)

  /// By `TagName.rawValue`.
  static let all: [ElementTraits] = {
    var all = [ElementTraits](repeating: [], count: 256)
    func add(_ traits: ElementTraits, _ names: TagName...) {
      for name in names { all[Int(name.rawValue)].formUnion(traits) }
    }
    add(
      [.block, .endsParagraph], .address, .article, .aside, .blockquote, .center, .details,
      .dialog, .dir, .div, .dl, .dd, .dt, .fieldset, .figcaption, .figure, .footer, .form,
      .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li, .listing, .main, .menu, .nav,
      .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .ul, .xmp)
    add(
      .block, .html, .head, .body, .caption, .colgroup, .tbody, .thead, .tfoot, .tr, .td, .th,
      .legend, .option, .optgroup, .select, .button, .label, .textarea, .title, .frameset,
      .noframes, .noscript, .template, .iframe, .video, .audio, .object, .canvas, .marquee,
      .applet)
    add(
      .void, .area, .base, .basefont, .br, .col, .embed, .frame, .hr, .image, .img, .input,
      .keygen, .link, .meta, .param, .source, .track, .wbr)
    add(
      .scope, .html, .table, .td, .th, .caption, .button, .object, .applet, .marquee, .template,
      .svg, .math)
    add(
      .headOnly, .base, .basefont, .link, .meta, .noscript, .script, .style, .template, .title)
    add(.invisible, .script, .style)
    add(.control, .option, .optgroup, .select, .button, .label, .textarea, .datalist)
    add(.list, .ol, .ul, .menu, .dir)
    add(.heading, .h1, .h2, .h3, .h4, .h5, .h6)
    add(.cell, .td, .th)
    add(
      .endsForeign, .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em,
      .embed, .h1, .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta,
      .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt,
      .u, .ul, .var)
    add(.inlineSpan, .a, .b, .strong, .em, .i, .cite, .sup)
    add(.integrationPoint, .foreignobject, .desc, .title, .mi, .mn, .mo, .ms, .mtext)
    add(
      .setsContext, .pre, .xmp, .listing, .plaintext, .figcaption, .caption, .dt, .title, .svg,
      .math)
    add(.implied, .html, .head, .body)
    for index in all.indices where !all[index].isDisjoint(with: [.invisible, .control, .heading]) {
      all[index].insert(.setsContext)
    }
    return all
  }()
}

extension TagName {
  /// 1 to 6 of `h1` to `h6`, else 0.
  var headingLevel: UInt8 {
    rawValue >= TagName.h1.rawValue && rawValue <= TagName.h6.rawValue
      ? rawValue - TagName.h1.rawValue + 1 : 0
  }

  /// The region that the element itself is.
  var region: Markup.Regions {
    switch self {
    case .nav: .nav
    case .header: .header
    case .footer: .footer
    case .aside: .aside
    case .form, .search: .form
    case .article: .article
    case .main: .main
    case .figure: .figure
    case .blockquote: .blockquote
    case .table: .table
    case .thead: .tableHead
    case .address: .address
    case .dialog: .dialog
    case .noscript: .noscript
    case .head: .head
    case .template, .iframe, .noembed, .noframes, .datalist: .hidden
    default: []
    }
  }
}
