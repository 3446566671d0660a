internal import LetterSchema

/// What became of each stretch of a source: which zone of the letter, or removed for which reason.
struct LayoutComparison {
  private struct Span {
    var range: Range<Int>
    var label: String
    var text: String
    /// The entry, under `blocks` or `removed`.
    var path: String
    var tree: RecordTree
  }

  static func changes(from before: Letter, to after: Letter) -> [Change] {
    let (old, new) = (spans(before), spans(after))
    let moves = moves(old, new)
    var twins: [Range<Int>: Span] = [:]
    for span in old { twins[span.range] = span }
    var changes = moves
    var next = 0
    for span in new {
      if let twin = twins[span.range], twin.path.first == span.path.first {
        changes += RecordComparison.entryChanges(twin.tree, span.tree, span.path)
        continue
      }
      while next < moves.count, (moves[next].at?.upperBound ?? 0) <= span.range.lowerBound {
        next += 1
      }
      let isMoved = next < moves.count && (moves[next].at?.overlaps(span.range) ?? false)
      if !isMoved {
        changes.append(Change(span.path, .boundary, text: span.text, at: span.range))
      }
    }
    return changes
  }

  /// Stretches whose label changed; what lies next to each other and changed alike is one.
  private static func moves(_ old: [Span], _ new: [Span]) -> [Change] {
    var changes: [Change] = []
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      let (a, b) = (old[i], new[j])
      let common = a.range.clamped(to: b.range)
      if !common.isEmpty, a.label != b.label {
        let text = a.range.count < b.range.count ? a.text : b.text
        let last = changes.indices.last
        if let last, changes[last].before == a.label, changes[last].after == b.label,
          i > 0 || j > 0, isNext(changes[last].at, common, a.range, b.range)
        {
          changes[last].at = (changes[last].at?.lowerBound ?? 0)..<common.upperBound
          if let earlier = changes[last].text, earlier != text, earlier.utf8.count < 300 {
            changes[last].text = "\(earlier) \(text)"
          }
        } else {
          changes.append(
            Change("blocks", .moved, before: a.label, after: b.label, text: text, at: common))
        }
      }
      if a.range.upperBound <= b.range.upperBound { i += 1 }
      if b.range.upperBound <= a.range.upperBound { j += 1 }
    }
    return changes
  }

  /// Whether a stretch goes on where the last one ended: within one entry of either record.
  private static func isNext(
    _ last: Range<Int>?, _ next: Range<Int>, _ a: Range<Int>, _ b: Range<Int>
  ) -> Bool {
    guard let last else { return false }
    return a.overlaps(last) || b.overlaps(last)
  }

  private static func spans(_ letter: Letter) -> [Span] {
    let tree = RecordTree(letter)
    let (blocks, removed) = (tree["blocks"]?.elements ?? [], tree["removed"]?.elements ?? [])
    var spans: [Span] = []
    for (index, block) in letter.blocks.enumerated() {
      spans.append(
        Span(
          range: block.at.range, label: block.zone.rawValue, text: block.text,
          path: "blocks/\(index)", tree: blocks[index]))
    }
    for (index, removal) in letter.removed.enumerated() {
      spans.append(
        Span(
          range: removal.at.range, label: "removed (\(removal.reason.rawValue))",
          text: removal.text, path: "removed/\(index)", tree: removed[index]))
    }
    return spans.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
