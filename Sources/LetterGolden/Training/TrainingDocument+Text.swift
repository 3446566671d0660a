internal import LetterExtraction

extension TrainingDocument {
  /// The same document as somebody scrapes it: the visible lines as plain text. Nil for what is
  /// plain text already, and for gold that names lines of the file.
  public func asText() throws(GoldError) -> TrainingDocument? {
    guard gold.contentLines == nil || gold.contentText != nil else { return nil }
    let draft = try TrainingDocument.draft(bytes, file: file)
    guard draft.source.mediaType == .html else { return nil }
    var text = ""
    for line in draft.reading.lines
    where line.markup.regions.isDisjoint(with: TrainingDocument.unseen)
      && ![.syntax, .pageTitle, .control].contains(line.markup.form)
    {
      if line.markup.blankBefore > 0 { text += "\n" }
      if let marker = line.marker { text += draft.string(marker) + " " }
      text += draft.string(line.text) + "\n"
    }
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    var document = try TrainingDocument(
      Array(text.utf8), file: name + ".txt", name: name, gold: gold)
    document.isTested = false
    return document
  }

  private static let unseen: Markup.Regions = [.hidden, .head, .noscript]
}
