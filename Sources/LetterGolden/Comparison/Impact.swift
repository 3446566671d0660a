/// What changed between two runs over the same documents.
public struct Impact: Sendable {
  /// A document that both runs have a record of, and how the records differ.
  public struct Document: Sendable {
    public var name: String
    public var changes: [Change]

    public init(name: String, changes: [Change]) {
      self.name = name
      self.changes = changes
    }
  }

  /// Only the later run has a record of it.
  public let added: [String]
  /// Only the earlier run has.
  public let removed: [String]
  /// In the order of their names.
  public let documents: [Document]

  /// Takes its parts in any order.
  public init(added: [String], removed: [String], documents: [Document]) {
    self.added = added.sorted()
    self.removed = removed.sorted()
    self.documents = documents.sorted { $0.name < $1.name }
  }

  public var changed: [Document] { documents.filter { !$0.changes.isEmpty } }

  /// Those whose meaning changed, not only places and confidences.
  public var touched: [Document] {
    documents.filter { !$0.changes.allSatisfy(\.kind.isMinor) }
  }

  public var isNothing: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  public func clusters(examples: Int) -> [GoldenSummary.Cluster] {
    GoldenSummary.clusters(documents.map { ($0.name, $0.changes) }, examples: examples)
  }

  /// How many documents each field changed in, in meaning, the most first.
  public var fields: [(field: String, documents: Int)] {
    var counts: [String: Int] = [:]
    for document in documents {
      for field in Set(document.changes.filter { !$0.kind.isMinor }.map(\.field)) {
        counts[field, default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (field: $0.key, documents: $0.value) }
  }

  /// All of it as JSON: the same bytes in whatever order it came.
  public var json: [UInt8] {
    func texts(_ texts: [String]) -> RecordTree { .list(texts.map(RecordTree.text)) }
    return RecordTree.object([
      .init("records", .number(Double(documents.count))),
      .init("changed", .number(Double(changed.count))),
      .init("changedInMeaning", .number(Double(touched.count))),
      .init("added", texts(added)),
      .init("removed", texts(removed)),
      .init(
        "fields",
        .object(fields.map { .init($0.field, .number(Double($0.documents))) })),
      .init("causes", .list(clusters(examples: 5).map(Impact.tree))),
      .init(
        "documents",
        .list(
          changed.map {
            .object([
              .init("name", .text($0.name)), .init("changes", .list($0.changes.map(Impact.tree))),
            ])
          })),
    ]).json
  }

  private static func tree(_ cluster: GoldenSummary.Cluster) -> RecordTree {
    .object([
      .init("place", .text(cluster.cause.place)),
      .init("kind", .text(cluster.cause.kind.rawValue)),
      .init("detail", cluster.cause.detail.isEmpty ? .absent : .text(cluster.cause.detail)),
      .init("minor", .truth(cluster.cause.kind.isMinor)),
      .init("changes", .number(Double(cluster.count))),
      .init("documents", .list(cluster.documents.map(RecordTree.text))),
      .init(
        "examples",
        .list(
          cluster.examples.map { document, change in
            guard case .object(let members) = tree(change) else { return .absent }
            return .object([.init("document", .text(document))] + members)
          })),
    ])
  }

  private static func tree(_ change: Change) -> RecordTree {
    var members: [RecordTree.Member] = [
      .init("path", .text(change.path)), .init("kind", .text(change.kind.rawValue)),
    ]
    for (key, text) in [
      ("before", change.before), ("after", change.after), ("text", change.text),
    ] {
      if let text { members.append(.init(key, .text(text))) }
    }
    if let at = change.at {
      members.append(
        .init("at", .list([.number(Double(at.lowerBound)), .number(Double(at.upperBound))])))
    }
    return .object(members)
  }
}
