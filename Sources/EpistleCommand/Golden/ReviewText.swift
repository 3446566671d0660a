internal import LetterGolden
internal import Terminal

/// What a review shows and asks.
struct ReviewText {
  var paint: Paint

  func question(_ queue: ReviewQueue) -> String {
    guard let item = queue.current else { return "" }
    let changes = ChangeText(paint: paint)
    var text = "\n" + paint(.dim, text: "\(queue.position + 1) of \(queue.items.count)  ")
    text += changes.title(item.outcome)
    text += changes.text(item.field)
    if item.field.changes.isEmpty { text += "    \(found(item))\n" }
    return text + keys
  }

  /// A field that nobody verified, as it was found.
  private func found(_ item: ReviewQueue.Item) -> String {
    let letter = item.outcome.found.map(PlainRecord.tree)
    guard let value = letter?[item.field.field], value.summary != "" else { return "nothing found" }
    return CleanText.of(DisplayWidth.cut(value.summary, to: 600))
  }

  private var keys: String {
    let names = ["a": "accept", "r": "reject", "s": "skip", "u": "undo", "q": "quit", "?": "help"]
    let shown = ["a", "r", "s", "u", "q", "?"].map {
      "\(paint(.bold, text: $0)) \(names[$0] ?? "")"
    }
    return shown.joined(separator: "  ") + "  "
  }

  var help: String {
    """
    a  what was found is right: it is verified from now on
    r  what was found is wrong: what was verified stays; asked again when something else is found
    s  leave it as it is, for another time
    u  take the last answer back
    q  end; ctrl-C does too. Every answer is written already.

    """
  }
}
