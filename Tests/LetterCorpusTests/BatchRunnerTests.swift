import LetterCorpus
import Synchronization
import Testing

@Suite struct BatchRunnerTests {
  @Test(arguments: [1, 2, 8, 0, 1000])
  func `delivers in order whatever the number of jobs`(jobs: Int) async {
    let items = Array(0..<300)
    var delivered: [Int] = []
    await BatchRunner(jobs: jobs).run(
      items,
      work: { item in
        // Items of uneven cost finish out of order.
        var sum = 0
        for value in 0..<((item * 7919) % 997) { sum &+= value }
        return item * 2 + (sum == -1 ? 1 : 0)
      }
    ) { index, result in
      #expect(result == index * 2)
      delivered.append(index)
    }
    #expect(delivered == items)
  }

  @Test func `works on no more than its jobs at once`() async {
    let inWork = Atomic<Int>(0)
    let most = Atomic<Int>(0)
    await BatchRunner(jobs: 2).run(
      Array(0..<100),
      work: { (_: Int) in
        let now = inWork.add(1, ordering: .relaxed).newValue
        most.max(now, ordering: .relaxed)
        inWork.subtract(1, ordering: .relaxed)
      }
    ) { _, _ in }
    #expect((1...2).contains(most.load(ordering: .relaxed)))
  }

  @Test func `nothing to do is done at once`() async {
    await BatchRunner(jobs: 4).run([] as [Int], work: { $0 }) { _, _ in
      Issue.record("there was nothing")
    }
  }
}
