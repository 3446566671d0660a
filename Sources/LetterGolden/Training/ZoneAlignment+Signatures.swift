internal import LetterExtraction

/// Which lines name who signs.
extension ZoneAlignment {
  mutating func markSignatures() {
    let signatories = gold.signatories ?? []
    guard !signatories.isEmpty else { return }
    var heads: Set<String> = []
    var all: Set<String> = []
    for signatory in signatories {
      all.formUnion(Words(Self.text(of: signatory)).tokens)
      heads.formUnion(
        Words(signatory.name ?? signatory.organization ?? signatory.role ?? "").tokens)
    }
    let start = states.lastIndex(of: .salutation) ?? states.lastIndex(of: .title) ?? -1
    for line in free where line > start && isSigned(line, heads, all) { states[line] = .signature }
    // Some letters name who signs above everything else.
    if !states.contains(.signature) {
      for line in free where line < start && isSigned(line, heads, all) {
        states[line] = .signature
      }
    }
    markNamed(signatories, from: start)
    fillSignatures()
  }

  /// The line's words without what is raised above it.
  private func plainWords(_ line: Int) -> Words {
    let own = draft.reading.lines[line]
    let raised = own.markup.spans.filter { $0.form == .superscript && $0.text.count <= 4 }
    guard !raised.isEmpty else { return words[line] }
    var text = ""
    var start = own.text.lowerBound
    for span in raised where span.text.lowerBound >= start {
      text += draft.string(start..<span.text.lowerBound) + " "
      start = span.text.upperBound
    }
    return Words(text + draft.string(start..<own.text.upperBound))
  }

  private func isSigned(_ line: Int, _ heads: Set<String>, _ all: Set<String>) -> Bool {
    let tokens = plainWords(line).tokens
    guard !tokens.isEmpty else { return false }
    let known = tokens.count { all.contains($0) }
    let named = tokens.count { heads.contains($0) }
    let prose = draft.cues.has(.functionWords, in: line) && tokens.count > 12
    let needed = tokens.count <= 10 && named >= 2 ? 5 : 7
    if prose, named * 10 < tokens.count * 7 {
      // A paragraph that is nothing but signatories with their posts.
      return draft.page.isIdeographic
        ? named >= 4 && tokens.count <= 40 && known * 10 >= tokens.count * 9
        : named >= 8 && known * 10 >= tokens.count * 8
    }
    return known * 10 >= tokens.count * needed && (named > 0 || tokens.count <= 8)
  }

  /// Lines that begin with a signatory's whole name and have more to them than gold tells: the last
  /// ones of the letter, or several one behind another.
  private mutating func markNamed(_ signatories: [GoldRecord.Correspondent], from start: Int) {
    let names = signatories.compactMap { $0.name ?? $0.organization }.map { Words($0).tokens }
      .filter { !$0.isEmpty }
    func isNamed(_ line: Int) -> Bool {
      let tokens = words[line].tokens
      return line > start && inside[line] && tokens.count <= 16
        && (states[line] == .signature || names.contains { tokens.starts(with: $0) })
    }
    let lastProse = inside.indices.last { inside[$0] && words[$0].tokens.count > 16 } ?? -1
    for line in free where states[line] == nil && isNamed(line) {
      let around = (line - 2...line + 2).count { inside.indices.contains($0) && isNamed($0) }
      if around >= 3 || line > lastProse { states[line] = .signature }
    }
  }

  /// A heading or a title amid the signatures belongs to them; a stray match in the text does not.
  private mutating func fillSignatures() {
    let prose = states.indices.filter {
      states[$0] == nil && inside[$0] && words[$0].tokens.count > 30
        && (draft.cues.has(.functionWords, in: $0)
          || draft.string(draft.reading.lines[$0].text).contains("。"))
    }
    let marked = states.indices.filter { states[$0] == .signature }
    for (first, second) in zip(marked, marked.dropFirst()) where second - first <= 12 {
      if prose.contains(where: { $0 > first && $0 < second }) { continue }
      for line in first..<second where inside[line] && states[line] == nil {
        states[line] = .signature
      }
    }
    // A lone match with prose on both sides is a mention.
    for line in marked {
      let before = prose.last { $0 < line }
      let after = prose.first { $0 > line }
      guard let before, let after else { continue }
      let run = marked.count { $0 > before && $0 < after }
      if run <= 1, after - before <= 6, marked.count > 1 { states[line] = nil }
    }
  }
}
