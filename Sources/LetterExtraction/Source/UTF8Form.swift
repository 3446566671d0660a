/// How much of a byte sequence is UTF-8.
struct UTF8Form {
  /// Well-formed sequences of more than one byte.
  var sequences = 0
  /// Maximal ill-formed subsequences.
  var faults = 0
  /// Whether the last bytes begin a sequence that the end cuts off.
  var isCutOff = false

  init(_ bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBufferPointer { Self(scanning: $0) }
  }

  private init(scanning bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let end = bytes.count
    while index < end {
      if bytes[index] < 0x80 {
        index = ByteScan.firstBeyondASCII(in: bytes, from: index)
        continue
      }
      let (length, isWhole) = Self.sequence(bytes, index)
      if isWhole {
        sequences += 1
      } else {
        faults += 1
        if index + length == end, bytes[index] >= 0xC2, bytes[index] < 0xF5 { isCutOff = true }
      }
      index += length
    }
  }

  var isValid: Bool { faults == 0 }

  /// The bytes with each ill-formed subsequence replaced by U+FFFD.
  static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { repaired($0) }
  }

  private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 8)
    var index = 0
    var start = index
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index = ByteScan.firstBeyondASCII(in: bytes, from: index)
        continue
      }
      let (length, isWhole) = sequence(bytes, index)
      if !isWhole {
        output.append(contentsOf: bytes[start..<index])
        output.append(contentsOf: Iconv.replacement)
        start = index + length
      }
      index += length
    }
    output.append(contentsOf: bytes[start...])
    return output
  }

  /// The length of the sequence at `index`, or of its longest well-formed beginning (at least 1).
  @inline(__always)
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (
    Int, isWhole: Bool
  ) {
    let lead = bytes[index]
    let needed: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: needed = 2
    case 0xE0: (needed, low) = (3, 0xA0)
    case 0xED: (needed, high) = (3, 0x9F)
    case 0xE1...0xEF: needed = 3
    case 0xF0: (needed, low) = (4, 0x90)
    case 0xF1...0xF3: needed = 4
    case 0xF4: (needed, high) = (4, 0x8F)
    default: return (1, false)
    }
    var length = 1
    while length < needed, index + length < bytes.count {
      let byte = bytes[index + length]
      guard byte >= low, byte <= high else { return (length, false) }
      (low, high) = (0x80, 0xBF)
      length += 1
    }
    return (length, length == needed)
  }
}
