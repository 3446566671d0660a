/// What an inline style says that the reader cares for.
struct StyleAttribute {
  /// `display: none`. What `visibility` hides keeps its place on the page: scripts show it once the
  /// page is loaded.
  var isHidden = false
  var isSuperscript = false
  var isBlock = false
  /// `mso-list:Ignore`: the bullet or number that Word wrote out.
  var isListMarker = false
  /// `mso-list:l3 level2 lfo4`: level 2, list 3; 0 and -1 where there is none.
  var listLevel = 0
  var listNumber = -1

  init(_ style: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    var at = style.lowerBound
    while at < style.upperBound {
      var end = at
      var colon = -1
      while end < style.upperBound, bytes[end] != UInt8(ascii: ";") {
        if colon < 0, bytes[end] == UInt8(ascii: ":") { colon = end }
        end += 1
      }
      if colon >= 0 {
        read(trimmed(at..<colon, bytes), trimmed(colon + 1..<end, bytes), bytes)
      }
      at = end + 1
    }
  }

  private mutating func read(
    _ property: Range<Int>, _ value: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch property.count {
    case 7 where bytes.holds("display", at: property):
      if bytes.starts(with: "none", at: value) { isHidden = true }
      if bytes.starts(with: "block", at: value) { isBlock = true }
    case 8 where bytes.holds("mso-list", at: property):
      readList(value, bytes)
    case 14 where bytes.holds("vertical-align", at: property):
      if bytes.starts(with: "super", at: value) { isSuperscript = true }
    default: break
    }
  }

  private mutating func readList(_ value: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.starts(with: "ignore", at: value) {
      isListMarker = true
      return
    }
    var (level, number) = (0, -1)
    bytes.forEachToken(at: value) { token in
      if bytes.starts(with: "level", at: token) {
        level = bytes.integer(at: token.lowerBound + 5..<token.upperBound) ?? 1
      } else if bytes.starts(with: "lfo", at: token) {
        return
      } else if bytes.starts(with: "l", at: token) {
        number = bytes.integer(at: token.lowerBound + 1..<token.upperBound) ?? 0
      }
    }
    (listLevel, listNumber) = (max(0, min(level, 9)), number)
  }

  private func trimmed(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low].isMarkupSpace { low += 1 }
    while high > low, bytes[high - 1].isMarkupSpace { high -= 1 }
    return low..<high
  }
}
