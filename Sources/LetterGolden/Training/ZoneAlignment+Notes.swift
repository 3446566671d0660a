import LetterExtraction

/// The lines of notes: one a note, several notes in one, or one note over several.
extension ZoneAlignment {
  private struct Note {
    var label: [String]
    var words: Words

    /// Whether the label is a number or a letter, so that it counts as a word.
    var labelCount: Int { max(label.count, 1) }
  }

  mutating func markFootnotes() {
    let notes = (gold.footnotes ?? []).compactMap { note in
      note.text.map { Note(label: Words(note.label).tokens, words: Words($0)) }
    }.filter { !$0.words.tokens.isEmpty }
    guard !notes.isEmpty else { return }
    for line in free where states[line] == nil && !words[line].tokens.isEmpty {
      if isNote(line, notes) || holdsNotes(line, notes) {
        states[line] = .footnote
      } else {
        for member in wrapped(line, notes) { states[member] = .footnote }
      }
    }
    // Lines between two lines of notes continue the first.
    let marked = states.indices.filter { states[$0] == .footnote }
    for (first, second) in zip(marked, marked.dropFirst()) where second - first <= 4 {
      for line in first..<second where inside[line] && states[line] == nil {
        states[line] = .footnote
      }
    }
    markLoneLabels(notes)
  }

  /// Whether a line is one note, or begins with one and goes on a little: an address that gold has
  /// not.
  private func isNote(_ line: Int, _ notes: [Note]) -> Bool {
    let tokens = words[line].tokens
    return notes.contains { note in
      let shared = words[line].overlap(note.words)
      guard shared * 10 >= note.words.tokens.count * 7 else { return false }
      let extra = note.labelCount
      if tokens.count <= note.words.tokens.count + extra + 3 { return true }
      if tokens.starts(with: note.label + note.words.tokens), note.words.tokens.count >= 4,
        !note.label.isEmpty, tokens.count <= note.words.tokens.count + extra + 14
      {
        return true
      }
      return shared >= 4 && shared * 10 >= (tokens.count - extra) * 9
        && draft.cues.has(.inNotes, in: line)
    }
  }

  /// Whether several notes make up a line.
  private func holdsNotes(_ line: Int, _ notes: [Note]) -> Bool {
    let held = notes.filter { words[line].overlap($0.words) * 10 >= $0.words.tokens.count * 9 }
    guard held.count >= 2 else { return false }
    let count = held.reduce(0) { $0 + $1.words.tokens.count + $1.labelCount }
    let tokens = words[line].tokens
    return tokens.count <= count + 3 && count * 10 <= tokens.count * 13
  }

  /// The lines over which one note goes, from the line that begins it.
  private func wrapped(_ start: Int, _ notes: [Note]) -> [Int] {
    for note in notes {
      let wanted = note.words.tokens
      // With its label and without.
      for skipped in [0, note.label.count]
      where words[start].tokens.starts(with: note.label.prefix(skipped)) {
        var tokens = Array(words[start].tokens.dropFirst(skipped))
        guard tokens.count >= 3, tokens.count < wanted.count, wanted.starts(with: tokens) else {
          continue
        }
        var members = [start]
        var line = start + 1
        while tokens.count < wanted.count, line < words.count, inside[line], states[line] == nil {
          tokens += words[line].tokens
          members.append(line)
          line += 1
          guard wanted.starts(with: tokens) || tokens.starts(with: wanted) else { break }
        }
        if tokens.starts(with: wanted), tokens.count <= wanted.count + 3 { return members }
      }
    }
    return []
  }

  /// A raised number that a page's text has on a line of its own, before the note.
  private mutating func markLoneLabels(_ notes: [Note]) {
    let labels = Set(notes.map(\.label))
    for line in free where labels.contains(words[line].tokens) && !words[line].tokens.isEmpty {
      if line + 1 < states.count, states[line + 1] == .footnote { states[line] = .footnote }
    }
  }
}
