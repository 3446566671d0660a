/// The typography of a line: what can be said without knowing a word of it.
package struct LineShape: Sendable {
  package enum End: UInt8, Sendable {
    case none, stop, comma, colon, semicolon, question, exclamation, ellipsis, quote, bracket, digit
  }

  package enum Start: UInt8, Sendable {
    case capital, small, digit, bracket, quote, ideograph, other
  }

  /// Scalars, white space included.
  package private(set) var length = 0
  package private(set) var words = 0
  package private(set) var capitalizedWords = 0
  package private(set) var allCapsWords = 0
  package private(set) var letters = 0
  package private(set) var capitals = 0
  package private(set) var digits = 0
  package private(set) var ideographs = 0
  package private(set) var commas = 0
  /// Separators of menus and one-line entries: `|`, `›`, `»`, `·`, `/`, `•`, tabs folded away.
  package private(set) var separators = 0
  /// Stops followed by another sentence.
  package private(set) var innerStops = 0
  package private(set) var start = Start.other
  package private(set) var end = End.none

  /// How long the line is for a reader: an ideograph counts for three letters.
  package var width: Int { length + 2 * ideographs }

  package init(_ text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer { scan($0.span, range) }
  }

  private mutating func scan(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    var inWord = false
    var wordIsCaps = false
    var wordLetters = 0
    var stopPending = false
    while at < range.upperBound {
      // Nearly all of a text are small letters within a word, and spaces behind one.
      if inWord, text[at] &- 0x61 < 26 {
        let start = at
        if at + 8 <= range.upperBound {
          at += EightBytes.smallCount(EightBytes.load(text, at: at, end: range.upperBound))
        } else {
          repeat { at += 1 } while at < range.upperBound && text[at] &- 0x61 < 26
        }
        length += at - start
        letters += at - start
        wordLetters += at - start
        wordIsCaps = false
        stopPending = false
        end = .none
        continue
      }
      if inWord, text[at] == 0x20 {
        length += 1
        if wordIsCaps, wordLetters > 1 { allCapsWords += 1 }
        inWord = false
        at += 1
        continue
      }
      if !inWord, (text[at] | 0x20) &- 0x61 < 26 {
        let isCapital = text[at] & 0x20 == 0
        if length == 0 { start = isCapital ? .capital : .small }
        length += 1
        letters += 1
        words += 1
        if isCapital {
          capitals += 1
          capitalizedWords += 1
        }
        wordIsCaps = isCapital
        wordLetters = 1
        inWord = true
        stopPending = false
        end = .none
        at += 1
        continue
      }
      let (value, size) = Letters.decode(text, at: at)
      let kind = Letters.classOf(value, quick: text[at])
      if length == 0 { start = Self.start(value, kind) }
      length += 1
      switch kind {
      case .word:
        let isDigit = value &- 0x30 < 10
        let isCapital = !isDigit && Letters.isCapital(value)
        if isDigit { digits += 1 } else { letters += 1 }
        if isCapital { capitals += 1 }
        if !inWord {
          words += 1
          if isCapital { capitalizedWords += 1 }
          wordIsCaps = isCapital
          wordLetters = 0
          inWord = true
        } else if !isCapital {
          wordIsCaps = false
        }
        wordLetters += 1
      case .ideograph:
        ideographs += 1
        letters += 1
        if value == 0x3002 { innerStops += 1 }
        inWord = false
      case .blank, .other:
        if inWord, wordIsCaps, wordLetters > 1 { allCapsWords += 1 }
        inWord = false
        switch value {
        case 0x2C, 0xFF0C, 0x3001, 0x060C: commas += 1
        case 0x7C, 0x203A, 0xBB, 0xB7, 0x2F, 0x2022, 0xFF5C: separators += 1
        case 0x3002, 0xFF01, 0xFF1F: innerStops += at + size < range.upperBound ? 1 : 0
        case 0x20:
          if stopPending { innerStops += 1 }
        default: break
        }
      }
      stopPending = value == 0x2E || value == 0x21 || value == 0x3F
      if kind != .blank { end = Self.end(value, kind) }
      at += size
    }
    if inWord, wordIsCaps, wordLetters > 1 { allCapsWords += 1 }
  }

  private static func start(_ value: UInt32, _ kind: Letters.Class) -> Start {
    switch kind {
    case .ideograph: return .ideograph
    case .word:
      if value &- 0x30 < 10 { return .digit }
      return Letters.isCapital(value) ? .capital : .small
    default:
      switch value {
      case 0x28, 0x5B, 0x7B, 0xFF08, 0x300A, 0x3010: return .bracket
      case 0x22, 0x27, 0x201C, 0x2018, 0xAB, 0x201E, 0x300C: return .quote
      default: return .other
      }
    }
  }

  private static func end(_ value: UInt32, _ kind: Letters.Class) -> End {
    if kind == .word { return value &- 0x30 < 10 ? .digit : .none }
    switch value {
    case 0x2E, 0x3002, 0xFF0E: return .stop
    case 0x2C, 0xFF0C, 0x3001, 0x060C: return .comma
    case 0x3A, 0xFF1A: return .colon
    case 0x3B, 0xFF1B: return .semicolon
    case 0x3F, 0xFF1F, 0x061F: return .question
    case 0x21, 0xFF01: return .exclamation
    case 0x2026: return .ellipsis
    case 0x22, 0x201D, 0x2019, 0xBB, 0x300D: return .quote
    case 0x29, 0x5D, 0xFF09: return .bracket
    default: return .none
    }
  }
}

extension Letters {
  /// As `classOf`, with the first byte to decide ASCII at once.
  @inline(__always)
  static func classOf(_ value: UInt32, quick byte: UInt8) -> Class {
    if byte < 0x80 {
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { return .word }
      return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? .blank : .other
    }
    return classOf(value)
  }
}
