extension Letter {
  /// The letter to read, as Markdown: its fields as YAML front matter, its blocks, its notes as
  /// `[^1]`. Text that looks like markup is escaped. Not the whole record.
  public var markdown: [UInt8] {
    var bytes: [UInt8] = []
    FrontMatter(self).append(to: &bytes)
    MarkdownBody(self).append(to: &bytes)
    return bytes
  }
}

/// The blocks of a letter as Markdown.
struct MarkdownBody {
  private let blocks: [Block]
  private let notes: MarkdownNotes
  private let text: MarkdownText

  init(_ letter: Letter) {
    blocks = letter.blocks
    notes = MarkdownNotes(letter)
    text = MarkdownText(notes: notes)
  }

  func append(to bytes: inout [UInt8]) {
    var last: Block?
    // How deep the list is that the next item may go on with.
    var depth = 0
    for (index, block) in blocks.enumerated() where !block.text.isEmpty {
      if let starting = notes.starts[index] {
        bytes.append("\n")
        appendNotes(starting, of: block, to: &bytes)
      } else if let last, last.isLine, block.isLine, last.zone == block.zone {
        // The line goes on behind a hard break.
        bytes.removeLast()
        bytes.append("\\\n")
        appendText(block, to: &bytes)
      } else {
        if !(last?.type == .item && block.type == .item) { bytes.append("\n") }
        depth = depthOfList(block, after: depth)
        append(block, depth: depth, to: &bytes)
      }
      last = block
    }
  }

  /// An item is at most one deeper than what it stands under, since more would be code; so is a
  /// paragraph of an item.
  private func depthOfList(_ block: Block, after depth: Int) -> Int {
    switch block.type {
    case .item: min(max(1, block.level ?? 1), depth + 1)
    case .paragraph: min(max(0, block.level ?? 0), depth)
    default: 0
    }
  }

  private func append(_ block: Block, depth: Int, to bytes: inout [UInt8]) {
    switch block.type {
    case .heading:
      let depth = block.zone == .title ? 1 : max(2, min(block.level ?? 2, 6))
      bytes.append(contentsOf: String(repeating: "#", count: depth).utf8)
      bytes.append(" ")
    case .item:
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 4 * (depth - 1)))
      appendMarker(block, to: &bytes)
    case .quotation: bytes.append("> ")
    case .paragraph: bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 4 * depth))
    case .cell, .line, .image: break
    }
    appendText(block, to: &bytes)
  }

  private func appendText(_ block: Block, to bytes: inout [UInt8]) {
    if block.type != .item, let marker = block.marker,
      marker.unicodeScalars.contains(where: {
        $0.value > 0x20 && !$0.properties.isWhitespace && $0 != "\u{200B}"
      })
    {
      let marker = Array((marker + " ").utf8)
      MarkdownEscaping.append(marker, 0..<marker.count, startsBlock: true, to: &bytes)
      text.append(block, startsBlock: false, to: &bytes)
    } else {
      text.append(block, startsBlock: true, to: &bytes)
    }
    bytes.append("\n")
  }

  /// Markdown numbers with digits alone; any other marker stands behind a bullet, as text.
  private func appendMarker(_ block: Block, to bytes: inout [UInt8]) {
    let marker = block.marker ?? ""
    let number = marker.filter { $0 != "." && $0 != ")" && $0 != "(" }
    if block.list == .numbered, !number.isEmpty, number.utf8.count < 10,
      number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      marker.utf8.count <= number.utf8.count + 2
    {
      bytes.append(contentsOf: number.utf8)
      bytes.append(marker.hasSuffix(")") ? ") " : ". ")
      return
    }
    bytes.append("- ")
    if block.list == .numbered, !marker.isEmpty {
      let label = Array((marker + " ").utf8)
      MarkdownEscaping.append(label, 0..<label.count, startsBlock: true, to: &bytes)
    }
  }

  private func appendNotes(_ starting: [Int], of block: Block, to bytes: inout [UInt8]) {
    for index in starting {
      let (note, name, _) = notes.written[index]
      bytes.append(contentsOf: "[^\(name)]: ".utf8)
      let whole = Array(block.text.utf8)
      let words = Array((note.text ?? "").utf8)
      if starting.count == 1, whole.suffix(words.count).elementsEqual(words) {
        text.append(block, from: whole.count - words.count, startsBlock: true, to: &bytes)
      } else {
        MarkdownEscaping.append(words, 0..<words.count, startsBlock: true, to: &bytes)
      }
      bytes.append("\n")
    }
  }
}

extension Block {
  fileprivate var isLine: Bool { type == .line || type == .cell }
}
