/// The text of blocks with its links, emphasis and note references as Markdown.
struct MarkdownText {
  let notes: MarkdownNotes

  /// Appends a block's text from a byte of it on.
  func append(_ block: Block, from start: Int = 0, startsBlock: Bool, to bytes: inout [UInt8]) {
    let text = Array(block.text.utf8)
    let marks = block.marks.filter { isWritten($0, in: text) }
    var isStart = startsBlock
    /// The note reference that stands in place of its marker.
    var replaced: Int?
    for run in InlineRun.runs(of: text, start..<text.count, spans: marks.map(\.at.range)) {
      switch run {
      case .text(let range):
        guard replaced == nil else { continue }
        MarkdownEscaping.append(text, range, startsBlock: isStart, to: &bytes)
        isStart = false
      case .open(let index):
        guard replaced == nil else { continue }
        if marks[index].type == .noteRef { replaced = index }
        bytes.append(contentsOf: opening(marks[index]).utf8)
        isStart = false
      case .close(let index):
        if replaced == index {
          replaced = nil
        } else if replaced == nil {
          bytes.append(contentsOf: closing(marks[index]).utf8)
        }
      }
    }
  }

  private func opening(_ mark: Block.Mark) -> String {
    switch mark.type {
    case .link: "["
    case .emphasis: "*"
    case .strong: "**"
    case .noteRef: "[^\(notes.name(of: mark.label) ?? "")]"
    }
  }

  private func closing(_ mark: Block.Mark) -> String {
    switch mark.type {
    case .link: "](<\(mark.href.flatMap(LinkAddress.escaped) ?? "")>)"
    case .emphasis: "*"
    case .strong: "**"
    case .noteRef: ""
    }
  }

  /// Whether a mark can be said in Markdown: an emphasis begins and ends with a letter or a digit,
  /// and has none of them, and no star, beside it; a link in a link is none.
  private func isWritten(_ mark: Block.Mark, in text: [UInt8]) -> Bool {
    switch mark.type {
    case .noteRef: return notes.name(of: mark.label) != nil
    case .link: return mark.href.flatMap(LinkAddress.escaped) != nil
    case .emphasis, .strong:
      let range = mark.at.range
      guard !range.isEmpty, range.upperBound <= text.count, text[range.lowerBound].isLetterByte,
        text[range.upperBound - 1].isLetterByte
      else { return false }
      let before = range.lowerBound == 0 ? nil : text[range.lowerBound - 1]
      let behind = range.upperBound == text.count ? nil : text[range.upperBound]
      return [before, behind].compactMap { $0 }.allSatisfy {
        $0 == 0x20 || ".,;:!?()\"'".utf8.contains($0)
      }
    }
  }
}

extension UInt8 {
  /// An ASCII letter or digit.
  fileprivate var isLetterByte: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
