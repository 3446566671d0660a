/// Tells what each line of a Markdown text is.
struct MarkdownClassifier {
  private let bytes: [UInt8]
  private(set) var lines: [PhysicalLine]
  private(set) var roles: [MarkdownRole]
  /// Link targets by folded label.
  private(set) var definitions: [String: String] = [:]
  private var tables = 0
  /// Fence signs from whose length on no closing fence is ahead.
  private var unclosed: [UInt8: Int] = [:]
  /// Raw elements that have no end ahead.
  private var endless: Set<String> = []

  init(_ bytes: [UInt8], _ lines: [PhysicalLine]) {
    self.bytes = bytes
    self.lines = lines
    roles = [MarkdownRole](repeating: .text, count: lines.count)
    markBlocks()
    for index in lines.indices where roles[index] != .text && roles[index] != .note {
      self.lines[index].kind = .rule
    }
    let bold = MarkdownMarkers.bare(&self.lines, roles, bytes)
    MarkerResolver.resolve(&self.lines, bytes)
    for (index, content) in bold where self.lines[index].marker == nil {
      self.lines[index].content = content
    }
    MarkdownMarkers.force(&self.lines, roles, bytes)
    markIndentedCode()
  }

  private mutating func markBlocks() {
    var index = 0
    while index < lines.count {
      let content = lines[index].content
      let first = bytes[content.lowerBound]
      if let end = fenceEnd(index) ?? rawEnd(index) ?? table(index) {
        index = end
        continue
      }
      if first == UInt8(ascii: "#"), let level = atx(content) {
        roles[index] = .heading(level)
        lines[index].content = headingText(content, level)
      } else if isUnderline(index) {
        roles[index] = .syntax
      } else if TextSyntax.isRule(bytes, content) || isTemplate(content) {
        roles[index] = .syntax
      } else if first == UInt8(ascii: "["), let (label, target) = definition(content) {
        roles[index] = .syntax
        definitions[label] = target
      } else if isNoteDefinition(content) {
        roles[index] = .note
      } else if index > 0, roles[index - 1] == .note, lines[index].indent >= 2 {
        roles[index] = .note
      }
      index += 1
    }
  }

  /// A fenced block: its lines are code or a text of their own, the fences syntax. Returns the line
  /// behind it.
  private mutating func fenceEnd(_ start: Int) -> Int? {
    guard let (sign, length) = fence(lines[start].content) else { return nil }
    var end = length >= unclosed[sign, default: .max] ? lines.count : start + 1
    while end < lines.count {
      if let (other, count) = fence(lines[end].content), other == sign, count >= length,
        lines[end].content.count == count
      {
        break
      }
      end += 1
    }
    // An unclosed fence is a line of signs, not the rest of the letter.
    guard end < lines.count else {
      unclosed[sign] = min(unclosed[sign, default: .max], length)
      roles[start] = .syntax
      return start + 1
    }
    if !ProseBlock.isProse(lines[start + 1..<end], bytes) {
      for index in start...end { roles[index] = .code }
    }
    roles[start] = .syntax
    roles[end] = .syntax
    return end + 1
  }

  private func fence(_ content: Range<Int>) -> (sign: UInt8, length: Int)? {
    let sign = bytes[content.lowerBound]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let length = bytes[content].prefix { $0 == sign }.count
    guard length >= 3, !bytes[content].dropFirst(length).contains(sign) else { return nil }
    return (sign, length)
  }

  /// Comments, scripts and styles that run over lines.
  private mutating func rawEnd(_ start: Int) -> Int? {
    let content = lines[start].content
    guard bytes[content.lowerBound] == UInt8(ascii: "<"),
      let close = Self.raw.first(where: { has($0.open, content.lowerBound, content.upperBound) })?
        .close, !endless.contains(close)
    else { return nil }
    for end in start..<lines.count where contains(close, lines[end].content) {
      for index in start...end { roles[index] = .syntax }
      return end + 1
    }
    endless.insert(close)
    return nil
  }

  private static let raw: [(open: String, close: String)] = [
    ("<!--", "-->"), ("<script", "</script"), ("<style", "</style"),
  ]

  private mutating func table(_ start: Int) -> Int? {
    guard start + 1 < lines.count, lines[start + 1].blankBefore == 0,
      bytes[lines[start].content].contains(UInt8(ascii: "|")),
      isDelimiterRow(lines[start + 1].content)
    else { return nil }
    roles[start] = .tableHead(table: tables, row: 0)
    roles[start + 1] = .syntax
    var end = start + 2
    while end < lines.count, lines[end].blankBefore == 0,
      bytes[lines[end].content].contains(UInt8(ascii: "|"))
    {
      roles[end] = .tableRow(table: tables, row: end - start - 1)
      end += 1
    }
    tables += 1
    return end
  }

  private func isDelimiterRow(_ content: Range<Int>) -> Bool {
    let row = bytes[content]
    return row.contains(UInt8(ascii: "-")) && row.contains(UInt8(ascii: "|"))
      && row.allSatisfy { "-|: \t".utf8.contains($0) }
  }

  private func atx(_ content: Range<Int>) -> Int? {
    let level = bytes[content].prefix { $0 == UInt8(ascii: "#") }.count
    let next = content.lowerBound + level
    guard level <= 6, next < content.upperBound, bytes[next] == 0x20 || bytes[next] == 0x09 else {
      return nil
    }
    return level
  }

  /// The heading without its signs and its `{#id}`.
  private func headingText(_ content: Range<Int>, _ level: Int) -> Range<Int> {
    var end = content.upperBound
    if bytes[end - 1] == UInt8(ascii: "}"),
      let open = bytes[content].lastIndex(of: UInt8(ascii: "{")), open > content.lowerBound + level
    {
      end = WhiteSpace.trim(content.lowerBound..<open, bytes).upperBound
    }
    var close = end
    while close > content.lowerBound + level, bytes[close - 1] == UInt8(ascii: "#") { close -= 1 }
    if close < end, bytes[close - 1] == 0x20 { end = close }
    let text = WhiteSpace.trim(
      content.lowerBound + level..<max(end, content.lowerBound + level), bytes)
    return text.isEmpty ? content : text
  }

  /// `===` or `---` under a paragraph makes it a heading; `---` only under a single line, since it
  /// parts letter and signature as often.
  private mutating func isUnderline(_ index: Int) -> Bool {
    let content = lines[index].content
    let sign = bytes[content.lowerBound]
    guard index > 0, lines[index].blankBefore == 0,
      sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"),
      content.count >= 2, bytes[content].allSatisfy({ $0 == sign }), roles[index - 1] == .text,
      lines[index].quote == lines[index - 1].quote
    else { return false }
    var start = index - 1
    while start > 0, index - start < 4, lines[start].blankBefore == 0, roles[start - 1] == .text {
      start -= 1
    }
    guard index - start <= (sign == UInt8(ascii: "=") ? 3 : 1), lines[index - 1].width <= 160 else {
      return false
    }
    for line in start..<index { roles[line] = .heading(sign == UInt8(ascii: "=") ? 1 : 2) }
    return true
  }

  /// Lines of template languages and attribute lines.
  private func isTemplate(_ content: Range<Int>) -> Bool {
    let (start, end) = (content.lowerBound, content.upperBound)
    if has(":::", start, end) { return true }
    if has("{%", start, end) { return bytes[end - 1] == UInt8(ascii: "}") }
    if has("{{<", start, end) || has("{{%", start, end) {
      return bytes[end - 1] == UInt8(ascii: "}")
    }
    return has("{:", start, end) && bytes[end - 1] == UInt8(ascii: "}")
  }

  /// `[label]: target "title"`, nothing else in the line.
  private func definition(_ content: Range<Int>) -> (label: String, target: String)? {
    guard let close = bytes[content].firstIndex(of: UInt8(ascii: "]")),
      close + 2 < content.upperBound,
      bytes[close + 1] == UInt8(ascii: ":"), bytes[content.lowerBound + 1] != UInt8(ascii: "^")
    else { return nil }
    let label = content.lowerBound + 1..<close
    let rest = WhiteSpace.trim(close + 2..<content.upperBound, bytes)
    guard !label.isEmpty, !rest.isEmpty else { return nil }
    let target = bytes[rest].prefix { $0 > 0x20 }
    let title = WhiteSpace.trim(target.endIndex..<rest.upperBound, bytes)
    // A note written `[1]: Name, Title …` is text: a definition holds an address and a title.
    guard title.isEmpty || #""'("#.utf8.contains(bytes[title.lowerBound]),
      target.contains(where: { "/#.:@".utf8.contains($0) })
    else { return nil }
    let trimmed = target.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    return (LinkTarget.fold(bytes, label), String(decoding: trimmed, as: UTF8.self))
  }

  private func isNoteDefinition(_ content: Range<Int>) -> Bool {
    guard has("[^", content.lowerBound, content.upperBound),
      let close = bytes[content].prefix(80).firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return close + 1 < content.upperBound && bytes[close + 1] == UInt8(ascii: ":")
  }

  /// Four columns in, behind a blank line, outside lists; a text of its own that is set in so stays
  /// one.
  private mutating func markIndentedCode() {
    var inList = false
    var judged = 0
    var isProse = false
    for index in lines.indices where roles[index] == .text {
      let line = lines[index]
      if line.marker != nil {
        inList = true
      } else if line.indent == 0 {
        inList = false
      } else if !inList, isSetIn(index) {
        let continues = index > 0 && roles[index - 1] == .code && line.blankBefore == 0
        guard line.blankBefore > 0 || index == 0 || continues else { continue }
        if index >= judged {
          judged = lines[index...].indices.first { !isSetIn($0) } ?? lines.count
          isProse = ProseBlock.isProse(lines[index..<judged], bytes)
        }
        guard !isProse else { continue }
        roles[index] = .code
        lines[index].kind = .rule
      }
    }
  }

  private func isSetIn(_ index: Int) -> Bool {
    let line = lines[index]
    return roles[index] == .text && line.marker == nil && line.indent >= 4 && line.quote == 0
      && !startsTag(line.content)
  }

  /// Indented HTML is a page's source, not an example of one.
  private func startsTag(_ content: Range<Int>) -> Bool {
    bytes[content.lowerBound] == UInt8(ascii: "<")
  }

  private func has(_ text: String, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= text.utf8.count else { return false }
    return zip(bytes[start...], text.utf8).allSatisfy { $0.lowercased == $1 }
  }

  private func contains(_ text: String, _ content: Range<Int>) -> Bool {
    let first = text.utf8.first
    return content.contains { bytes[$0] == first && has(text, $0, content.upperBound) }
  }
}
