#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Large memory in pages of two megabytes instead of four kilobytes.
///
/// The system hands fresh memory out page by page, which takes longer than most of what is then
/// written there. Only what has grown large asks for fewer, as pages made to be slow let grow: a
/// usual page shares its memory with the one before.
enum HugePages {
  /// Less than this is not worth asking for.
  static let least = 4 << 20
  private static let usualSize = 4096

  /// Asks for huge pages for memory that nothing was written to yet; a system that has none, or
  /// keeps them, goes on as ever.
  static func use(for memory: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      guard memory.count >= least, let start = memory.baseAddress else { return }
      // Whole pages: the system keeps what was asked for as one piece, which it can move.
      let first = start.alignedDown(toMultipleOf: usualSize)
      let end = (start + memory.count).alignedUp(toMultipleOf: usualSize)
      madvise(first, end - first, MADV_HUGEPAGE)
    #endif
  }
}

extension Array {
  /// Makes room for one more; in huge pages where the array has grown large.
  ///
  /// `position` of `length`: how far what it is made from has been read.
  @inline(__always) mutating func makeRoomForOne(at position: Int, of length: Int) {
    if count == capacity { makeRoom(at: position, of: length) }
  }

  /// Makes room for as many as there will be if the rest is as the part before: to copy often costs
  /// more than room that is never written to.
  @inline(never) private mutating func makeRoom(at position: Int, of length: Int) {
    let expected = count * length / Swift.max(1, position)
    let larger = Swift.min(Swift.max(2 * count, expected + expected / 8), 64 * count)
    guard larger * MemoryLayout<Element>.stride >= HugePages.least else { return }
    self = Array(unsafeUninitializedCapacity: larger) { fresh, written in
      HugePages.use(for: UnsafeMutableRawBufferPointer(fresh))
      written = fresh.initialize(fromContentsOf: self)
    }
  }
}
