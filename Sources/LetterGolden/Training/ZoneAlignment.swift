package import LetterExtraction

/// The state of each line that a right decoder would choose, told by a gold record.
package struct ZoneAlignment {
  let gold: GoldRecord
  let draft: Draft
  let words: [Words]
  var inside: [Bool]
  var states: [ZoneState?]

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

  var free: [Int] { inside.indices.filter { inside[$0] && states[$0] == nil } }

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

  static func text(of c: GoldRecord.Correspondent) -> String {
    ([c.honorific, c.name, c.role, c.organization, c.location].compactMap { $0 }
      + (c.address ?? []) + (c.contact ?? [])).joined(separator: " ")
  }

  private mutating func markCopies() {
    let copies = (gold.copies ?? []).map { Words(Self.text(of: $0)) }
    guard !copies.isEmpty else { return }
    let signatories = (gold.signatories ?? []).map { Words(Self.text(of: $0)) }
    for line in free where !words[line].tokens.isEmpty && words[line].tokens.count <= 60 {
      let best = copies.map { words[line].overlap($0) }.max() ?? 0
      // A post may be that of a signatory too.
      let signed = signatories.map { words[line].overlap($0) }.max() ?? 0
      if best * 10 >= words[line].tokens.count * 6 && best >= signed
        || draft.cues.has(.copiesLabel, in: line)
      {
        states[line] = .copies
      }
    }
  }

  private mutating func markRest(salutation: Int?) {
    let closing = states.lastIndex(of: .closing)
    let lastSignature = states.lastIndex(of: .signature)
    var isEnclosed = false
    for line in free {
      let prose = words[line].tokens.count > 25
      if let end = [closing, lastSignature].compactMap({ $0 }).max(),
        line > end || closing.map({ line > $0 }) == true
      {
        if draft.cues.has(.postscriptLabel, in: line) { states[line] = .postscript; continue }
        if draft.cues.has(.copiesLabel, in: line) { states[line] = .copies; continue }
        if draft.cues.has(.enclosureLabel, in: line) || isEnclosed && !prose {
          states[line] = .enclosure
          // A label alone opens a list.
          isEnclosed =
            isEnclosed && draft.isItem(line) == draft.isItem(line - 1)
            || draft.isItem(line + 1) || endsWithColon(line)
          continue
        }
        isEnclosed = false
        if !prose, line - end <= 6, closing != nil || gold.kind == "letter",
          line < lastSignature ?? words.count || tellsOfSigner(line)
        {
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

  /// What stands behind the last signatory and is no part of gold is still about who signs where it
  /// says how to reach somebody, or what and where; else an annex has begun, or notes.
  private func tellsOfSigner(_ line: Int) -> Bool {
    let cues: [Cue] = [.phone, .email, .url, .postalLine, .placeLine, .roleLine, .contactLabel]
    return draft.reading.lines[line].markup.form != .heading
      && cues.contains { draft.cues.has($0, in: line) }
  }

  private func endsWithColon(_ line: Int) -> Bool {
    let bytes = draft.page.text[draft.reading.lines[line].text]
    return bytes.last == UInt8(ascii: ":") || bytes.suffix(3).elementsEqual([0xEF, 0xBC, 0x9A])
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

extension Draft {
  fileprivate func isItem(_ line: Int) -> Bool {
    guard reading.lines.indices.contains(line) else { return false }
    return reading.lines[line].marker != nil || reading.lines[line].markup.opensItem
  }
}
