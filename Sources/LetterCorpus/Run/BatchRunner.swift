/// Does one thing for each of many items, several at once, and hands the results on in order.
///
/// At most `jobs` items are in work at a time and a few hundred results wait for one before them,
/// so memory does not grow with the number of items.
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
      var inWork = 0
      var due = 0
      var waiting: [Int: Result] = [:]
      func fill() {
        while inWork < jobs, next < items.count, next < due + jobs * mostWaiting {
          let index = next
          let item = items[index]
          next += 1
          inWork += 1
          group.addTask { (index, work(item)) }
        }
      }
      fill()
      while let (index, result) = await group.next() {
        inWork -= 1
        waiting[index] = result
        while let ready = waiting.removeValue(forKey: due) {
          deliver(due, ready)
          due += 1
        }
        fill()
      }
    }
  }

  /// How far a job may run ahead of an item that takes long, since what it makes has to wait.
  private var mostWaiting: Int { 256 }
}
