/// A part of a row between two separators.
struct Segment: Hashable, Sendable {
  /// What stands before it.
  enum Separator: Hashable, Sendable {
    case none, comma, semicolon, colon, dash, bar, slash
  }

  var text: Range<Int>
  var separator: Separator
  /// Whether it stood in brackets, which are no part of it.
  var isBracketed = false

  /// What stands first in a range: a name in strong type, or the part before the first sign.
  static func head(_ page: Page, line: Int, _ range: Range<Int>) -> Range<Int> {
    StrongName.split(page, line: line, range)?.name ?? split(page, range).first?.text ?? range
  }

  /// The parts of a range at commas, dashes, bars, slashes, colons and brackets.
  static func split(_ page: Page, _ range: Range<Int>) -> [Segment] {
    page.text.withUnsafeBufferPointer { buffer in
      var splitter = Splitter(start: range.lowerBound, at: range.lowerBound, end: range.upperBound)
      while true {
        splitter.at = EightBytes.sign(in: buffer.span, from: splitter.at, to: range.upperBound)
        guard splitter.at < range.upperBound else { break }
        splitter.step(buffer.span)
      }
      splitter.close(splitter.end, .none)
      for index in splitter.segments.indices {
        splitter.segments[index].text = page.trimmed(
          splitter.segments[index].text, of: .separators)
      }
      splitter.segments.removeAll { $0.text.isEmpty }
      return splitter.segments
    }
  }

  private struct Splitter {
    var start: Int
    var at: Int
    let end: Int
    var separator = Separator.none
    var segments: [Segment] = []

    mutating func close(_ stop: Int, _ next: Separator) {
      if start < stop { segments.append(Segment(text: start..<stop, separator: separator)) }
      separator = next
    }

    mutating func step(_ text: borrowing Span<UInt8>) {
      let (value, length) = Letters.decode(text, at: at)
      let next = at + length
      switch value {
      case 0x28, 0xFF08: bracket(text, opening: value, length)
      case 0x22, 0xAB, 0x2018, 0x201C, 0x201E:
        at = at == start || text[at - 1] == 0x20 ? quotationEnd(text, value, next) ?? next : next
      case 0x2C, 0xFF0C, 0x060C:
        // A thousand's comma separates nothing.
        if value == 0x2C, next < end, text[next] &- 0x30 < 10, at > start, text[at - 1] &- 0x30 < 10
        {
          at = next
        } else {
          cut(next, .comma)
        }
      case 0x3B, 0xFF1B, 0x061B: cut(next, .semicolon)
      case 0x7C, 0xFF5C, 0x2022: cut(next, .bar)
      case 0x3A where next >= end || text[next] == 0x20: cut(next, .colon)
      case 0xFF1A: cut(next, .colon)
      case 0x2D where isSpaced(text, length): cut(next, .dash)
      case 0x2013, 0x2014, 0x2015, 0x2212:
        if isSpaced(text, length) || value == 0x2014 { cut(next, .dash) } else { at = next }
      case 0x2F where isSpaced(text, length): cut(next, .slash)
      case 0xFF0F: cut(next, .slash)
      default: at = next
      }
    }

    private func isSpaced(_ text: borrowing Span<UInt8>, _ length: Int) -> Bool {
      at > start && text[at - 1] == 0x20 && at + length < end && text[at + length] == 0x20
    }

    /// Where `‘Ferries, and Other Films’` ends; nil where nothing closes it.
    private func quotationEnd(
      _ text: borrowing Span<UInt8>, _ opening: UInt32, _ start: Int
    ) -> Int? {
      var scan = start
      while scan < end {
        let (value, step) = Letters.decode(text, at: scan)
        scan += step
        switch (opening, value) {
        case (0x22, 0x22), (0xAB, 0xBB), (0x201C, 0x201D), (0x201E, 0x201C), (0x201E, 0x201D):
          return scan
        // Else it is an apostrophe.
        case (0x2018, 0x2019) where scan == end || text[scan] < 0x80 && !text[scan].isLetter:
          return scan
        default: break
        }
      }
      return nil
    }

    private mutating func cut(_ next: Int, _ separator: Separator) {
      close(at, separator)
      start = next
      at = next
    }

    private mutating func bracket(_ text: borrowing Span<UInt8>, opening: UInt32, _ length: Int) {
      var depth = 1
      var scan = at + length
      while scan < end {
        let (value, step) = Letters.decode(text, at: scan)
        if value == 0x28 || value == 0xFF08 { depth += 1 }
        if value == 0x29 || value == 0xFF09 {
          depth -= 1
          if depth == 0 {
            let inside = at + length..<scan
            close(at, .none)
            segments.append(Segment(text: inside, separator: .none, isBracketed: true))
            separator = .none
            start = scan + step
            at = start
            return
          }
        }
        scan += step
      }
      // Nobody closed it.
      cut(at + length, .none)
    }
  }
}
