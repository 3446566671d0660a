/// Does one thing for each of many items, several at once, and hands the results on in order.
///
/// At most `jobs` items are in work at a time and the results of few more wait, so memory does
/// not grow with the number of items as long as a result is small.
public struct BatchRunner: Sendable {
  public let jobs: Int

  public init(jobs: Int) { self.jobs = max(1, jobs) }

  /// Calls `deliver` once an item, in the order of `items`, whatever the number of jobs.
  public func run<Item: Sendable, Result: Sendable>(
    _ items: [Item], work: @escaping @Sendable (Item) -> Result,
    deliver: (Int, Result) -> Void
  ) async {
    await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func start() {
        guard next < items.count else { return }
        let index = next
        let item = items[index]
        next += 1
        group.addTask { (index, work(item)) }
      }
      for _ in 0..<jobs { start() }
      var waiting: [Int: Result] = [:]
      var due = 0
      while let (index, result) = await group.next() {
        waiting[index] = result
        while let ready = waiting.removeValue(forKey: due) {
          deliver(due, ready)
          due += 1
        }
        start()
      }
    }
  }
}
