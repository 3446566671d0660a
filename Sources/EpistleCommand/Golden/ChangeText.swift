internal import LetterGolden
internal import Terminal

/// Changes for a terminal: field by field, long texts word by word.
struct ChangeText {
  var paint: Paint
  /// Words that both sides have are cut to so many characters around a change.
  private static let context = 60
  /// Of a field with more changes, so many are shown.
  private static let most = 40

  func text(_ outcome: CaseOutcome) -> String {
    var text = title(outcome)
    for field in outcome.fields where field.state != .match { text += self.text(field) }
    return text
  }

  func title(_ outcome: CaseOutcome) -> String {
    var text = paint(.bold, text: CleanText.of(outcome.name))
    text += "  " + state(outcome.state.rawValue)
    if let failure = outcome.failure { text += "  " + CleanText.of(failure) }
    return text + "\n"
  }

  func text(_ field: FieldOutcome, name: Bool = true) -> String {
    var text = ""
    if name {
      text += "  \(paint(.cyan, text: CleanText.of(field.field)))  \(state(field.state.rawValue))"
      text += field.isRejected ? "  \(paint(.dim, text: "rejected before"))\n" : "\n"
    }
    for change in field.changes.prefix(ChangeText.most) { text += line(change) }
    if field.changes.count > ChangeText.most {
      text += "    … \(field.changes.count - ChangeText.most) more\n"
    }
    return text
  }

  private func state(_ state: String) -> String {
    switch state {
    case "match": paint(.green, text: state)
    case "new": paint(.blue, text: state)
    case "missing", "orphan": paint(.red, text: state)
    default: paint(.yellow, text: state)
    }
  }

  func line(_ change: Change) -> String {
    let place = change.path == change.field ? "" : "\(change.path): "
    return "    " + paint(.dim, text: CleanText.of(place)) + words(change) + "\n"
  }

  private func words(_ change: Change) -> String {
    switch change.kind {
    case .added: return paint(.green, text: "+ " + clean(change.after))
    case .removed: return paint(.red, text: "- " + clean(change.before))
    case .grew, .shrank, .reworded:
      return difference(WordDifference(change.before ?? "", change.after ?? ""))
    case .value:
      return paint(.red, text: clean(change.before)) + " → "
        + paint(.green, text: clean(change.after))
    case .moved:
      return paint(.red, text: clean(change.before)) + " → "
        + paint(.green, text: clean(change.after)) + "  " + quoted(change.text)
    case .order: return "in another order"
    case .boundary: return "cut otherwise: " + quoted(change.text)
    case .place: return "at another place: " + quoted(change.text)
    case .confidence: return "with another confidence or evidence: " + quoted(change.text)
    }
  }

  /// What both have in plain, taken out as `[-words-]`, added as `{+words+}`: to be read without
  /// colours too.
  private func difference(_ difference: WordDifference) -> String {
    var text = ""
    for (index, piece) in difference.pieces.enumerated() {
      let words = CleanText.of(
        piece.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎"))
      switch piece.kind {
      case .removed: text += paint(.red, text: "[-\(words)-]")
      case .added: text += paint(.green, text: "{+\(words)+}")
      case .same:
        text += ChangeText.cut(
          words, isFirst: index == 0, isLast: index == difference.pieces.count - 1)
      }
    }
    return text
  }

  private static func cut(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    guard text.count > 2 * context else { return text }
    let head = isFirst ? "" : String(text.prefix(context))
    let tail = isLast ? "" : String(text.suffix(context))
    return head + " … " + tail
  }

  private func clean(_ text: String?) -> String {
    DisplayWidth.cut(CleanText.of(text ?? "nothing"), to: 300)
  }

  private func quoted(_ text: String?) -> String {
    guard let text else { return "" }
    return "“" + DisplayWidth.cut(CleanText.of(text), to: 100) + "”"
  }
}
