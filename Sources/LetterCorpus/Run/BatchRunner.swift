/// Does one thing for each of many items, several at once, and hands the results on.
///
/// At most `jobs` items are in work at a time; results that wait for one before them are bounded
/// in number and weight, and so is what is read ahead. Memory does not grow with the items.
public struct BatchRunner: Sendable {
  public let jobs: Int
  /// Whether results are handed on in the order of the items, or as they come.
  public let isOrdered: Bool

  public init(jobs: Int, isOrdered: Bool = true) {
    self.jobs = max(1, jobs)
    self.isOrdered = isOrdered
  }

  /// How many results a job may be ahead of an item that takes long.
  private static let window = 64
  /// How many bytes of results may wait, all jobs together.
  private static let heaviest = 16 << 20

  /// Calls `deliver` once an item, in the order of `items`, whatever the number of jobs.
  public func run<Item: Sendable, Result: Sendable>(
    _ items: [Item], work: @escaping @Sendable (Item) -> Result,
    deliver: (Int, Result) -> Void
  ) async {
    var left = items[...]
    await run(next: { left.popFirst() }, work: { work($1) }) { index, result, _ in
      deliver(index, result)
      return true
    }
  }

  /// Pulls items until there are none, works on them, delivers the results.
  ///
  /// - Parameters:
  ///   - next: the next item, or nil at the end; called by one task at a time.
  ///   - work: gets the number of the item, from 0, and the item.
  ///   - weigh: about how many bytes a result holds.
  ///   - deliver: gets the number, the result, and whether another result is ready behind it;
  ///     false ends the run: nothing more is pulled, and what is in work is dropped.
  public func run<Item: Sendable, Result: Sendable>(
    next: sending @escaping () -> Item?, work: @escaping @Sendable (Int, Item) -> Result,
    weigh: @escaping @Sendable (Result) -> Int = { _ in 0 },
    deliver: (Int, Result, Bool) -> Bool
  ) async {
    let feed = Feed(next)
    let outbox = Outbox<Result>(
      jobs: jobs, isOrdered: isOrdered, window: jobs * BatchRunner.window,
      heaviest: BatchRunner.heaviest)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<jobs {
        group.addTask {
          while let (index, item) = await feed.next() {
            let result = work(index, item)
            guard await outbox.put(index, result, weight: weigh(result)) else { break }
          }
          await outbox.leave()
        }
      }
      deliveries: while let ready = await outbox.take() {
        for (place, (index, result)) in ready.enumerated()
        where !deliver(index, result, place + 1 < ready.count) {
          await outbox.close()
          break deliveries
        }
      }
    }
  }
}

/// Numbers items as they are pulled.
private actor Feed<Item: Sendable> {
  private let pull: () -> Item?
  private var count = 0

  init(_ pull: sending @escaping () -> Item?) { self.pull = pull }

  func next() -> (Int, Item)? {
    guard let item = pull() else { return nil }
    defer { count += 1 }
    return (count, item)
  }
}

/// Results on their way from the workers to the one who delivers them.
private actor Outbox<Result: Sendable> {
  private let isOrdered: Bool
  private let window: Int
  private let heaviest: Int
  private var workers: Int
  private var waiting: [Int: (result: Result, weight: Int)] = [:]
  private var weight = 0
  /// The next to deliver; in any order, how many were.
  private var due = 0
  private var isClosed = false
  private var taker: CheckedContinuation<Void, Never>?
  private var ahead: [CheckedContinuation<Void, Never>] = []

  init(jobs: Int, isOrdered: Bool, window: Int, heaviest: Int) {
    workers = jobs
    self.isOrdered = isOrdered
    self.window = window
    self.heaviest = heaviest
  }

  /// Takes a result, and holds its worker while too much waits; false where nobody wants more.
  func put(_ index: Int, _ result: Result, weight: Int) async -> Bool {
    if isClosed { return false }
    waiting[index] = (result, weight)
    self.weight += weight
    wakeTaker()
    // Who has the due item is never held, so there is always one who goes on.
    while !isClosed, isOrdered ? index > due : true, isFull(index) {
      await withCheckedContinuation { ahead.append($0) }
    }
    return !isClosed
  }

  private func isFull(_ index: Int) -> Bool {
    guard !waiting.isEmpty else { return false }
    return weight > heaviest || (isOrdered ? index - due : waiting.count) >= window
  }

  /// All that can be delivered now; waits for some. Nil where all has been.
  func take() async -> [(Int, Result)]? {
    while true {
      let ready = ready()
      if !ready.isEmpty {
        let held = ahead
        ahead = []
        for worker in held { worker.resume() }
        return ready
      }
      if workers == 0 { return nil }
      await withCheckedContinuation { taker = $0 }
    }
  }

  private func ready() -> [(Int, Result)] {
    var ready: [(Int, Result)] = []
    if isOrdered {
      while let next = waiting.removeValue(forKey: due) {
        ready.append((due, next.result))
        weight -= next.weight
        due += 1
      }
    } else {
      ready = waiting.map { ($0.key, $0.value.result) }
      waiting = [:]
      weight = 0
      due += ready.count
    }
    return ready
  }

  func leave() {
    workers -= 1
    wakeTaker()
  }

  func close() {
    isClosed = true
    waiting = [:]
    let held = ahead
    ahead = []
    for worker in held { worker.resume() }
  }

  private func wakeTaker() {
    taker?.resume()
    taker = nil
  }
}
