internal import FoundationEssentials
public import LetterSchema

/// What the record of a case has to be.
public enum Expectation: Sendable {
  public static let file = "expected.json"

  /// A whole record: everything in it counts.
  case record(Letter)
  /// The fields that a person verified, as `PlainRecord` has them; the others are left open.
  case fields(RecordTree)

  /// Keys of gold that are no fields.
  private static let asides: Set<String> = ["doc", "notes", "content_lines"]

  /// Reads `expected.json`: with the key `schema` a whole record, else fields as in gold.
  ///
  /// - Parameter document: the document's text, for gold that names lines of it.
  /// - Throws: `GoldError` where it is neither, or has a field that no record has.
  public init(json: [UInt8], document: String?, file: String) throws(GoldError) {
    do {
      let tree = try JSONDecoder().decode(RecordTree.self, from: Data(json))
      guard case .object(let members) = tree else {
        throw GoldError.notGold(file: file, found: "no object")
      }
      if tree["schema"] != nil {
        self = .record(try JSONDecoder().decode(Letter.self, from: Data(json)))
        return
      }
      let unknown = members.first {
        !Expectation.asides.contains($0.key) && !PlainRecord.fields.contains($0.key)
      }
      if let unknown {
        let names = PlainRecord.fields.joined(separator: ", ")
        throw GoldError.field(file: file, path: unknown.key, expected: "expected one of \(names)")
      }
      var fields = members.filter { !Expectation.asides.contains($0.key) }
      let gold = try Expectation.gold(tree)
      if let document, gold.contentText == nil, gold.contentLines != nil {
        fields.removeAll { $0.key == "content_text" }
        fields.append(.init("content_text", .text(gold.content(of: document))))
      }
      self = .fields(.object(Expectation.ordered(fields)))
    } catch {
      throw GoldError(error, file: file)
    }
  }

  /// `expected.json`.
  public var json: [UInt8] {
    switch self {
    case .record(let letter): letter.json()
    case .fields(let tree): tree.json
    }
  }

  /// What was verified, as values.
  public var tree: RecordTree {
    switch self {
    case .record(let letter): RecordTree(letter)
    case .fields(let tree): tree
    }
  }

  /// The fields that were verified, in the order in which they are told.
  public var fields: [String] {
    (tree.members ?? []).map(\.key).filter { $0 != "pipeline" }
  }

  /// What differs from it.
  public func changes(to found: Letter, matcher: Matcher) -> [Change] {
    switch self {
    case .record(let letter): RecordComparison.changes(from: letter, to: found, matcher: matcher)
    case .fields(let tree):
      RecordComparison.changes(
        fromVerified: tree, to: PlainRecord.tree(found), matcher: matcher)
    }
  }

  /// The same as gold, to score by.
  public var gold: GoldRecord? {
    switch self {
    case .record(let letter): try? Expectation.gold(PlainRecord.tree(letter))
    case .fields(let tree): try? Expectation.gold(tree)
    }
  }

  /// Gold has fields that a case may leave open.
  private static func gold(_ tree: RecordTree) throws -> GoldRecord {
    var tree = tree
    for key in ["doc", "kind", "language"] where tree[key] == nil { tree[key] = .text("") }
    if let demands = tree["demands"]?.elements {
      tree["demands"] = .list(
        demands.map { demand in
          guard case .object(let members) = demand, demand["form"] == nil else { return demand }
          return .object(members + [.init("form", .text(""))])
        })
    }
    return try GoldRecord(json: Data(tree.json))
  }

  /// What of a score it speaks of.
  var scored: Set<ScoredField> {
    var scored = Set(fields.flatMap(ScoredField.of))
    // Where an entry leaves its form open, nothing can be said of items.
    if tree["demands"]?.elements?.contains(where: { $0["form"] == nil }) == true {
      scored.remove(.demandItems)
    }
    return scored
  }

  /// The fields in the order of `PlainRecord`, and so the keys of their entries.
  static func ordered(_ fields: [RecordTree.Member]) -> [RecordTree.Member] {
    PlainRecord.fields.compactMap { name in
      fields.first { $0.key == name }.map { .init(name, PlainRecord.ordered($0.value)) }
    }
  }
}

extension ScoredField {
  /// What is scored of a field of the record.
  static func of(_ field: String) -> [ScoredField] {
    switch field {
    case "recipients": [.recipients, .recipientRole, .recipientOrganization]
    case "signatories": [.signatories, .signatoryRole, .signatoryOrganization]
    case "demands": [.demandItems, .demands]
    case "footnotes": [.footnotes, .noteLinks]
    case "content_text", "blocks": [.content]
    default: ScoredField(rawValue: field).map { [$0] } ?? []
    }
  }
}
