/// The elements that a reader tells apart; all others are `other`.
package enum TagName: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case other
  case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, basefont, bdi, bdo
  case big, blink, blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup
  case data, datalist, dd, del, desc, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset
  case figcaption, figure, font, footer, foreignobject, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img, input, ins
  case kbd, keygen, label, legend, li, link, listing, main, map, mark, marquee, math, menu, meta
  case meter, mi, mn, mo, ms, mtext, nav, nobr, noembed, noframes, noscript, object, ol, optgroup
  case option, output, p, param, picture, plaintext, pre, progress, q, rb, rp, rt, rtc, ruby
  case s, samp, script, search, section, select, slot, small, source, span, strike, strong, style
  case sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title
  case tr, track, tt, u, ul, `var`, video, wbr, xmp

  /// The name as it is written in a source.
  package var spelling: String { Self.spellings[Int(rawValue)] }

  package static let spellings: [String] = allCases.map { "\($0)" }
}

/// A tag name without regard to case, packed: its first 16 bytes, and a hash of any behind them.
package struct TagKey: Hashable, Sendable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  /// The key of a name in lower case.
  package init(_ name: String) {
    self.init()
    for (index, byte) in name.utf8.enumerated() { add(byte, at: index) }
  }

  @inline(__always) init() {}

  /// Adds the byte of a name that lies `index` bytes behind its first, in lower case.
  @inline(__always) mutating func add(_ byte: UInt8, at index: Int) {
    if index < 8 {
      low |= UInt64(byte) << UInt64(8 * index)
    } else if index < 16 {
      high |= UInt64(byte) << UInt64(8 * (index - 8))
    } else {
      low = (low ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      high = high &+ (low >> 29)
    }
  }
}

/// The table from keys to tag names.
struct TagTable: Sendable {
  static let standard = TagTable()

  private var names = KeyTable<TagName>(bits: 9)

  private init() {
    for name in TagName.allCases where name != .other {
      names.insert(name, for: TagKey(name.spelling))
    }
  }

  @inline(__always) func name(for key: TagKey) -> TagName { names[key] ?? .other }
}
