extension HTMLTokenizer where Handler: ~Copyable {
  /// Reads what `<!` at `position` opens: a comment, a doctype, a CDATA section or nonsense.
  mutating func readDeclaration() {
    let start = position
    if startsWith("--", at: start + 2) {
      readComment()
    } else if startsWithLetters("doctype", at: start + 2) {
      readDoctype()
    } else if handler.isInForeignContent, startsWith("[CDATA[", at: start + 2) {
      position = start + 9
      model = .cdata
    } else {
      readBogusComment(contentFrom: start + 2)
    }
  }

  /// Up to the next `>`.
  mutating func readBogusComment(contentFrom contentStart: Int) {
    let end = ByteScan.first(UInt8(ascii: ">"), in: bytes, from: contentStart)
    let start = position
    position = min(end + 1, bytes.count)
    handler.comment(content: contentStart..<end, at: start..<position)
  }

  /// Up to `-->` or `--!>`; `<!-->` and `<!--->` are whole comments.
  private mutating func readComment() {
    let start = position
    let content = start + 4
    if startsWith(">", at: content) { return endComment(content..<content, position: content + 1) }
    if startsWith("->", at: content) { return endComment(content..<content, position: content + 2) }
    var at = content
    while true {
      at = ByteScan.first(UInt8(ascii: ">"), in: bytes, from: at)
      guard at < bytes.count else { break }
      if let end = commentEnd(before: at, content: content, allowsBareDash: false) {
        return endComment(content..<end, position: at + 1)
      }
      at += 1
    }
    let end = commentEnd(before: at, content: content, allowsBareDash: true) ?? at
    endComment(content..<end, position: at)
  }

  /// Where the content ends if `--` or `--!` stands right before `at`; at the end of the source,
  /// a single dash is no content either.
  @inline(__always)
  private func commentEnd(before at: Int, content: Int, allowsBareDash: Bool) -> Int? {
    func isDash(_ index: Int) -> Bool { index >= content && bytes[index] == UInt8(ascii: "-") }
    if isDash(at - 1) {
      if isDash(at - 2) { return at - 2 }
      return allowsBareDash ? at - 1 : nil
    }
    if at - 3 >= content, bytes[at - 1] == UInt8(ascii: "!"), isDash(at - 2), isDash(at - 3) {
      return at - 3
    }
    return nil
  }

  private mutating func endComment(_ content: Range<Int>, position end: Int) {
    let start = position
    position = end
    handler.comment(content: content, at: start..<end)
  }

  /// Whether the letters of `word`, given in lower case, stand at `at` in any case.
  func startsWithLetters(_ word: StaticString, at: Int) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<word.utf8CodeUnitCount
    where word.utf8Start[index] != bytes[at + index].lowercased {
      return false
    }
    return true
  }
}
