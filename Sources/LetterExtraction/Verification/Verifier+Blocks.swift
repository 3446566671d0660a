import LetterSchema

extension Verifier {
  mutating func checkBlocks() {
    var ids: Set<String> = []
    for (index, block) in letter.blocks.enumerated() {
      let path = "blocks/\(index)"
      if !ids.insert(block.id).inserted {
        fail(.reference, path + "/id", expected: "an id of its own", found: block.id)
      }
      checkText(of: block, path)
      for (number, mark) in block.marks.enumerated() {
        check(mark, in: block, "\(path)/marks/\(number)")
      }
    }
  }

  mutating func checkRemovals() {
    for (index, removal) in letter.removed.enumerated() {
      checkSlice(removal.text, at: removal.at, "removed/\(index)")
    }
  }

  mutating func checkFootnotes() {
    for (index, note) in letter.footnotes.enumerated() {
      let path = "footnotes/\(index)"
      if let text = note.text, let at = note.at {
        checkSlice(text, at: at, path)
        checkBlock(note.block, holds: at, path)
      } else if note.text != nil || note.at != nil {
        fail(.bounds, path + "/at", expected: "text and place together", found: "one of them")
      }
      for (number, reference) in note.references.enumerated() {
        let path = "\(path)/references/\(number)"
        if bounded(reference.at, path) != nil {
          checkBlock(reference.block, holds: reference.at, path)
        }
      }
      let status: Footnote.Status =
        note.text == nil ? .dangling : note.references.isEmpty ? .unreferenced : .linked
      if note.status != status {
        fail(
          .status, path + "/status", expected: status.rawValue, found: note.status.rawValue)
      }
    }
  }

  /// The slice is the marker and the text; a number that a list counts is not in the source.
  private mutating func checkText(of block: Block, _ path: String) {
    guard let range = bounded(block.at, path) else { return }
    let slice = slice(range)
    let line = reading.line(at: range)
    if let line, let marker = block.marker, line.marker == nil {
      let counted = line.markerText(in: reading.text)
      if counted?.hasBytes(of: marker) != true {
        fail(.slice, path + "/marker", at: range, expected: counted ?? "", found: marker)
      }
    }
    let isCounted = line.map { $0.marker == nil } ?? false
    let marker = isCounted ? nil : block.marker
    let text = [marker, block.text].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    if !slice.hasBytes(of: text) {
      fail(.slice, path + "/text", at: range, expected: slice, found: text)
    }
    if let line, let xpath = reading.paths.path(line.markup.path), block.path != xpath {
      fail(.reference, path + "/path", at: range, expected: xpath, found: block.path ?? "")
    }
  }

  private mutating func check(_ mark: Block.Mark, in block: Block, _ path: String) {
    let text = block.text.utf8
    let isWithin = mark.at.start >= 0 && mark.at.start <= mark.at.end && mark.at.end <= text.count
    if !isWithin || !text.startsScalar(at: mark.at.start) || !text.startsScalar(at: mark.at.end) {
      fail(
        .bounds, path + "/at", expected: "whole characters within 0..<\(text.count)",
        found: "\(mark.at.start)..<\(mark.at.end)")
    }
    if mark.type == .noteRef, let label = mark.label, !noteLabels.contains(label) {
      fail(.reference, path + "/label", expected: "the label of a note", found: label)
    }
  }
}

extension Reading {
  /// The line that has exactly these source bytes.
  fileprivate func line(at range: Range<Int>) -> Line? {
    let first = lines.partitioningIndex { $0.at.lowerBound >= range.lowerBound }
    return first < lines.count && lines[first].at == range ? lines[first] : nil
  }
}

extension String.UTF8View {
  fileprivate func startsScalar(at offset: Int) -> Bool {
    guard offset < count else { return true }
    return self[index(startIndex, offsetBy: offset)] & 0xC0 != 0x80
  }
}
