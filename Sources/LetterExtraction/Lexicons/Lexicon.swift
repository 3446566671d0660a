/// The phrases of one language or several, found in a text by a look at each of its words.
///
/// Entries stand in two tables: those of one word under its hash, longer ones under the hash of
/// their first two, for hundreds begin with `the` or `de`. Building them costs one pass over the
/// files, looking up costs nothing for most words.
package final class Lexicon: Sendable {
  /// A phrase with the section and language it was listed in.
  package struct Entry: Sendable {
    var phraseStart: UInt32
    var valueStart: UInt32
    var phraseCount: UInt16
    var valueCount: UInt16
    package var section: LexiconSection
    var languageIndex: UInt8

    /// Index into `BuiltInLexicons.languages`.
    package var language: Int { Int(languageIndex) }
    var phrase: Range<Int> { Int(phraseStart)..<Int(phraseStart) + Int(phraseCount) }
    /// What stands behind `=` in map sections; empty in others.
    var value: Range<Int> { Int(valueStart)..<Int(valueStart) + Int(valueCount) }
  }

  /// A lexicon file.
  package struct File {
    /// Index into `BuiltInLexicons.languages`.
    var language: Int
    var bytes: UnsafeBufferPointer<UInt8>
    /// The sections that are read; nil for all.
    var sections: SectionSet?
  }

  package let entries: [Entry]
  private let bytes: [UInt8]
  private let words: EntryTable
  private let longer: EntryTable

  /// Reads lexicon files; a line in no known section is left out (a test holds the built-in files
  /// to known ones).
  package init(_ files: [File]) {
    let read = LexiconReader(files)
    entries = read.entries
    bytes = read.bytes
    words = EntryTable(read.words, read.entries)
    longer = EntryTable(read.longer, read.entries)
  }

  /// What stands behind `=` in an entry.
  package func value(of entry: Entry) -> String? {
    entry.valueCount > 0 ? String(decoding: bytes[entry.value], as: UTF8.self) : nil
  }

  package func number(of entry: Entry) -> Int? { value(of: entry).flatMap { Int($0) } }

  /// Calls `found` with every phrase that begins at `start` in the lower-cased `text`, and its end.
  ///
  /// `start` is the start of a word, an ideograph or another visible character.
  @inline(__always)
  func matches(
    _ text: borrowing Span<UInt8>, at start: Int, end: Int, _ found: (EntryTable.Slot, Int) -> Void
  ) {
    let first = Self.firstWord(text, from: start, end: end)
    matches(text, first, longer: Self.hash(behind: first, text, end: end), end: end, found)
  }

  /// The same where the first word is known, and the hash of how longer phrases begin there.
  @inline(__always)
  func matches(
    _ text: borrowing Span<UInt8>, _ first: Word, longer: UInt64?, end: Int,
    _ found: (EntryTable.Slot, Int) -> Void
  ) {
    words.entries(first.hash) {
      if isWord($0, text, first.start..<first.end) { found($0, first.end) }
    }
    guard let longer else { return }
    self.longer.entries(longer) {
      if let matched = matchEnd(entries[$0.entry].phrase, text, from: first.start, end: end) {
        found($0, matched)
      }
    }
  }

  /// Whether an entry of the word's hash is that word: of fewer than eight bytes no other has it.
  @inline(__always)
  private func isWord(
    _ found: EntryTable.Slot, _ text: borrowing Span<UInt8>, _ word: Range<Int>
  ) -> Bool {
    guard Int(found.count) == word.count else { return false }
    guard word.count >= 8 else { return true }
    let bytes = bytes
    return EightBytes.areEqual(bytes.span, entries[found.entry].phrase, text, word.lowerBound)
  }

  /// Where the phrase ends in the text, if it stands there and ends with a word.
  private func matchEnd(
    _ phrase: Range<Int>, _ text: borrowing Span<UInt8>, from start: Int, end: Int
  ) -> Int? {
    var at = start
    var index = phrase.lowerBound
    while index < phrase.upperBound {
      guard at < end else { return nil }
      let wanted = bytes[index]
      if text[at] == wanted {
        at += 1
      } else if wanted == 0x27, at + 2 < end, text[at] == 0xE2, text[at + 1] == 0x80,
        text[at + 2] == 0x99 || text[at + 2] == 0x98
      {
        at += 3
      } else {
        return nil
      }
      index += 1
    }
    guard at < end else { return at }
    let (next, _) = Letters.scalar(text, at: at)
    guard next == .word else { return at }
    // A word goes on, unless the phrase ends in something that is no word character.
    let last = bytes[phrase.upperBound - 1]
    if last < 0x80 {
      return (last | 0x20) &- 0x61 < 26 || last &- 0x30 < 10 ? nil : at
    }
    var head = phrase.upperBound - 1
    while head > phrase.lowerBound, bytes[head] & 0xC0 == 0x80 { head -= 1 }
    let (kind, _) = bytes.withUnsafeBufferPointer { Letters.scalar($0.span, at: head) }
    return kind == .word ? nil : at
  }

  /// A word of a text, or a character that is none.
  struct Word {
    let start: Int
    let end: Int
    let hash: UInt64
  }

  /// The word, or the character that is none, that begins at `start`.
  @inline(__always)
  static func firstWord(
    _ text: borrowing Span<UInt8>, from start: Int, end: Int
  ) -> Word {
    // Most words are short and of ASCII.
    if start + 8 <= end {
      let bytes = EightBytes.load(text, at: start, end: end)
      let count = EightBytes.wordCount(bytes)
      if count > 0, count < 8, text[start + count] < 0x80 {
        return Word(
          start: start, end: start + count, hash: EightBytes.hash(bytes, count: count))
      }
    }
    let (first, length) = Letters.scalar(text, at: start)
    var at = start + length
    if first == .word {
      while at < end {
        let byte = text[at]
        if byte < 0x80 {
          guard (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 else { break }
          at += 1
        } else {
          let (next, length) = Letters.scalar(text, at: at)
          guard next == .word else { break }
          at += length
        }
      }
    }
    at = min(at, end)
    return Word(start: start, end: at, hash: EightBytes.hash(text, start..<at))
  }

  /// Hash of how a phrase of more than a word begins: with the first word and what follows it,
  /// behind a space or not; nil where nothing does. All apostrophes are one.
  @inline(__always)
  static func hash(
    behind first: Word, _ text: borrowing Span<UInt8>, end: Int
  ) -> UInt64? {
    let at = first.end
    guard at < end else { return nil }
    let isApart = text[at] == 0x20
    guard !isApart || at + 1 < end else { return nil }
    let second = firstWord(text, from: isApart ? at + 1 : at, end: end)
    return hash(first, second, text, isApart: isApart)
  }

  /// The same where the second word is known, and whether one space parts it from the first.
  @inline(__always)
  static func hash(
    _ first: Word, _ second: Word, _ text: borrowing Span<UInt8>, isApart: Bool
  ) -> UInt64 {
    let at = second.start
    let isApostrophe =
      text[at] == 0x27
      || text[at] == 0xE2 && second.end == at + 3 && text[at + 1] == 0x80
        && (text[at + 2] == 0x98 || text[at + 2] == 0x99)
    let hash = first.hash &* 0x9E37_79B9_7F4A_7C15
    return (isApart ? ~hash : hash) ^ (isApostrophe ? 0x27 : second.hash)
  }
}
