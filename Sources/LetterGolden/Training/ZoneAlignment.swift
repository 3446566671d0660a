package import LetterExtraction

/// The state of each line that a right decoder would choose, told by a gold record.
package struct ZoneAlignment {
  let gold: GoldRecord
  let draft: Draft
  let words: [Words]
  var inside: [Bool]
  var states: [ZoneState?]

  /// `draft` has its lines and cues; `bytes` are the document as it came, whose lines gold counts.
  package static func states(
    of draft: Draft, _ gold: GoldRecord, bytes: [UInt8]
  ) -> [ZoneState] {
    var alignment = ZoneAlignment(draft, gold, bytes)
    return alignment.align()
  }

  private init(_ draft: Draft, _ gold: GoldRecord, _ bytes: [UInt8]) {
    self.draft = draft
    self.gold = gold
    let lines = draft.reading.lines
    words = lines.map {
      Words(draft.string(($0.marker ?? $0.text).lowerBound..<$0.text.upperBound))
    }
    // Decoding makes line ends of form feeds, which would shift the lines behind them.
    let source =
      String(validating: bytes, as: UTF8.self)
      ?? String(decoding: draft.source.bytes, as: UTF8.self)
    inside = ContentAlignment(gold.content(of: source)).lines(words)
    for (index, line) in lines.enumerated() where line.markup.isNoText { inside[index] = false }
    states = Array(repeating: nil, count: lines.count)
  }

  private mutating func align() -> [ZoneState] {
    markWhole(gold.title, .title, fromEnd: false)
    markWhole(gold.salutation, .salutation, fromEnd: false)
    markWhole(gold.closing, .closing, fromEnd: true)
    markFootnotes()
    markSubject()
    markDate()
    let salutation = states.firstIndex(of: .salutation)
    markRecipients(before: salutation)
    markCopies()
    markSignatures()
    markRest(salutation: salutation)
    return withPage()
  }

  var free: [Int] { inside.indices.filter { inside[$0] && states[$0] == nil } }

  private mutating func markDate() {
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
    let together = Words(all.flatMap(\.tokens).joined(separator: " "))
    for line in lines where !words[line].tokens.isEmpty && words[line].tokens.count <= 40 {
      let count = words[line].tokens.count
      let best = all.map { words[line].overlap($0) }.max() ?? 0
      // `To: A, B and C` names them all; small words and a label before them are theirs.
      let shared = words[line].overlap(together)
      let long = words[line].tokens.filter { $0.utf8.count > 3 }
      let isAddressed =
        draft.cues.has(.addressing, in: line) && long.count > 1
        && long.count { together.tokens.contains($0) } * 10 >= long.count * 6
      if best * 10 >= count * 6 || shared * 10 >= count * 7 || isAddressed {
        states[line] = draft.cues.has(.deliveryLabel, in: line) ? .delivery : .recipient
      }
    }
    keepNamed()
    let marked = states.indices.filter { states[$0] == .recipient }
    guard let first = marked.first, let last = marked.last else { return }
    for line in first...last where inside[line] && states[line] == nil {
      states[line] = draft.cues.has(.deliveryLabel, in: line) ? .delivery : .recipient
    }
  }

  /// Lines together, apart from the others, that name nobody are the sender's address, which
  /// shares a town with the recipient's.
  private mutating func keepNamed() {
    let names = (gold.recipients ?? []).map {
      Words([$0.name, $0.organization, $0.role].compactMap { $0 }.joined(separator: " "))
    }
    let marked = states.indices.filter { states[$0] == .recipient || states[$0] == .delivery }
    var clusters: [[Int]] = []
    for line in marked {
      if let last = clusters.last?.last, free.count(where: { $0 > last && $0 < line }) <= 2 {
        clusters[clusters.count - 1].append(line)
      } else {
        clusters.append([line])
      }
    }
    func isNamed(_ line: Int) -> Bool {
      names.contains {
        words[line].overlap($0) * 2 >= min(words[line].tokens.count, $0.tokens.count)
      }
    }
    guard clusters.contains(where: { $0.contains(where: isNamed) }) else { return }
    for line in clusters.filter({ !$0.contains(where: isNamed) }).flatMap({ $0 })
    where states[line] == .recipient { states[line] = nil }
  }

  static func text(of c: GoldRecord.Correspondent) -> String {
    ([c.honorific, c.name, c.role, c.organization, c.location].compactMap { $0 }
      + (c.address ?? []) + (c.contact ?? [])).joined(separator: " ")
  }

  private mutating func markCopies() {
    let copies = (gold.copies ?? []).map { Words(Self.text(of: $0)) }
    guard !copies.isEmpty else { return }
    let together = Words(copies.flatMap(\.tokens).joined(separator: " "))
    // Behind the close, or above the greeting: what the text itself says of them is no list.
    let greeting = states.firstIndex(of: .salutation) ?? 0
    let end =
      states.lastIndex(of: .closing)
      ?? free.last { words[$0].tokens.count > 40 && draft.cues.has(.functionWords, in: $0) } ?? 0
    let lines = free.filter {
      ($0 > end || $0 < greeting) && !words[$0].tokens.isEmpty && words[$0].tokens.count <= 60
    }
    // What stands before the label gets no copy.
    let label = lines.first { line in
      draft.cues.has(.copiesLabel, in: line)
        && lines.contains { $0 - line <= 1 && $0 >= line && words[$0].overlap(together) > 0 }
    }
    let signatories = (gold.signatories ?? []).map { Words(Self.text(of: $0)) }
    for line in lines where line >= label ?? 0 {
      let count = words[line].tokens.count
      let best = copies.map { words[line].overlap($0) }.max() ?? 0
      // A post may be that of a signatory too.
      let signed = signatories.map { words[line].overlap($0) }.max() ?? 0
      let shared = words[line].overlap(together)
      if best >= signed && (best * 10 >= count * 6 || shared * 10 >= count * 7)
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
