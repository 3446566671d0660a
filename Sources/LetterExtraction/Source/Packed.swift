/// A whole number in the room of `Stored`; what does not fit becomes the nearest that does.
@propertyWrapper
public struct Packed<Stored: FixedWidthInteger & Sendable & BitwiseCopyable>: Hashable, Sendable,
  BitwiseCopyable
{
  private var stored: Stored

  public init(wrappedValue: Int) { stored = Stored(clamping: wrappedValue) }

  public var wrappedValue: Int {
    get { Int(stored) }
    set { stored = Stored(clamping: newValue) }
  }
}

/// A range of bytes in half the room: a source has no more than `limit` of them.
@propertyWrapper
public struct PackedRange: Hashable, Sendable, BitwiseCopyable {
  /// Half of what fits: the visible text may have some bytes more than its source, a newline a
  /// line and a reference's scalars.
  package static let limit = Int(Int32.max)

  private var lower: UInt32
  private var upper: UInt32

  public init(wrappedValue: Range<Int>) {
    lower = UInt32(wrappedValue.lowerBound)
    upper = UInt32(wrappedValue.upperBound)
  }

  public var wrappedValue: Range<Int> {
    get { Range(uncheckedBounds: (Int(lower), Int(upper))) }
    set { self = Self(wrappedValue: newValue) }
  }
}

/// A range of bytes or none, in the room of one.
@propertyWrapper
public struct PackedOptionalRange: Hashable, Sendable, BitwiseCopyable {
  private var lower = UInt32.max
  private var upper = UInt32.max

  public init(wrappedValue: Range<Int>?) { self.wrappedValue = wrappedValue }

  public var wrappedValue: Range<Int>? {
    get { lower == .max ? nil : Range(uncheckedBounds: (Int(lower), Int(upper))) }
    set {
      lower = newValue.map { UInt32($0.lowerBound) } ?? .max
      upper = newValue.map { UInt32($0.upperBound) } ?? .max
    }
  }
}
