/// The notes at the end of a letter, block by block.
struct TEINotes {
  private let letter: Letter
  /// The notes that begin in a block, by its index.
  private var notes: [Int: [Int]] = [:]

  init(_ letter: Letter, _ names: TEINames) {
    self.letter = letter
    for (note, block) in names.writtenNotes { notes[block, default: []].append(note) }
  }

  /// Writes the notes of blocks that follow each other; a block in which none begins goes on with
  /// the one before it.
  func write(_ run: [Int], _ text: inout TEIText, to writer: inout MarkupWriter) {
    var rest = run[...]
    while let index = rest.popFirst() {
      let starting = notes[index, default: []]
      let more = rest.prefix { notes[$0, default: []].isEmpty }
      rest = rest.dropFirst(more.count)
      if starting.count > 1 {
        // Several in one block: each by its own text.
        for (number, note) in starting.enumerated() {
          let isLast = number == starting.count - 1
          writer.element("note", attributes(of: note)) { writer in
            let id = number == 0 ? TEINames.block(index) : nil
            writer.line("p", [("xml:id", id)], letter.footnotes[note].text ?? "")
            if isLast { for block in more { write(block, from: 0, &text, to: &writer) } }
          }
        }
      } else {
        let note = starting.first
        writer.element("note", note.map(attributes) ?? [("place", "end")]) { writer in
          write(index, from: note.map { label(of: $0, in: index) } ?? 0, &text, to: &writer)
          for block in more { write(block, from: 0, &text, to: &writer) }
        }
      }
    }
  }

  private func attributes(of note: Int) -> [MarkupWriter.Attribute] {
    [
      ("place", "end"), ("n", letter.footnotes[note].label), ("xml:id", TEINames.note(note)),
    ]
  }

  private func write(
    _ block: Int, from start: Int, _ text: inout TEIText, to writer: inout MarkupWriter
  ) {
    writer.line("p", [("xml:id", TEINames.block(block))]) {
      text.write(block, from: start, to: &$0)
    }
  }

  /// The length of the label that the block's text begins with: `[1] `.
  private func label(of note: Int, in block: Int) -> Int {
    let whole = Array(letter.blocks[block].text.utf8)
    let words = Array((letter.footnotes[note].text ?? "").utf8)
    guard whole.count > words.count, whole.suffix(words.count).elementsEqual(words) else {
      return 0
    }
    return whole.count - words.count
  }
}
