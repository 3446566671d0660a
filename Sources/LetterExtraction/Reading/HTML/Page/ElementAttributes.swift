/// The attributes of one tag that the reader looks at, as ranges of their values; the first of a
/// name counts.
struct ElementAttributes {
  @PackedOptionalRange var id: Range<Int>?
  @PackedOptionalRange var name: Range<Int>?
  @PackedOptionalRange var classes: Range<Int>?
  @PackedOptionalRange var style: Range<Int>?
  @PackedOptionalRange var role: Range<Int>?
  @PackedOptionalRange var href: Range<Int>?
  @PackedOptionalRange var rel: Range<Int>?
  @PackedOptionalRange var language: Range<Int>?
  @PackedOptionalRange var itemprop: Range<Int>?
  @PackedOptionalRange var dateTime: Range<Int>?
  @PackedOptionalRange var start: Range<Int>?
  @PackedOptionalRange var type: Range<Int>?
  @PackedOptionalRange var value: Range<Int>?
  @PackedOptionalRange var columnSpan: Range<Int>?
  @PackedOptionalRange var epubType: Range<Int>?
  @PackedOptionalRange var property: Range<Int>?
  @PackedOptionalRange var content: Range<Int>?
  /// Whether the tag has no attribute at all.
  private(set) var isEmpty = true
  var isHidden = false
  /// `aria-hidden`: shown all the same, as ornament mostly, or as the page below a dialogue.
  var isHiddenFromReaders = false
  var isReversed = false

  /// Those of a tag.
  @inline(__always)
  init(
    _ attributes: UnsafeBufferPointer<MarkupAttribute>, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    if !attributes.isEmpty { takeAll(attributes, bytes) }
  }

  private mutating func takeAll(
    _ attributes: UnsafeBufferPointer<MarkupAttribute>, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    isEmpty = false
    for attribute in attributes {
      switch attribute.name.count {
      case 2: if id == nil, attribute.isNamed("id", in: bytes) { id = attribute.value }
      case 3: if rel == nil, attribute.isNamed("rel", in: bytes) { rel = attribute.value }
      case 4: readFourLetters(attribute, bytes)
      case 5: readFiveLetters(attribute, bytes)
      case 6: if attribute.isNamed("hidden", in: bytes) { isHidden = true }
      case 7:
        if attribute.isNamed("colspan", in: bytes) {
          columnSpan = columnSpan ?? attribute.value
        } else if attribute.isNamed("content", in: bytes) {
          content = content ?? attribute.value
        }
      case 8: readEightLetters(attribute, bytes)
      case 9:
        if attribute.isNamed("epub:type", in: bytes) { epubType = epubType ?? attribute.value }
      case 11:
        if attribute.isNamed("aria-hidden", in: bytes), bytes.holds("true", at: attribute.value) {
          isHiddenFromReaders = true
        }
      default: break
      }
    }
  }

  private mutating func readFourLetters(
    _ attribute: MarkupAttribute, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch bytes[attribute.name.lowerBound].lowercased {
    case UInt8(ascii: "h"):
      if href == nil, attribute.isNamed("href", in: bytes) { href = attribute.value }
    case UInt8(ascii: "n"):
      if name == nil, attribute.isNamed("name", in: bytes) { name = attribute.value }
    case UInt8(ascii: "r"):
      if role == nil, attribute.isNamed("role", in: bytes) { role = attribute.value }
    case UInt8(ascii: "t"):
      if type == nil, attribute.isNamed("type", in: bytes) { type = attribute.value }
    case UInt8(ascii: "l"):
      if language == nil, attribute.isNamed("lang", in: bytes) { language = attribute.value }
    default: break
    }
  }

  private mutating func readFiveLetters(
    _ attribute: MarkupAttribute, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch bytes[attribute.name.lowerBound].lowercased {
    case UInt8(ascii: "c"):
      if classes == nil, attribute.isNamed("class", in: bytes) { classes = attribute.value }
    case UInt8(ascii: "s"):
      if style == nil, attribute.isNamed("style", in: bytes) { style = attribute.value }
      if start == nil, attribute.isNamed("start", in: bytes) { start = attribute.value }
    case UInt8(ascii: "v"):
      if value == nil, attribute.isNamed("value", in: bytes) { value = attribute.value }
    default: break
    }
  }

  private mutating func readEightLetters(
    _ attribute: MarkupAttribute, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    if attribute.isNamed("itemprop", in: bytes) {
      itemprop = itemprop ?? attribute.value
    } else if attribute.isNamed("datetime", in: bytes) {
      dateTime = dateTime ?? attribute.value
    } else if attribute.isNamed("reversed", in: bytes) {
      isReversed = true
    } else if attribute.isNamed("property", in: bytes) {
      property = property ?? attribute.value
    } else if attribute.isNamed("xml:lang", in: bytes) {
      language = language ?? attribute.value
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a range holds just `word`, given in lower case, in any case.
  func holds(_ word: StaticString, at range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && starts(with: word, at: range)
  }

  /// Whether a range starts with `word`, given in lower case, in any case.
  func starts(with word: StaticString, at range: Range<Int>) -> Bool {
    guard range.count >= word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount
    where self[range.lowerBound + index].lowercased != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// The whole number that a range holds, with white space around and anything behind it.
  func integer(at range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound, self[at].isMarkupSpace { at += 1 }
    var isNegative = false
    if at < range.upperBound, self[at] == UInt8(ascii: "-") {
      isNegative = true
      at += 1
    }
    let digits = at
    var value = 0
    while at < range.upperBound, self[at].isDigit {
      value = Swift.min(value * 10 + Int(self[at] &- 0x30), 1_000_000_000)
      at += 1
    }
    guard at > digits else { return nil }
    return isNegative ? -value : value
  }

  /// Calls `visit` with each part of a range that white space parts.
  @inline(__always)
  func forEachToken(at range: Range<Int>, _ visit: (Range<Int>) -> Void) {
    var at = range.lowerBound
    while at < range.upperBound {
      while at < range.upperBound, self[at].isMarkupSpace { at += 1 }
      let start = at
      while at < range.upperBound, !self[at].isMarkupSpace { at += 1 }
      if at > start { visit(start..<at) }
    }
  }
}
