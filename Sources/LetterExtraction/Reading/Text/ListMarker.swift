/// A bullet or number at the start of a line.
struct ListMarker {
  enum Count: Hashable { case bullet, decimal, lowerLetter, upperLetter, ideograph, circled }

  /// What has to be equal in the items of one list: the glyph, or how the number is dressed.
  struct Shape: Hashable {
    var count: Count
    /// The bullet's first bytes, all pictures being one, or what stands before and behind the number.
    var dress: UInt32
    /// Numbers before the last in `2.1.3`.
    var prefix: String = ""
  }

  var shape: Shape
  /// The bytes of the marker.
  var range: Range<Int>
  /// Where the item's text starts.
  var contentStart: Int
  /// The number as written: `3`, `c`, `iv`, `一`; nil for bullets.
  var number: String?
  /// 1 for `1`, `a`, `一`.
  var value = 0
  /// 4 for `iv`; 0 where the letters are no Roman number.
  var roman = 0
  /// Whether the glyph alone proves a list.
  var isSure = false
  /// Which list it was found to be of: an index of the resolver's.
  var run = -1
}
