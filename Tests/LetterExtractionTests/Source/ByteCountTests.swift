import Testing

@testable import LetterExtraction

@Suite struct ByteCountTests {
  /// Every byte there is, in texts shorter and longer than a block and than what a lane can hold.
  @Test(arguments: [0, 1, 15, 16, 17, 256, 16 * 255, 16 * 256 + 3])
  func `kinds of bytes are counted as one by one`(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    bytes.withUnsafeBufferPointer { buffer in
      #expect(ByteCount.blanks(in: buffer) == bytes.count(where: Folding.isBlank))
      #expect(ByteCount.controls(in: buffer) == bytes.count { $0.isForbiddenControl })
      #expect(ByteCount.visible(in: buffer) == bytes.count { $0 > 0x20 })
      #expect(
        ByteCount.ofWords(in: buffer)
          == bytes.count { $0 >= 0x80 || Letters.scalar([$0].span, at: 0).0 == .word })
    }
  }
}
