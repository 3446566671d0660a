/// Counts bytes of a kind, without a branch, so that the compiler looks at many in one step.
enum ByteCount {
  /// White space of ASCII.
  static func blanks(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    sum(bytes) { ($0 == 0x20 ? 1 : 0) &+ ($0 &- 0x09 < 5 ? 1 : 0) }
  }

  /// What is neither blank nor a control.
  static func visible(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    sum(bytes) { $0 > 0x20 ? 1 : 0 }
  }

  /// Letters and digits of ASCII, and every byte of other characters.
  static func ofWords(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    sum(bytes) {
      ($0 >= 0x80 ? 1 : 0) &+ ($0 &- 0x30 < 10 ? 1 : 0) &+ (($0 | 0x20) &- 0x61 < 26 ? 1 : 0)
    }
  }

  /// Controls but tab, line feed and carriage return.
  static func controls(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    sum(bytes) {
      ($0 < 0x20 ? 1 : 0) &- ($0 == 0x09 ? 1 : 0) &- ($0 == 0x0A ? 1 : 0) &- ($0 == 0x0D ? 1 : 0)
    }
  }

  /// What begins a character of another script than Latin: Greek to Arabic, those of India, and
  /// all from kana on.
  static func ofOtherScripts(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    sum(bytes) { ($0 &- 0xCD <= 0x13 ? 1 : 0) &+ ($0 &- 0xE3 <= 0x0A ? 1 : 0) }
  }

  /// What may begin an ideograph or kana, and all from there on.
  static func ofEastAsian(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    sum(bytes) { $0 >= 0xE3 ? 1 : 0 }
  }

  /// - Parameter one: what a byte adds, 0 or 1.
  @inline(__always)
  private static func sum(
    _ bytes: UnsafeBufferPointer<UInt8>, _ one: (UInt8) -> UInt8
  ) -> Int {
    var sum = 0
    var at = 0
    while at < bytes.count {
      // No more than a byte can count.
      let end = min(at &+ 240, bytes.count)
      var part: UInt8 = 0
      while at < end {
        part &+= one(bytes[at])
        at &+= 1
      }
      sum &+= Int(part)
    }
    return sum
  }
}
