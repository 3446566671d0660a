/// What a document may cost in memory, told before it is spent.
///
/// Measured: reading takes up to 40 bytes a byte, and some 1,700 more a line of text or element
/// of a page, which is what a page of a million short lines is made of.
public struct MemoryLimit: Hashable, Sendable {
  /// In bytes.
  public var bytes: Int

  public init(bytes: Int = 2 << 30) { self.bytes = bytes }

  /// About how much memory the reading of a document takes at its peak.
  static func estimate(_ document: [UInt8]) -> Int {
    var lines = 0
    document.withUnsafeBufferPointer { bytes in
      for byte in bytes where byte == 0x0A || byte == 0x3C { lines += 1 }
    }
    return 40 * document.count + 1_700 * lines
  }

  func check(_ bytes: [UInt8], _ document: Document) throws(DocumentFailure) {
    let estimate = MemoryLimit.estimate(bytes)
    guard estimate > self.bytes else { return }
    throw DocumentFailure(
      document: document.recordName, source: document.path, stage: .extraction,
      code: .tookTooMuchMemory,
      message: "would take about \(estimate >> 20) MiB, over the limit of \(self.bytes >> 20)")
  }
}
