import CResources

/// The phrases of all languages, found in a text by a look at each of its words.
///
/// Entries hang in chains from a table over the hash of their first word, and are compared byte
/// by byte: building it costs one pass over the files, looking up costs nothing for most words.
package struct Lexicon: Sendable {
  /// A phrase with the section and language it was listed in.
  package struct Entry: Sendable {
    package var section: LexiconSection
    /// Index into `languages`.
    package var language: Int
    /// What stands behind `=` in map sections.
    package var value: Range<Int>?
    fileprivate var phrase: Range<Int>
    fileprivate var next: Int32
  }

  /// BCP 47 codes, and `common`, in the order of the files.
  package let languages: [String]
  package private(set) var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private var heads: [Int32]
  private let mask: Int

  /// The built-in lexicons.
  package static let standard = builtIn { _ in true }

  /// Those of the built-in lexicons that a text in Latin letters can match: read in half the time.
  /// Its entries and languages have the same indices as in `standard`, whose first files they are.
  private static let latin = builtIn { !["zh", "ja", "ko", "ru", "uk", "ar", "el"].contains($0) }

  /// The built-in lexicons as far as a text needs them.
  package static func needed(for text: [UInt8]) -> Lexicon {
    // Lead bytes of Greek to Arabic and from kana on; punctuation and Latin lie elsewhere.
    let isWider = text.contains { (0xCD...0xDF).contains($0) || (0xE3...0xED).contains($0) }
    return isWider ? standard : latin
  }

  private static func builtIn(_ isRead: (String) -> Bool) -> Lexicon {
    var files: [(code: String, bytes: [UInt8])] = []
    let resources = UnsafeBufferPointer(
      start: epistle_lexicon_table(), count: epistle_lexicon_table_count())
    for resource in resources {
      let code = String(cString: resource.name)
      let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
      files.append((code, isRead(code) ? Array(bytes) : []))
    }
    return Lexicon(files)
  }

  /// Reads lexicon files; a line in no known section is left out (a test holds the built-in files
  /// to known ones).
  package init(_ files: [(code: String, bytes: [UInt8])]) {
    languages = files.map(\.code)
    let total = files.reduce(0) { $0 + $1.bytes.count }
    var size = 1 << 12
    while size < total / 8 { size <<= 1 }
    mask = size - 1
    heads = Array(repeating: -1, count: size)
    entries.reserveCapacity(total / 10)
    bytes.reserveCapacity(total)
    for (language, file) in files.enumerated() { add(file.bytes, language: language) }
  }

  private mutating func add(_ file: [UInt8], language: Int) {
    let base = bytes.count
    bytes.append(contentsOf: file)
    var section: LexiconSection?
    var start = base
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let line = trimmed(start..<end)
      start = end + 1
      guard !line.isEmpty, bytes[line.lowerBound] != UInt8(ascii: "#") else { continue }
      if bytes[line.lowerBound] == UInt8(ascii: "["),
        bytes[line.upperBound - 1] == UInt8(ascii: "]")
      {
        let name = String(decoding: bytes[line.lowerBound + 1..<line.upperBound - 1], as: UTF8.self)
        section = LexiconSection(rawValue: name)
        continue
      }
      guard let section else { continue }
      var phrase = line
      var value: Range<Int>?
      if section.hasValues, let equals = bytes[line].lastIndex(of: UInt8(ascii: "=")) {
        phrase = trimmed(line.lowerBound..<equals)
        value = trimmed(equals + 1..<line.upperBound)
      }
      guard !phrase.isEmpty else { continue }
      let slot = bytes.withUnsafeBufferPointer { buffer in
        Self.hashOfFirstWord(buffer.span, from: phrase.lowerBound, end: phrase.upperBound)
      }
      let index = slot & mask
      entries.append(
        Entry(
          section: section, language: language, value: value, phrase: phrase, next: heads[index]))
      heads[index] = Int32(entries.count - 1)
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, Folding.isBlank(bytes[first]) { range.removeFirst() }
    while let last = range.last, Folding.isBlank(bytes[last]) { range.removeLast() }
    return range
  }

  /// What stands behind `=` in an entry.
  package func value(of entry: Entry) -> String? {
    entry.value.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  package func number(of entry: Entry) -> Int? { value(of: entry).flatMap { Int($0) } }

  /// Calls `found` with every entry that begins at `start` in the lower-cased `text`, and its end.
  ///
  /// `start` is the start of a word, an ideograph or another visible character.
  @inline(__always)
  package func matches(
    _ text: borrowing Span<UInt8>, at start: Int, end: Int, _ found: (Int, Int) -> Void
  ) {
    var index = heads[Self.hashOfFirstWord(text, from: start, end: end) & mask]
    while index >= 0 {
      let entry = entries[Int(index)]
      if let matched = matchEnd(entry.phrase, text, from: start, end: end) {
        found(Int(index), matched)
      }
      index = entry.next
    }
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

  /// Hash of the first word (or the first character that is none).
  @inline(__always)
  private static func hashOfFirstWord(
    _ text: borrowing Span<UInt8>, from start: Int, end: Int
  ) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var at = start
    let (first, length) = Letters.scalar(text, at: at)
    repeat {
      hash = (hash ^ UInt64(text[at])) &* 0x100_0000_01b3
      at += 1
    } while at < start + length && at < end
    if first == .word {
      while at < end {
        let byte = text[at]
        if byte < 0x80 {
          guard (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 else { break }
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
          at += 1
        } else {
          let (next, length) = Letters.scalar(text, at: at)
          guard next == .word else { break }
          for offset in at..<min(at + length, end) {
            hash = (hash ^ UInt64(text[offset])) &* 0x100_0000_01b3
          }
          at += length
        }
      }
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 29)
  }
}
