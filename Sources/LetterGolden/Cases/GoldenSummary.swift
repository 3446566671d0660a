/// What the outcomes of many cases come to.
public struct GoldenSummary: Sendable {
  /// Changes of one cause.
  public struct Cluster: Sendable {
    public var cause: Cause
    public var count: Int
    /// The documents it shows in, in order.
    public var documents: [String]
    /// The first changes of it, each with its document.
    public var examples: [(document: String, change: Change)]
  }

  public let outcomes: [CaseOutcome]

  public init(_ outcomes: [CaseOutcome]) { self.outcomes = outcomes }

  public var states: [CaseState: Int] {
    outcomes.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
  }

  public var isMatch: Bool { outcomes.allSatisfy { $0.state == .match } }

  /// How often a field that was verified stands in each state, in the order of the records.
  public var fields: [(field: String, states: [FieldOutcome.State: Int])] {
    var order: [String] = []
    var counts: [String: [FieldOutcome.State: Int]] = [:]
    for field in outcomes.filter({ $0.state != .new }).flatMap(\.fields) {
      if counts[field.field] == nil { order.append(field.field) }
      counts[field.field, default: [:]][field.state, default: 0] += 1
    }
    return order.map { ($0, counts[$0] ?? [:]) }
  }

  public func board(_ matcher: Matcher) -> Scoreboard {
    Scoreboard(outcomes.compactMap { $0.scores[matcher] })
  }

  public var clusters: [Cluster] {
    GoldenSummary.clusters(outcomes.map { ($0.name, $0.state == .new ? [] : $0.changes) })
  }

  /// Changes by their cause: first what changes a record's meaning, then what follows from that,
  /// then places and confidences; of each the most widespread first. The same in whatever order
  /// the documents come.
  public static func clusters(
    _ documents: [(name: String, changes: [Change])], examples most: Int = 3
  ) -> [Cluster] {
    var clusters: [Cause: Cluster] = [:]
    for (name, changes) in documents.sorted(by: { $0.name < $1.name }) {
      for change in changes {
        let cause = Cause(change)
        var cluster =
          clusters[cause] ?? Cluster(cause: cause, count: 0, documents: [], examples: [])
        cluster.count += 1
        // One example a document shows more than three of one.
        if cluster.documents.last != name {
          cluster.documents.append(name)
          if cluster.examples.count < most { cluster.examples.append((name, change)) }
        }
        clusters[cause] = cluster
      }
    }
    return clusters.values.sorted { a, b in
      let (c, d) = (a.cause, b.cause)
      if c.rank != d.rank { return c.rank < d.rank }
      if a.documents.count != b.documents.count { return a.documents.count > b.documents.count }
      if a.count != b.count { return a.count > b.count }
      return "\(c)" < "\(d)"
    }
  }
}
