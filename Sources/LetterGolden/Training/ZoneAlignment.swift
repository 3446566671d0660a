package import LetterExtraction

/// The state of each line that a right decoder would choose, told by a gold record.
package struct ZoneAlignment {
  private let gold: GoldRecord
  private let draft: Draft
  private let words: [Words]
  private var inside: [Bool]
  private var states: [ZoneState?]

  /// `draft` has its lines and cues.
  package static func states(of draft: Draft, _ gold: GoldRecord) -> [ZoneState] {
    var alignment = ZoneAlignment(draft, gold)
    return alignment.align()
  }

  private init(_ draft: Draft, _ gold: GoldRecord) {
    self.draft = draft
    self.gold = gold
    let lines = draft.reading.lines
    words = lines.map {
      Words(draft.string(($0.marker ?? $0.text).lowerBound..<$0.text.upperBound))
    }
    let source = String(decoding: draft.source.bytes, as: UTF8.self)
    inside = ContentAlignment(gold.content(of: source)).lines(words)
    for (index, line) in lines.enumerated() where line.markup.isNoText { inside[index] = false }
    states = Array(repeating: nil, count: lines.count)
  }

  private mutating func align() -> [ZoneState] {
    markWhole(gold.title, .title, fromEnd: false)
    markWhole(gold.salutation, .salutation, fromEnd: false)
    markWhole(gold.closing, .closing, fromEnd: true)
    markFootnotes()
    markSubjectAndDate()
    let salutation = states.firstIndex(of: .salutation)
    markRecipients(before: salutation)
    markCopies()
    markSignatures()
    markRest(salutation: salutation)
    return withPage()
  }

  /// Lines that together are the text, or the one line that begins with it and is not much longer.
  private mutating func markWhole(_ text: String?, _ state: ZoneState, fromEnd: Bool) {
    guard let text, case let wanted = Words(text), !wanted.tokens.isEmpty else { return }
    let free = inside.indices.filter {
      inside[$0] && states[$0] == nil && !words[$0].tokens.isEmpty
    }
    for start in fromEnd ? free.reversed() : free {
      var members: [Int] = []
      var tokens: [String] = []
      for line in start..<words.count where inside[line] && states[line] == nil {
        members.append(line)
        tokens += words[line].tokens
        if tokens.count >= wanted.tokens.count || !wanted.tokens.starts(with: tokens) { break }
      }
      let whole = tokens == wanted.tokens
      let opens =
        members.count == 1 && tokens.starts(with: wanted.tokens)
        && tokens.count <= wanted.tokens.count * 2 + 2
      if whole || opens {
        for member in members { states[member] = state }
        return
      }
    }
  }

  private mutating func markFootnotes() {
    let notes = (gold.footnotes ?? []).compactMap { note in
      note.text.map { (note.label, Words($0)) }
    }
    guard !notes.isEmpty else { return }
    for line in free where !words[line].tokens.isEmpty {
      for (label, note) in notes {
        let shared = words[line].overlap(note)
        let count = words[line].tokens.count
        let extra = Words(label).tokens.count + 1
        if shared * 10 >= note.tokens.count * 7,
          count <= note.tokens.count + extra + 3
            || shared >= 4 && shared * 10 >= (count - extra) * 9
              && draft.cues.has(.inNotes, in: line)
        {
          states[line] = .footnote
          break
        }
      }
    }
    // Lines between two lines of notes continue the first.
    let marked = states.indices.filter { states[$0] == .footnote }
    for (first, second) in zip(marked, marked.dropFirst()) where second - first <= 4 {
      for line in first..<second where inside[line] && states[line] == nil {
        states[line] = .footnote
      }
    }
  }

  private var free: [Int] { inside.indices.filter { inside[$0] && states[$0] == nil } }

  private mutating func markSubjectAndDate() {
    if let subject = gold.subject.map({ Words($0) }) {
      if let line = free.first(where: {
        words[$0].overlap(subject) * 10 >= subject.tokens.count * 9
          && words[$0].tokens.count <= subject.tokens.count + 4
      }) {
        states[line] = .subject
      }
    }
    if let text = gold.date?.text.map({ Words($0) }), !text.tokens.isEmpty {
      for line in free
      where words[line].overlap(text) == text.tokens.count
        && words[line].tokens.count <= text.tokens.count + 6
      { states[line] = .date }
    }
  }

  private mutating func markRecipients(before salutation: Int?) {
    let recipients = gold.recipients ?? []
    guard !recipients.isEmpty else { return }
    let all = recipients.map { Words(Self.text(of: $0)) }
    let prose = free.filter { words[$0].tokens.count > 40 }
    let limit = salutation ?? prose.first ?? words.count
    markRecipients(all, in: free.filter { $0 < limit })
    // Some letters name their addressee at the foot.
    if !states.contains(.recipient), let last = prose.last {
      markRecipients(all, in: free.filter { $0 > last })
    }
  }

  private mutating func markRecipients(_ all: [Words], in lines: [Int]) {
    for line in lines where !words[line].tokens.isEmpty && words[line].tokens.count <= 40 {
      let best = all.map { words[line].overlap($0) }.max() ?? 0
      if best * 10 >= words[line].tokens.count * 6 {
        states[line] = draft.cues.has(.deliveryLabel, in: line) ? .delivery : .recipient
      }
    }
    let marked = states.indices.filter { states[$0] == .recipient }
    guard let first = marked.first, let last = marked.last else { return }
    for line in first...last where inside[line] && states[line] == nil {
      states[line] = draft.cues.has(.deliveryLabel, in: line) ? .delivery : .recipient
    }
  }

  private static func text(of c: GoldRecord.Correspondent) -> String {
    ([c.honorific, c.name, c.role, c.organization, c.location].compactMap { $0 }
      + (c.address ?? []) + (c.contact ?? [])).joined(separator: " ")
  }

  private mutating func markCopies() {
    let copies = (gold.copies ?? []).map { Words(Self.text(of: $0)) }
    guard !copies.isEmpty else { return }
    for line in free where !words[line].tokens.isEmpty && words[line].tokens.count <= 60 {
      let best = copies.map { words[line].overlap($0) }.max() ?? 0
      if best * 10 >= words[line].tokens.count * 6 || draft.cues.has(.copiesLabel, in: line) {
        states[line] = .copies
      }
    }
  }

  private mutating func markSignatures() {
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
    for line in free where line > start && !words[line].tokens.isEmpty {
      let tokens = words[line].tokens
      let known = tokens.count { all.contains($0) }
      let named = tokens.count { heads.contains($0) }
      let prose = tokens.count > 12 && isProse(line)
      let needed = tokens.count <= 10 && named >= 2 ? 5 : 7
      if known * 10 >= tokens.count * needed, named > 0 || tokens.count <= 8,
        !prose || named * 10 >= tokens.count * 7
      {
        states[line] = .signature
      }
    }
    fillSignatures()
  }

  /// A heading or a title amid the signatures belongs to them; a stray match in the text does not.
  private mutating func fillSignatures() {
    let prose = states.indices.filter {
      states[$0] == nil && inside[$0] && words[$0].tokens.count > 30 && isProse($0)
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

  /// Frequent words, or the full stop of a script that has none set apart.
  private func isProse(_ line: Int) -> Bool {
    if draft.cues.has(.functionWords, in: line) { return true }
    let text = draft.reading.text[draft.reading.lines[line].text]
    return zip(text.indices, text).contains { index, byte in
      byte == 0xE3 && index + 2 < text.endIndex && text[index + 1] == 0x80
        && text[index + 2] == 0x82
    }
  }

  private mutating func markRest(salutation: Int?) {
    let closing = states.lastIndex(of: .closing)
    let lastSignature = states.lastIndex(of: .signature)
    for line in free {
      let prose = words[line].tokens.count > 25
      if let end = [closing, lastSignature].compactMap({ $0 }).max(),
        line > end || closing.map({ line > $0 }) == true
      {
        if draft.cues.has(.postscriptLabel, in: line) { states[line] = .postscript; continue }
        if draft.cues.has(.enclosureLabel, in: line) { states[line] = .enclosure; continue }
        if draft.cues.has(.copiesLabel, in: line) { states[line] = .copies; continue }
        if !prose, line - end <= 6, closing != nil || gold.kind == "letter" {
          states[line] = .signature; continue
        }
      }
      if let salutation, line < salutation, !prose {
        if draft.cues.has(.referenceLabel, in: line) { states[line] = .reference; continue }
        if draft.cues.has(.deliveryLabel, in: line) { states[line] = .delivery; continue }
        if draft.cues.has(.subjectLabel, in: line) { states[line] = .subject; continue }
        states[line] = .letterhead
      } else {
        states[line] = .body
      }
    }
  }

  private func withPage() -> [ZoneState] {
    let first = inside.firstIndex(of: true) ?? inside.count
    let last = inside.lastIndex(of: true) ?? -1
    return inside.indices.map { line in
      if inside[line] { return states[line] ?? .body }
      return line < first ? .pageBefore : line > last ? .pageAfter : .pageInside
    }
  }
}
