/// Reads lexicon files into entries and their chains in one pass: a start waits for it.
struct LexiconReader {
  /// The files, one behind the other.
  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Lexicon.Entry] = []
  /// The last entry of each chain.
  private(set) var heads: [Int32] = []
  let mask: Int

  init(_ files: [Lexicon.File]) {
    let total = files.reduce(0) { $0 + $1.bytes.count }
    var size = 1 << 12
    while size < total / 16 { size <<= 1 }
    mask = size - 1
    bytes.reserveCapacity(total)
    for file in files { bytes.append(contentsOf: file.bytes) }
    var entries: [Lexicon.Entry] = []
    entries.reserveCapacity(total / 12)
    var heads = [Int32](repeating: -1, count: size)
    bytes.withUnsafeBufferPointer { bytes in
      heads.withUnsafeMutableBufferPointer { heads in
        var start = 0
        for (language, file) in files.enumerated() {
          let range = start..<start + file.bytes.count
          Self.read(bytes, range, file.sections, UInt8(language), &entries, heads)
          start = range.upperBound
        }
      }
    }
    self.entries = entries
    self.heads = heads
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ file: Range<Int>, _ wanted: Set<LexiconSection>?,
    _ language: UInt8, _ entries: inout [Lexicon.Entry], _ heads: UnsafeMutableBufferPointer<Int32>
  ) {
    let mask = heads.count - 1
    var section: LexiconSection?
    var isMap = false
    var next = file.lowerBound
    while next < file.upperBound {
      var start = next
      var end = start
      while end < file.upperBound, bytes[end] != 0x0A { end += 1 }
      next = end + 1
      trim(bytes, &start, &end)
      guard start < end, bytes[start] != UInt8(ascii: "#") else { continue }
      if bytes[start] == UInt8(ascii: "["), bytes[end - 1] == UInt8(ascii: "]") {
        let name = String(decoding: bytes[start + 1..<end - 1], as: UTF8.self)
        section = LexiconSection(rawValue: name)
        if let wanted, let known = section, !wanted.contains(known) { section = nil }
        isMap = section?.hasValues ?? false
        continue
      }
      guard let section else { continue }
      var value = end..<end
      if isMap, let equals = bytes[start..<end].lastIndex(of: UInt8(ascii: "=")) {
        var valueStart = equals + 1
        trim(bytes, &valueStart, &end)
        value = valueStart..<end
        end = equals
        trim(bytes, &start, &end)
        guard start < end else { continue }
      }
      let first = Lexicon.firstWord(bytes.span, from: start, end: end)
      let longer = Lexicon.hash(behind: first, bytes.span, end: end)
      let hash = longer ?? first.hash
      let head = Lexicon.slot(hash) & mask
      entries.append(
        Lexicon.Entry(
          phraseStart: UInt32(start), valueStart: UInt32(value.lowerBound), next: heads[head],
          check: Lexicon.check(hash, isLonger: longer != nil), phraseCount: UInt16(end - start),
          valueCount: UInt16(value.count), section: section,
          languageIndex: language))
      heads[head] = Int32(entries.count - 1)
    }
  }

  @inline(__always)
  private static func trim(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: inout Int, _ end: inout Int
  ) {
    while start < end, Folding.isBlank(bytes[start]) { start += 1 }
    while start < end, Folding.isBlank(bytes[end - 1]) { end -= 1 }
  }
}
