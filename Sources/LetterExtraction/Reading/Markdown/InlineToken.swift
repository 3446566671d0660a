/// What the inline text of a paragraph is made of, in order.
enum InlineToken {
  /// Visible bytes of the paragraph's buffer; never across a line end.
  case text(Range<Int>)
  /// Visible bytes that stand for others: a character reference.
  case replacement([UInt8], Range<Int>)
  case delimiter(DelimiterRun)
  case open(InlineSpan.Form, target: String?)
  case close(InlineSpan.Form)
  case anchor(String)
  /// The end of the physical line with this index within the paragraph.
  case lineEnd(Int)
  /// A break that the author wrote; the offset behind it.
  case hardBreak(Int)
  /// A tag that begins or ends a block; the offset behind it.
  case block(name: String, isEnd: Bool, offset: Int)
  /// Taken back: a bracket that became a link, an image's text.
  case nothing
}

/// A run of `*` or `_`.
struct DelimiterRun {
  var range: Range<Int>
  var canOpen: Bool
  var canClose: Bool
  /// How many of its signs ended and began spans; the rest are text.
  var closing: [InlineSpan.Form] = []
  var opening: [InlineSpan.Form] = []
  var left: Int
}
