internal import LetterExtraction
public import LetterSchema

/// A document on the page of a review: its source beside its record.
public struct ReviewDocument: Sendable {
  let name: String
  /// How it stands, in a word: the state of a case, the grade of a record.
  let state: String
  /// How much there is to look at: the worst come first.
  let badness: Int
  /// How many things to look at it has.
  let count: Int
  /// What the page's script draws it from.
  let data: RecordTree

  /// A golden case with what differs.
  public init(_ outcome: CaseOutcome) {
    let pieces = ReviewDocument.pieces(outcome.found, outcome.golden.document)
    let fields = outcome.fields.map { field in
      RecordTree.object([
        .init("field", .text(field.field)),
        .init("state", .text(outcome.state == .new ? "new" : field.state.rawValue)),
        .init("rejected", .truth(field.isRejected)),
        .init("value", ReviewDocument.value(field.field, outcome, pieces)),
        .init("changes", .list(field.changes.map { ReviewDocument.change($0, pieces) })),
      ])
    }
    name = outcome.name
    state = outcome.state.rawValue
    count = outcome.changes.count + (outcome.failure == nil ? 0 : 1)
    let open = outcome.changes.count { !$0.kind.isMinor }
    let weight =
      switch outcome.state {
      case .missing, .orphan: 3_000_000
      case .changed: open > 0 ? 2_000_000 : 1_000_000
      case .stale: 1_500_000
      case .new: 500_000
      case .match: 0
      }
    badness = weight + min(open, 1000) * 400 + min(outcome.changes.count, 399)
    var facts = [("document", outcome.golden.document?.name ?? "gone")]
    if let failure = outcome.failure { facts.append(("no record", failure)) }
    let note = outcome.golden.note
    if let by = note.by { facts.append(("verified by", by + (note.on.map { ", \($0)" } ?? ""))) }
    if let reason = note.reason { facts.append(("because", reason)) }
    if !outcome.unverified.isEmpty {
      facts.append(("not verified", outcome.unverified.joined(separator: ", ")))
    }
    data = ReviewDocument.tree(name, state, facts, fields, pieces, outcome.found)
  }

  /// A record of a plain run with its notices and what it is least sure of.
  public init(_ letter: Letter, document: GoldenCase.Document, name: String? = nil) {
    let pieces = ReviewDocument.pieces(letter, document)
    let record = RecordTree(letter)
    let notices = Notice.all(letter, record)
    let byField = Dictionary(grouping: notices) { $0.path.prefix { $0 != "/" } }
    let fields = (record.members ?? []).compactMap { member -> RecordTree? in
      let notices = byField[member.key[...]] ?? []
      guard !Self.unshown.contains(member.key), !member.value.isEmpty else { return nil }
      return .object([
        .init("field", .text(member.key)),
        .init("state", .text(notices.isEmpty ? "" : "look")),
        .init("rejected", .truth(false)),
        .init("value", ReviewDocument.entries(member.value, pieces)),
        .init("changes", .list(notices.map { $0.tree(pieces) })),
      ])
    }
    self.name = name ?? letter.id
    state = letter.quality.grade.rawValue
    count = notices.count
    let grades: [Quality.Grade: Int] = [.good: 0, .fair: 1_000_000, .poor: 2_000_000]
    badness = (grades[letter.quality.grade] ?? 0) + min(count, 999_999)
    data = ReviewDocument.tree(
      self.name, state,
      [("document", document.name), ("least sure of", letter.quality.lowest)], fields, pieces,
      letter)
  }

  private static let unshown: Set<String> = [
    "schema", "pipeline", "blocks", "removed", "conservation", "quality", "source",
  ]

  /// Something of a record that a person should look at.
  private struct Notice {
    var path: String
    var what: String
    var text: String
    var at: Range<Int>?

    /// The record's diagnostics, and its entries with a confidence under a half.
    static func all(_ letter: Letter, _ record: RecordTree) -> [Notice] {
      let doubts = (record.members ?? []).filter { !unshown.contains($0.key) }.flatMap { member in
        (member.value.elements ?? [member.value]).enumerated().compactMap { index, entry in
          guard case .number(let confidence)? = entry["confidence"], confidence < 0.5 else {
            return Notice?.none
          }
          let path = member.value.elements == nil ? member.key : "\(member.key)/\(index)"
          return Notice(
            path: path, what: "confidence \(confidence)", text: entry.summary, at: entry.place)
        }
      }
      let diagnostics = letter.diagnostics.enumerated().map { index, notice in
        Notice(
          path: "diagnostics/\(index)",
          what: "\(notice.severity.rawValue), \(notice.code.rawValue)",
          text: notice.message, at: notice.at?.range)
      }
      return doubts + diagnostics
    }

    func tree(_ pieces: SourcePieces?) -> RecordTree {
      ReviewDocument.tree(path, what, [("same", text)], pieces?.index(of: at))
    }
  }
}

extension ReviewDocument {
  private static func tree(
    _ name: String, _ state: String, _ facts: [(String, String)], _ fields: [RecordTree],
    _ pieces: SourcePieces?, _ letter: Letter?
  ) -> RecordTree {
    .object([
      .init("name", .text(ShownText.of(name))),
      .init("state", .text(state)),
      .init("lang", .text(letter?.language ?? "und")),
      .init(
        "facts",
        .list(facts.map { .list([.text($0.0), .text(ShownText.of($0.1))]) })),
      .init("fields", .list(fields)),
      .init("pieces", .list((pieces?.pieces ?? []).map(piece))),
    ])
  }

  private static func pieces(
    _ letter: Letter?, _ document: GoldenCase.Document?
  ) -> SourcePieces? {
    guard let letter, let document,
      let source = try? SourceText(
        decoding: document.bytes, name: document.name, uri: nil,
        mediaType: MediaType(rawValue: letter.source.mediaType),
        declaredCharset: letter.source.charset)
    else { return nil }
    return SourcePieces(letter, source)
  }

  private static func piece(_ piece: SourcePieces.Piece) -> RecordTree {
    var members: [RecordTree.Member] = []
    // Words without markup within are there once.
    if piece.text != piece.raw { members.append(.init("raw", .text(ShownText.of(piece.raw)))) }
    if let text = piece.text { members.append(.init("text", .text(ShownText.of(text)))) }
    if let zone = piece.zone { members.append(.init("zone", .text(zone.rawValue))) }
    if let confidence = piece.confidence {
      members.append(.init("sure", .text(confidence.description)))
    }
    if let removal = piece.removal {
      members.append(.init("reason", .text(removal.reason.rawValue)))
      members.append(.init("evidence", .text(ShownText.of(removal.evidence))))
    }
    return .object(members)
  }

  private static func change(_ change: Change, _ pieces: SourcePieces?) -> RecordTree {
    let parts: [(String, String)] =
      switch change.kind {
      case .added: [("added", change.after ?? "")]
      case .removed: [("removed", change.before ?? "")]
      case .grew, .shrank, .reworded:
        WordDifference(change.before ?? "", change.after ?? "").pieces.map {
          ($0.kind.rawValue, $0.text)
        }
      case .value, .moved:
        [
          ("removed", change.before ?? "nothing"), ("same", " → "),
          ("added", change.after ?? "nothing"),
        ]
          + (change.text.map { [("same", "  " + $0)] } ?? [])
      case .order, .boundary, .place, .confidence: [("same", change.text ?? "")]
      }
    return tree(change.path, change.kind.rawValue, parts, pieces?.index(of: change.at))
  }

  private static func tree(
    _ path: String, _ kind: String, _ parts: [(String, String)], _ piece: Int?
  ) -> RecordTree {
    let words = parts.map { RecordTree.list([.text($0.0), .text(ShownText.of($0.1))]) }
    return .object(
      [
        .init("path", .text(ShownText.of(path))), .init("kind", .text(kind)),
        .init("parts", .list(words)),
      ] + (piece.map { [.init("piece", .number(Double($0)))] } ?? []))
  }

  /// What was found of a field, an entry a line, each with its piece of the source.
  private static func value(
    _ field: String, _ outcome: CaseOutcome, _ pieces: SourcePieces?
  ) -> RecordTree {
    guard let found = outcome.found, !["blocks", "removed", "content_text"].contains(field) else {
      return .list([])
    }
    return entries(RecordTree(found)[field] ?? .absent, pieces)
  }

  private static func entries(_ value: RecordTree, _ pieces: SourcePieces?) -> RecordTree {
    if value == .absent { return .list([]) }
    return .list(
      (value.elements ?? [value]).map { entry in
        var members = [RecordTree.Member("text", .text(ShownText.of(entry.summary)))]
        if let index = pieces?.index(of: entry.place) {
          members.append(.init("piece", .number(Double(index))))
        }
        return .object(members)
      })
  }
}
