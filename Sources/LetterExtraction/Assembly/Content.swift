import LetterSchema

/// The lines of a draft, each in a block or in a removal.
struct Content {
  private(set) var blocks: [Block] = []
  private(set) var removals: [Removal] = []
  /// For each line the id of its block; nil where it was removed or shows nothing.
  private(set) var blockIDs: [String?]
  /// For each line whether it is part of the letter.
  private(set) var isKept: [Bool]

  init(_ draft: Draft) {
    let lines = draft.reading.lines
    blockIDs = Array(repeating: nil, count: lines.count)
    isKept = Array(repeating: false, count: lines.count)
    let makeBlock = BlockMaker(draft)
    var open: RemovalSpan?
    for (index, line) in lines.enumerated() where !line.extent.isEmpty {
      if index < draft.zones.count, let zone = draft.zones[index].zone {
        if let span = open.take() { removals.append(span.removal(from: draft)) }
        let block = makeBlock.block(index, zone: zone, id: "b\(blocks.count + 1)")
        blockIDs[index] = block.id
        isKept[index] = true
        blocks.append(block)
      } else {
        let decision = draft.removals[index] ?? .unexplained
        if open?.decision == decision {
          open?.lines.append(index)
        } else {
          if let span = open.take() { removals.append(span.removal(from: draft)) }
          open = RemovalSpan(decision: decision, lines: [index])
        }
      }
    }
    if let span = open { removals.append(span.removal(from: draft)) }
  }
}

/// Removed lines that follow each other for the same reason: one removal.
private struct RemovalSpan {
  var decision: RemovalDecision
  /// Never empty.
  var lines: [Int]

  func removal(from draft: Draft) -> Removal {
    let first = draft.reading.lines[lines[0]]
    let last = draft.reading.lines[lines[lines.count - 1]]
    let paths = draft.reading.paths
    let elements = lines.map { draft.reading.lines[$0].markup.path }
    return Removal(
      reason: decision.reason,
      text: draft.string(first.extent.lowerBound..<last.extent.upperBound),
      at: ByteRange(first.at.lowerBound..<last.at.upperBound),
      path: paths.path(paths.commonElement(of: elements)), evidence: decision.evidence)
  }
}

extension RemovalDecision {
  /// For a line that no stage gave a reason for.
  fileprivate static let unexplained = RemovalDecision(.markup, "not part of the letter")
}
