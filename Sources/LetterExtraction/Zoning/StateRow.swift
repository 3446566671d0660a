/// A value for each state, as the processor adds them: eighteen states are sixteen and two.
///
/// Lane for lane the same operations in the same order as one state after the other would take,
/// so that every platform comes to the same digits.
struct StateRow<Scalar: SIMDScalar & BinaryFloatingPoint> {
  private var most: SIMD16<Scalar>
  private var rest: SIMD2<Scalar>

  @inline(__always)
  static var bytes: Int { ZoneModel.states * MemoryLayout<Scalar>.stride }

  @inline(__always)
  init(repeating value: Scalar) {
    most = SIMD16(repeating: value)
    rest = SIMD2(repeating: value)
  }

  @inline(__always)
  init(_ table: UnsafeRawBufferPointer, _ offset: Int) {
    most = table.loadUnaligned(fromByteOffset: offset, as: SIMD16<Scalar>.self)
    rest = table.loadUnaligned(
      fromByteOffset: offset + 16 * MemoryLayout<Scalar>.stride, as: SIMD2<Scalar>.self)
  }

  @inline(__always)
  func store(in table: UnsafeMutableRawBufferPointer, _ offset: Int) {
    table.storeBytes(of: most, toByteOffset: offset, as: SIMD16<Scalar>.self)
    table.storeBytes(
      of: rest, toByteOffset: offset + 16 * MemoryLayout<Scalar>.stride, as: SIMD2<Scalar>.self)
  }

  @inline(__always)
  mutating func add(_ other: Self) {
    most += other.most
    rest += other.rest
  }

  @inline(__always)
  mutating func add(_ other: Self, times factor: Scalar) {
    most += other.most * factor
    rest += other.rest * factor
  }

  @inline(__always)
  mutating func multiply(by other: Self) {
    most *= other.most
    rest *= other.rest
  }

  @inline(__always)
  mutating func divide(by divisor: Scalar) {
    most /= divisor
    rest /= divisor
  }

  @inline(__always)
  func plus(_ other: Self) -> Self {
    var sum = self
    sum.add(other)
    return sum
  }

  @inline(__always)
  func plus(_ value: Scalar) -> Self { plus(Self(repeating: value)) }

  /// Takes over what is greater.
  @inline(__always)
  mutating func raise(to other: Self) {
    // Lane by lane: the compiler makes one instruction of it, which it does not of a mask.
    for lane in 0..<16 {
      most[lane] = other.most[lane] > most[lane] ? other.most[lane] : most[lane]
    }
    for lane in 0..<2 {
      rest[lane] = other.rest[lane] > rest[lane] ? other.rest[lane] : rest[lane]
    }
  }

  /// From the first state to the last.
  var sum: Scalar {
    @inline(__always) get {
      var sum: Scalar = 0
      for lane in 0..<16 { sum += most[lane] }
      return sum + rest[0] + rest[1]
    }
  }
}
