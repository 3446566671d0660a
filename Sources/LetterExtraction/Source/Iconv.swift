#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The C library's converter.
enum Iconv {
  struct Conversion {
    /// UTF-8.
    var bytes: [UInt8] = []
    /// Sequences that are not of the encoding, each replaced by U+FFFD.
    var replaced = 0
    /// Whether the input ends inside a character.
    var isCutOff = false
  }

  /// Converts to UTF-8; nil for an unknown encoding and, with `strictly`, where a sequence is not
  /// of the encoding. `unit`: bytes to step over at a bad sequence.
  static func decode(
    _ bytes: ArraySlice<UInt8>, from encoding: String, strictly: Bool, unit: Int = 1
  ) -> Conversion? {
    let name = CharsetLabel.iconvName(encoding)
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var result = Conversion()
    result.bytes.reserveCapacity(bytes.count + bytes.count / 2)
    let complete = bytes.withUnsafeBufferPointer { source -> Bool in
      guard let base = source.baseAddress else { return true }
      var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base)
        .assumingMemoryBound(to: CChar.self)
      var left = source.count
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: chunk) { room -> Bool in
        while left > 0 {
          var into = room.baseAddress
          var free = chunk
          let status = iconv(converter, &input, &left, &into, &free)
          let failure = errno
          let written = UnsafeRawBufferPointer(room)[..<(chunk - free)]
          result.bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: written))
          if status != -1 || failure == E2BIG { continue }
          if strictly { return false }
          result.bytes.append(contentsOf: replacement)
          result.replaced += 1
          result.isCutOff = failure == EINVAL
          let step = min(failure == EINVAL ? left : unit, left)
          input = input?.advanced(by: step)
          left -= step
        }
        return true
      }
    }
    return complete ? result : nil
  }

  /// U+FFFD.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  /// Bytes converted at a time.
  private static let chunk = 1 << 16
}
