import Testing

@testable import LetterExtraction

@Suite struct GrowingBufferTests {
  /// What a buffer holds.
  private func values(_ buffer: borrowing GrowingBuffer<Int>) -> [Int] { Array(buffer.all) }

  @Test func `holds what was appended, in order, however large it grows`() {
    var buffer = GrowingBuffer<Int>(capacity: 1)
    let count = HugePages.least / MemoryLayout<Int>.stride * 3
    for value in 0..<count { buffer.append(value) }
    let isAll = buffer.all.elementsEqual(0..<count)
    #expect(isAll)
  }

  @Test func `values are changed where they lie`() {
    var buffer = GrowingBuffer(repeating: 7, count: 3)
    buffer[1] += 1
    let held = values(buffer)
    #expect(held == [7, 8, 7])
  }

  @Test func `what was taken off makes room for others`() {
    var buffer = GrowingBuffer<Int>()
    buffer.append(1)
    buffer.append(2)
    buffer.removeLast()
    buffer.append(3)
    let held = values(buffer)
    #expect(held == [1, 3])
    buffer.removeAll()
    let isEmpty = buffer.isEmpty
    #expect(isEmpty)
  }
}
