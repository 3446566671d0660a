extension Scoreboard {
  /// The table: a row a field, then the documents that are right throughout and the core mean.
  public var table: String {
    var text = "\(documents.count) documents\n"
    text += Figures.left("field", 26) + "      P      R     F1  F1/doc   right  spurious  missed\n"
    for field in fields {
      guard let row = row(field) else { continue }
      text += Figures.left(field.rawValue, 26)
      for value in [row.precision, row.recall, row.f1] {
        text += " " + Figures.fixed(value, width: 6)
      }
      text += " " + Figures.fixed(row.f1Document, width: 7)
      text += "   " + Figures.right(row.tally.right, 5)
      text += "  " + Figures.right(row.tally.spurious, 8)
      text += "  " + Figures.right(row.tally.missed, 6) + "\n"
    }
    text += "right in every core field  \(whole) of \(documents.count) documents\n"
    return text + Figures.left("core mean F1/doc", 26 + 22) + Figures.fixed(coreMean, width: 7)
      + "\n"
  }

  /// Each document's misses, under its name.
  public var list: String {
    documents.filter { !$0.misses.isEmpty }.map { document in
      "\n\(document.name)\n" + document.misses.map { "  \($0)\n" }.joined()
    }.joined()
  }

  /// A row a source: documents, the core fields' F1/doc, and their mean.
  public var sourceTable: String {
    let names = ["content", "kind", "date", "recip", "salut", "items", "sign", "notes", "links"]
    let sources = bySource
    let widest = max(6, sources.map(\.source.count).max() ?? 0)
    var text = Figures.left("source", widest) + "  docs"
    text += names.map { Figures.right($0, 8) }.joined() + "    mean  whole\n"
    for (source, board) in sources {
      text += Figures.left(source, widest) + Figures.right(board.documents.count, 6)
      for field in ScoredField.core {
        text += board.f1Document(field).map { Figures.fixed($0, width: 8) } ?? Figures.right("–", 8)
      }
      text += Figures.fixed(board.coreMean, width: 8) + Figures.right(board.whole, 7) + "\n"
    }
    return text
  }
}
