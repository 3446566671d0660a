#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Plain values one behind another, with one owner.
///
/// What an array does for such values, without asking at each write whether another holds it, and
/// without a copy where a large one grows: the system moves its pages.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 16) {
    self.capacity = capacity
    base = Self.resized(nil, to: capacity)
  }

  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    for _ in 0..<count { append(element) }
  }

  deinit { free(base) }

  @inline(__always) var isEmpty: Bool { count == 0 }

  @inline(__always) subscript(index: Int) -> Element {
    _read {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      yield base[index]
    }
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      yield &base[index]
    }
  }

  @inline(__always) mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inline(__always) mutating func removeLast() {
    precondition(count > 0)
    count &-= 1
  }

  /// The room is kept.
  @inline(__always) mutating func removeAll() { count = 0 }

  /// Valid until the next change.
  @inline(__always) var all: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base, count: count)
  }

  /// In bytes: what has grown so large, as pages made to be slow let it, leaps to where the system
  /// moves pages instead of copying them. Room that is not written to costs nothing.
  private static var large: Int { 1 << 18 }
  private static var moved: Int { 1 << 26 }

  @inline(never) private mutating func grow() {
    let stride = MemoryLayout<Element>.stride
    let isLarge = capacity * stride >= Self.large
    capacity = max(2 * capacity, isLarge ? Self.moved / stride : 0)
    base = Self.resized(base, to: capacity)
    HugePages.use(
      for: UnsafeMutableRawBufferPointer(
        UnsafeMutableBufferPointer(start: base, count: capacity)))
  }

  private static func resized(
    _ base: UnsafeMutablePointer<Element>?, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    guard let memory = realloc(base, capacity * MemoryLayout<Element>.stride) else {
      fatalError("no memory for \(capacity) of \(Element.self)")
    }
    return memory.assumingMemoryBound(to: Element.self)
  }
}
