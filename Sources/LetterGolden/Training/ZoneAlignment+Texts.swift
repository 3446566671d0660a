import LetterExtraction

/// Fields whose text gold gives whole: title, salutation, subject, closing.
extension ZoneAlignment {
  /// Lines that together are the text; else the one line that begins with it and is not much
  /// longer.
  mutating func markWhole(_ text: String?, _ state: ZoneState, fromEnd: Bool) {
    guard let wanted = text.map({ Words($0).tokens }), !wanted.isEmpty else { return }
    let free = free.filter { !words[$0].tokens.isEmpty }
    let starts = fromEnd ? free.reversed() : free
    let whole = firstRun(in: starts, wanted)
    let opening = starts.first { line in
      tokens(of: line).contains {
        $0.starts(with: wanted) && $0.count <= wanted.count * 2 + 2
      }
    }
    for line in whole ?? opening.map({ [$0] }) ?? [] { states[line] = state }
  }

  /// The subject stands behind a label, in lines of its own; else in a line that nearly is it.
  mutating func markSubject() {
    guard let wanted = gold.subject.map({ Words($0) }), !wanted.tokens.isEmpty else { return }
    let labelled = free.filter {
      draft.cues.has(.subjectLabel, in: $0) || draft.cues.has(.referenceLabel, in: $0)
    }
    let label = 4
    let members =
      firstRun(in: labelled, wanted.tokens, behind: label)
      ?? firstRun(in: free, wanted.tokens) ?? firstRun(in: free, wanted.tokens, behind: label)
      ?? free.first {
        words[$0].overlap(wanted) * 10 >= wanted.tokens.count * 9
          && words[$0].tokens.count <= wanted.tokens.count + label
      }.map { [$0] }
    for line in members ?? [] { states[line] = .subject }
  }

  private func firstRun(in lines: [Int], _ wanted: [String], behind most: Int = 0) -> [Int]? {
    for line in lines {
      if let run = run(from: line, wanted, behind: most) { return run }
    }
    return nil
  }

  /// The lines from `start` on whose words together are the wanted ones, behind at most so many
  /// others.
  private func run(from start: Int, _ wanted: [String], behind most: Int = 0) -> [Int]? {
    for first in tokens(of: start) {
      for skipped in 0...min(most, first.count) {
        var tokens = Array(first.dropFirst(skipped))
        var members = [start]
        var line = start + 1
        while tokens.count < wanted.count, wanted.starts(with: tokens), line < words.count,
          inside[line], states[line] == nil
        {
          tokens += words[line].tokens
          members.append(line)
          line += 1
        }
        if tokens == wanted { return members }
      }
    }
    return nil
  }

  /// A line's words, with the number before it and without.
  private func tokens(of line: Int) -> [[String]] {
    guard draft.reading.lines[line].marker != nil else { return [words[line].tokens] }
    return [words[line].tokens, Words(draft.string(draft.reading.lines[line].text)).tokens]
  }
}
