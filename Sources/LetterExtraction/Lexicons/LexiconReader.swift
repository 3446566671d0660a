/// Reads lexicon files into entries in one pass: a start waits for it.
struct LexiconReader {
  /// The files, one behind the other.
  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Lexicon.Entry] = []
  /// What each entry of one word stands under in the table of words.
  private(set) var words: [(hash: UInt64, entry: Int)] = []
  /// What each longer entry stands under in the table of those.
  private(set) var longer: [(hash: UInt64, entry: Int)] = []

  init(_ files: [Lexicon.File]) {
    let total = files.reduce(0) { $0 + $1.bytes.count }
    bytes.reserveCapacity(total)
    for file in files { bytes.append(contentsOf: file.bytes) }
    entries.reserveCapacity(total / 12)
    words.reserveCapacity(total / 16)
    longer.reserveCapacity(total / 32)
    let all = bytes
    all.withUnsafeBufferPointer { bytes in
      var start = 0
      for file in files {
        let range = start..<start + file.bytes.count
        read(bytes, range, file.sections, UInt8(file.language))
        start = range.upperBound
      }
    }
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ file: Range<Int>, _ wanted: SectionSet?,
    _ language: UInt8
  ) {
    var section: LexiconSection?
    var isMap = false
    var next = file.lowerBound
    while next < file.upperBound {
      var start = next
      var end = start
      while end < file.upperBound, bytes[end] != 0x0A { end += 1 }
      next = end + 1
      Self.trim(bytes, &start, &end)
      guard start < end, bytes[start] != UInt8(ascii: "#") else { continue }
      if bytes[start] == UInt8(ascii: "["), bytes[end - 1] == UInt8(ascii: "]") {
        let name = String(decoding: bytes[start + 1..<end - 1], as: UTF8.self)
        section = LexiconSection(rawValue: name)
        if let wanted, let known = section, !wanted.contains(known) { section = nil }
        isMap = section?.hasValues ?? false
        continue
      }
      guard let section else {
        next = Self.nextHeading(bytes, from: next, to: file.upperBound)
        continue
      }
      var value = end..<end
      if isMap, let equals = bytes[start..<end].lastIndex(of: UInt8(ascii: "=")) {
        var valueStart = equals + 1
        Self.trim(bytes, &valueStart, &end)
        value = valueStart..<end
        end = equals
        Self.trim(bytes, &start, &end)
        guard start < end else { continue }
      }
      let first = Lexicon.firstWord(bytes.span, from: start, end: end)
      if let hash = Lexicon.hash(behind: first, bytes.span, end: end) {
        longer.append((hash, entries.count))
      } else {
        words.append((first.hash, entries.count))
      }
      entries.append(
        Lexicon.Entry(
          phraseStart: UInt32(start), valueStart: UInt32(value.lowerBound),
          phraseCount: UInt16(end - start), valueCount: UInt16(value.count), section: section,
          languageIndex: language))
    }
  }

  /// Where the next line begins that opens a section, or the end: nothing else is to be read.
  private static func nextHeading(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var at = start
    while at < end {
      let found = ByteScan.first(UInt8(ascii: "["), in: bytes, from: at)
      if found >= end { break }
      if bytes[found - 1] == 0x0A { return found }
      at = found + 1
    }
    return end
  }

  @inline(__always)
  private static func trim(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: inout Int, _ end: inout Int
  ) {
    while start < end, Folding.isBlank(bytes[start]) { start += 1 }
    while start < end, Folding.isBlank(bytes[end - 1]) { end -= 1 }
  }
}
