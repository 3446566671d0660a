/// The one place that makes a `Reading`: appends visible bytes with the source bytes they came from,
/// folds white space, and finishes lines.
///
/// White space is owed, not written: it becomes one space when a visible byte follows in its line.
package struct ReadingBuilder {
  package private(set) var reading = Reading()
  /// Where the open line begins in the text.
  private var lineStart = 0
  /// Source of the space that is owed before the next visible byte.
  private var owed: Range<Int>?
  private var markerStart: Int?
  private var marker: Range<Int>?
  /// The source bytes that the open line's visible bytes came from, first to last.
  private var sourceStart: Int?
  private var sourceEnd = 0
  private let sourceCount: Int

  /// `capacity`: how many bytes may be visible; `sourceCount`: how many the source has, as many
  /// unless given.
  package init(capacity: Int, sourceCount: Int? = nil) {
    self.sourceCount = sourceCount ?? capacity
    reading.text.reserveCapacity(capacity)
  }

  /// Where the next visible byte will stand in the text: the start of a span.
  package var position: Int {
    reading.text.count + (owed != nil && reading.text.count > lineStart ? 1 : 0)
  }

  /// Behind the last visible byte: the end of a span.
  package var end: Int { reading.text.count }

  /// Whether the open line has no visible byte yet.
  package var isAtLineStart: Bool { reading.text.count == lineStart }

  /// The text of the open line from `start` on, without a space at its start; nil where there is
  /// none.
  @inline(__always) func visible(from start: Int) -> Range<Int>? {
    guard start < end else { return nil }
    let start = start + (reading.text[start] == 0x20 ? 1 : 0)
    return start < end ? start..<end : nil
  }

  /// Appends source bytes as they are, runs of blanks folded to one space.
  package mutating func append(_ source: Range<Int>, of bytes: [UInt8]) {
    var index = source.lowerBound
    let end = source.upperBound
    while index < end {
      var blank = WhiteSpace.length(bytes, index, end)
      if blank > 0 {
        let start = index
        var hasWidth = false
        repeat {
          if !WhiteSpace.isZeroWidth(bytes, index) { hasWidth = true }
          index += blank
          blank = index < end ? WhiteSpace.length(bytes, index, end) : 0
        } while blank > 0
        if hasWidth { owe(start..<index) }
        continue
      }
      let start = index
      index += 1
      index = Self.stretchEnd(bytes, from: index, to: end)
      bytes.withUnsafeBufferPointer {
        write(UnsafeBufferPointer(rebasing: $0[start..<index]), for: start..<index)
      }
    }
  }

  /// Where the visible bytes from `index` on end that can be copied as they are.
  private static func stretchEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      index = bytes.withUnsafeBytes { plainEnd($0, from: index, to: end) }
      guard index < end else { break }
      let byte = bytes[index]
      // A lone ASCII space between visible bytes maps to itself: the stretch goes on.
      if byte == 0x20 {
        guard index + 1 < end, WhiteSpace.length(bytes, index + 1, end) == 0 else { break }
      } else if byte < 0x20 || byte >= 0xC2, WhiteSpace.length(bytes, index, end) > 0 {
        break
      }
      index += 1
    }
    return index
  }

  /// Passes over ASCII with lone spaces, eight bytes at a time; stops where a closer look is due.
  @inline(__always)
  private static func plainEnd(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int
  {
    let high: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index &+ 8 <= end {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // Neither beyond ASCII nor below the space.
      guard (word | (word &- 0x2020_2020_2020_2020)) & high == 0 else { return index }
      let spaces = EightBytes.spaces(word)
      guard spaces & (spaces << 8) == 0 else { return index }
      // What follows a space at the end decides in the next word.
      index &+= spaces & (1 << 63) == 0 ? 8 : 7
    }
    return index
  }

  /// Appends visible bytes that stand for source bytes: a resolved character reference.
  package mutating func append(_ replacement: some Collection<UInt8>, for source: Range<Int>) {
    let bytes = Array(replacement)
    guard !bytes.isEmpty else { return }
    let visible = WhiteSpace.trim(0..<bytes.count, bytes)
    if visible.isEmpty {
      if !WhiteSpace.isZeroWidth(bytes, 0) { owe(source) }
      return
    }
    let shown = visible.count == bytes.count ? bytes : Array(bytes[visible])
    TextRepair.replaced(shown).withUnsafeBufferPointer {
      write($0, for: source, isVerbatim: false)
    }
  }

  /// Owes a space that no source byte stands for (between two elements).
  package mutating func space() {
    if owed == nil { owed = sourceEnd..<sourceEnd }
  }

  /// Owes a space that blank source bytes stand for.
  package mutating func space(_ source: Range<Int>) {
    owe(source)
  }

  /// The next bytes are the line's bullet or number; only at the start of a line.
  package mutating func beginMarker() {
    markerStart = reading.text.count
  }

  package mutating func endMarker() {
    guard let start = markerStart else { return }
    markerStart = nil
    owed = nil
    guard start == lineStart, reading.text.count > start else { return }
    marker = start..<reading.text.count
    space()
  }

  /// What the open line shows so far, marker included.
  package var openText: ArraySlice<UInt8> { reading.text[lineStart...] }

  /// Whether a marker stands in the open line, with text behind it.
  @inline(__always) package var hasMarker: Bool {
    marker.map { $0.upperBound < reading.text.count } == true
  }

  @inline(__always) package var openMarker: ArraySlice<UInt8> {
    marker.map { reading.text[$0] } ?? []
  }

  /// Makes the first `count` bytes of the open line its marker; a space must follow them.
  package mutating func markPrefix(_ count: Int) {
    marker = lineStart..<lineStart + count
  }

  /// Ends the open line; drops it where nothing is visible in it.
  ///
  /// `at`: its source bytes with its syntax; nil: from its first to its last visible byte.
  /// Spans are clipped to the line, and `linkBytes` counted from them where it is 0.
  /// Returns whether there is a line.
  @discardableResult @inline(__always)
  package mutating func finishLine(at: Range<Int>? = nil, markup: consuming Markup) -> Bool {
    defer { startLine() }
    guard let sourceStart else { return false }
    var text = lineStart..<reading.text.count
    var shown = marker
    if let marker {
      if marker.upperBound == text.upperBound {
        shown = nil
      } else {
        text = marker.upperBound + 1..<text.upperBound
      }
    }
    reading.text.append(0x0A)
    if markup.hasSpans { settleSpans(&markup, in: text) }
    reading.lines.makeRoomForOne(at: sourceEnd, of: sourceCount)
    reading.lines.append(
      Line(text: text, marker: shown, at: at ?? sourceStart..<sourceEnd, markup: consume markup))
    return true
  }

  private mutating func startLine() {
    owed = nil
    marker = nil
    markerStart = nil
    sourceStart = nil
    lineStart = reading.text.count
  }

  /// Adds an element that lines lie in and returns its index in `Reading.paths`.
  mutating func addElement(parent: Int32, name: Int32, ordinal: Int32) -> Int32 {
    reading.paths.add(parent: parent, name: name, ordinal: ordinal)
  }

  /// Gives the last line syntax that stands behind it.
  package mutating func extendLast(to end: Int) {
    guard let last = reading.lines.last, last.at.upperBound < end else { return }
    reading.lines[reading.lines.count - 1].at = last.at.lowerBound..<end
  }

  /// What was read; an open line is dropped.
  package consuming func finish() -> Reading { reading }

  package mutating func note(_ change: (inout Reading) -> Void) { change(&reading) }

  /// Clips spans to their line, puts them in order and counts what links cover of it.
  private func settleSpans(_ markup: inout Markup, in text: Range<Int>) {
    var spans = markup.spans
    var isChanged = false
    for index in spans.indices {
      let clipped = spans[index].text.clamped(to: text)
      if clipped != spans[index].text || clipped.isEmpty {
        spans[index].text = clipped
        isChanged = true
      } else if index > 0, clipped.lowerBound < spans[index - 1].text.lowerBound {
        isChanged = true
      }
    }
    if isChanged {
      spans.removeAll { $0.text.isEmpty && $0.form != .anchor }
      spans.sort { $0.text.lowerBound < $1.text.lowerBound }
      markup.spans = spans
    }
    guard markup.linkBytes == 0 else { return }
    var covered = text.lowerBound
    for span in spans where span.form == .link {
      let start = max(covered, span.text.lowerBound)
      if span.text.upperBound > start {
        markup.linkBytes += span.text.upperBound - start
        covered = span.text.upperBound
      }
    }
  }

  private mutating func owe(_ source: Range<Int>) {
    if let owed, !owed.isEmpty { return }
    owed = source
  }

  private mutating func write(
    _ visible: UnsafeBufferPointer<UInt8>, for source: Range<Int>, isVerbatim: Bool = true
  ) {
    if let space = owed {
      owed = nil
      if reading.text.count > lineStart {
        let start = reading.text.count
        reading.text.append(0x20)
        reading.map.append(
          text: start..<start + 1, source: space, isVerbatim: false, of: sourceCount)
      }
    }
    let start = reading.text.count
    if visible.count <= 4 {
      for byte in visible { reading.text.append(byte) }
    } else {
      reading.text.append(contentsOf: visible)
    }
    reading.map.append(
      text: start..<reading.text.count, source: source, isVerbatim: isVerbatim, of: sourceCount)
    if sourceStart == nil { sourceStart = source.lowerBound }
    sourceEnd = source.upperBound
  }
}
