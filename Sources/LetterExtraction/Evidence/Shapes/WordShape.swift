/// A word of a line and how it is written. A page has thousands: they are kept small.
package struct WordShape: Hashable, Sendable {
  package enum Casing: UInt8, Sendable {
    case lower, capital, upper, mixed
    /// The script has no capitals, or the word has no letters.
    case none
  }

  package enum Script: UInt8, Sendable {
    case cased, han, kana, hangul, caseless
  }

  private let start: UInt32
  private let end: UInt32
  private let letterCount: UInt32
  private let tailCount: UInt32
  private let stopCount: UInt16
  package let casing: Casing
  package let script: Script
  package let hasDigit: Bool
  /// Whether a full stop follows.
  package let isDotted: Bool
  /// Capitals written as initials: `J`, `J.`, `J.-P.`, `U.S.`.
  package let isInitials: Bool
  /// Whether initials stand before the word without a blank: `R.S.Dahiya`.
  package let opensWithInitials: Bool

  @inline(__always)
  init(
    text: Range<Int>, casing: Casing, script: Script, letters: Int, hasDigit: Bool, stops: Int,
    lettersAfterStop: Int, isDotted: Bool, isInitials: Bool, opensWithInitials: Bool
  ) {
    start = UInt32(text.lowerBound)
    end = UInt32(text.upperBound)
    letterCount = UInt32(letters)
    tailCount = UInt32(lettersAfterStop)
    stopCount = UInt16(clamping: stops)
    self.casing = casing
    self.script = script
    self.hasDigit = hasDigit
    self.isDotted = isDotted
    self.isInitials = isInitials
    self.opensWithInitials = opensWithInitials
  }

  @inline(__always)
  package var text: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
  /// Letters, or characters in scripts without spaces.
  package var letters: Int { Int(letterCount) }
  /// Full stops inside it: one in `Mozilla.ai`, three in `Y.E.M.A`; counted up to 65,535.
  package var stops: Int { Int(stopCount) }
  /// Letters after the last full stop inside it.
  package var lettersAfterStop: Int { Int(tailCount) }

  /// Whether it is written like a name or the start of one.
  package var isCapitalized: Bool { casing != .lower && casing != .none }

  /// A capital and small letters, hyphens between such words included.
  package func isPlainName(_ bytes: [UInt8]) -> Bool {
    if casing == .capital { return true }
    guard casing == .mixed, bytes[text].contains(0x2D) else { return false }
    return !text.dropFirst().contains { bytes[$0] &- 0x41 < 26 && bytes[$0 - 1] &- 0x41 < 26 }
  }

  /// The words of a range, at most `limit`; joined by hyphen, apostrophe or an inner stop they
  /// are one, and so is a run of ideographs.
  package static func words(
    of text: [UInt8], in range: Range<Int>, limit: Int = 48
  ) -> [WordShape] {
    text.withUnsafeBufferPointer { buffer in
      var scanner = WordScanner(at: range.lowerBound, end: range.upperBound)
      var words: [WordShape] = []
      words.reserveCapacity(min(limit, 8 + range.count / 5))
      while words.count < limit, let word = scanner.next(buffer.span) { words.append(word) }
      return words
    }
  }
}

/// Walks over a text, word by word.
struct WordScanner {
  var at: Int
  let end: Int

  mutating func next(_ text: borrowing Span<UInt8>) -> WordShape? {
    while at < end {
      let (kind, length) = Letters.scalar(text, at: at)
      if kind == .ideograph { return ideographs(text) }
      if kind == .word { return word(text) }
      at += length
    }
    return nil
  }

  /// Most words: fewer than eight small letters of ASCII, or a capital before them, with nothing
  /// behind that could be of the word.
  @inline(__always)
  private mutating func plainWord(_ text: borrowing Span<UInt8>) -> WordShape? {
    guard at + 8 <= end else { return nil }
    let bytes = EightBytes.load(text, at: at, end: end)
    let capitals = text[at] &- 0x41 < 26 ? 1 : 0
    let smalls = EightBytes.smallCount(bytes >> UInt64(8 * capitals))
    let letters = capitals + smalls
    guard letters > 0, letters < 8 else { return nil }
    switch text[at + letters] {
    case 0x20, 0x2C, 0x3A, 0x3B, 0x29, 0x0A: break
    default: return nil
    }
    let start = at
    at += letters
    return WordShape(
      text: start..<at, casing: capitals == 0 ? .lower : .capital, script: .cased,
      letters: letters, hasDigit: false, stops: 0, lettersAfterStop: letters, isDotted: false,
      isInitials: capitals == 1 && letters == 1, opensWithInitials: false)
  }

  private mutating func ideographs(_ text: borrowing Span<UInt8>) -> WordShape {
    let start = at
    var counts = (han: 0, kana: 0, hangul: 0)
    while at < end {
      let (value, length) = Letters.decode(text, at: at)
      guard Letters.kind(of: value) == .ideograph else { break }
      switch value {
      case 0x3041...0x30FF: counts.kana += 1
      case 0xAC00...0xD7A3: counts.hangul += 1
      default: counts.han += 1
      }
      at += length
    }
    let script: WordShape.Script =
      counts.hangul > 0 ? .hangul : counts.kana > counts.han ? .kana : .han
    return WordShape(
      text: start..<at, casing: .none, script: script,
      letters: counts.han + counts.kana + counts.hangul, hasDigit: false, stops: 0,
      lettersAfterStop: 0, isDotted: false, isInitials: false, opensWithInitials: false)
  }

  private mutating func word(_ text: borrowing Span<UInt8>) -> WordShape {
    if let plain = plainWord(text) { return plain }
    let start = at
    var capitals = 0
    var smalls = 0
    var others = 0
    var digits = 0
    var stops = 0
    var run = 0
    var longestRun = 0
    var longestStopped = 0
    var firstIsCapital = false
    while at < end {
      let byte = text[at]
      if (byte | 0x20) &- 0x61 < 26 {
        if byte & 0x20 == 0 {
          if capitals + smalls + others == 0 { firstIsCapital = true }
          capitals += 1
        } else {
          smalls += 1
        }
        run += 1
        at += 1
        // Nearly all letters of a word are small ones.
        let start = at
        while at < end, text[at] &- 0x61 < 26 { at += 1 }
        smalls += at - start
        run += at - start
        continue
      }
      let (value, length) = Letters.decode(text, at: at)
      if Letters.kind(of: value) == .word {
        if value &- 0x30 < 10 {
          digits += 1
        } else if Letters.isCapital(value) {
          if capitals + smalls + others == 0 { firstIsCapital = true }
          capitals += 1
        } else if value < 0x560 || value >= 0x1E00 && value < 0x2000 {
          smalls += 1
        } else if value < 0x0300 || value > 0x036F {
          others += 1
        }
        run += 1
        at += length
      } else if let joined = joiner(value, length, text) {
        longestRun = max(longestRun, run)
        if value == 0x2E {
          stops += 1
          longestStopped = max(longestStopped, run)
        }
        run = 0
        at = joined
      } else {
        break
      }
    }
    longestRun = max(longestRun, run)
    let dotted = at < end && text[at] == 0x2E
    let casing: WordShape.Casing =
      others > capitals + smalls
      ? .none
      : capitals == 0
        ? (smalls > 0 ? .lower : .none)
        : smalls == 0
          ? (capitals + others > 1 ? .upper : .capital)
          : firstIsCapital && capitals == 1 ? .capital : .mixed
    let letters = capitals + smalls + others
    return WordShape(
      text: start..<at, casing: casing, script: others > capitals + smalls ? .caseless : .cased,
      letters: letters, hasDigit: digits > 0, stops: stops, lettersAfterStop: run,
      isDotted: dotted,
      isInitials: capitals > 0 && digits == 0
        && (longestRun == 1 && (letters == 1 || stops > 0)
          || letters <= 3 && longestRun <= 2 && dotted && smalls <= 1 && firstIsCapital),
      opensWithInitials: stops > 0 && longestStopped == 1 && run >= 3 && firstIsCapital
        && smalls > 0)
  }

  /// Where the word goes on behind a character that can stand inside one.
  private func joiner(_ value: UInt32, _ length: Int, _ text: borrowing Span<UInt8>) -> Int? {
    switch value {
    case 0x27, 0x2D, 0x2E, 0x26, 0x2010, 0x2011, 0x2018, 0x2019, 0xB7, 0x00AD, 0x200C, 0x200D: break
    default: return nil
    }
    var next = at + length
    // `J.-P.`: a stop and a hyphen.
    if value == 0x2E, next < end, text[next] == 0x2D { next += 1 }
    guard next < end else { return nil }
    return Letters.scalar(text, at: next).0 == .word ? next : nil
  }
}

extension Letters {
  /// The class of a scalar, ASCII included.
  @inline(__always)
  static func kind(of value: UInt32) -> Class {
    if value < 0x80 {
      if (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10 { return .word }
      return value == 0x20 || (value >= 0x09 && value <= 0x0D) ? .blank : .other
    }
    return classOf(value)
  }
}
