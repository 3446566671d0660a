/// The names of the notes that Markdown's `[^1]` leads to.
struct MarkdownNotes {
  private var names: [String: String] = [:]
  /// The notes that are written, with their names and the block that each begins in.
  private(set) var written: [(note: Footnote, name: String, block: Int)] = []
  /// The block each note begins in, by its index; several may begin in one.
  private(set) var starts: [Int: [Int]] = [:]

  init(_ letter: Letter) {
    var blocks: [String: Int] = [:]
    for (index, block) in letter.blocks.enumerated() where block.zone == .footnote {
      if blocks[block.id] == nil { blocks[block.id] = index }
    }
    var taken: Set<String> = []
    for (number, note) in letter.footnotes.enumerated() where note.text != nil {
      guard let id = note.block, let block = blocks[id] else { continue }
      var name = note.label.isMarkdownLabel ? note.label : "n\(number + 1)"
      while !taken.insert(name.lowercased()).inserted { name += "n" }
      if names[note.label] == nil { names[note.label] = name }
      starts[block, default: []].append(written.count)
      written.append((note, name, block))
    }
  }

  func name(of label: String?) -> String? { label.flatMap { names[$0] } }
}

extension String {
  fileprivate var isMarkdownLabel: Bool {
    !isEmpty && utf8.count < 40
      && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
  }
}
