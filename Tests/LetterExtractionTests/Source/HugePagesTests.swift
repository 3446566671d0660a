import Testing

@testable import LetterExtraction

@Suite struct HugePagesTests {
  @Test func `an array that grows large keeps what it holds`() {
    let count = HugePages.least / MemoryLayout<Int>.stride * 3
    var array: [Int] = []
    for value in 0..<count {
      array.makeRoomForOne(at: value, of: count)
      array.append(value)
    }
    #expect(array.elementsEqual(0..<count))
  }

  @Test func `a large array has room for as many as the rest is likely to make`() {
    let count = HugePages.least / MemoryLayout<Int>.stride
    var array = Array(repeating: 0, count: count)
    while array.count < array.capacity { array.append(0) }
    array.makeRoomForOne(at: 1, of: 10)
    #expect(array.capacity >= 10 * count)
  }

  @Test func `others that hold the array keep what they have`() {
    let old = Array(repeating: "a", count: HugePages.least / MemoryLayout<String>.stride)
    var array = old
    while array.count < array.capacity { array.append("b") }
    array.makeRoomForOne(at: 1, of: 2)
    array.append("c")
    #expect(old.allSatisfy { $0 == "a" })
    #expect(array.first == "a")
    #expect(array.last == "c")
  }
}
