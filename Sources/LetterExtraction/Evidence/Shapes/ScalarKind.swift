extension Letters {
  /// `classOf` for any scalar, ASCII included.
  @inline(__always)
  static func kind(_ value: UInt32) -> Class {
    guard value < 0x80 else { return classOf(value) }
    if (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10 { return .word }
    return value == 0x20 || value >= 0x09 && value <= 0x0D ? .blank : .other
  }
}
