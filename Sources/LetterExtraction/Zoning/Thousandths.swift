/// Weights as whole numbers of thousandths, the way model files write them.
enum Thousandths {
  static func integer(_ word: ArraySlice<UInt8>) -> Int? {
    var digits = word
    let negative = digits.first == UInt8(ascii: "-")
    if negative { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count < 9 else { return nil }
    var value = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(digit &- 0x30)
    }
    return negative ? -value : value
  }
}
