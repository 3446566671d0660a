/// What a link's target and text say about notes.
enum NoteLinks {
  /// What the place that a link points to is by its name: `fn1`, `_ftn3`, `cite_note-Smith` are
  /// notes, hence the link a reference; `fnref1`, `_ftnref3`, `cite_ref-1_2` are references, hence
  /// the link one back.
  static func role(ofTarget name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> NoteRole? {
    var name = name
    while let first = name.first, !bytes[first].isLetter { name = first + 1..<name.upperBound }
    if bytes.starts(with: "user-content-", at: name) {
      name = name.lowerBound + 13..<name.upperBound
    }
    guard let first = name.first, initials.contains(bytes[first].lowercased) else { return nil }
    for start in references where bytes.starts(with: start, at: name) { return .backLink }
    for start in notes where bytes.starts(with: start, at: name) {
      let end = name.lowerBound + start.utf8CodeUnitCount
      // LibreOffice tells its two ends apart by the ending: `sdfootnote1anc`, `sdfootnote1sym`.
      if bytes.starts(with: "sd", at: name), name.count > 3,
        bytes.holds("anc", at: name.upperBound - 3..<name.upperBound)
      {
        return .backLink
      }
      if end == name.upperBound || !bytes[end].isLetter { return .reference }
    }
    return nil
  }

  private static let references: [StaticString] = [
    "ftnref", "fnref", "fn-ref", "ednref", "enref", "cite_ref", "cite-ref", "footnote-ref",
    "footnoteref", "footnote_ref", "noteref", "note-ref", "ref-fn", "reffn", "backto",
    "footnote_plugin_tooltip", "fnr", "footnote-anchor",
  ]

  private static let notes: [StaticString] = [
    "ftn", "fn", "edn", "en", "cite_note", "cite-note", "footnote", "endnote", "note", "nota",
    "notes", "sdfootnote", "sdendnote", "easy-footnote-bottom", "footnote_plugin_reference", "fnt",
    "fussnote",
  ]

  /// What the names above start with: most places of a page start otherwise.
  private static let initials: [UInt8] = (references + notes).map { $0.utf8Start[0] }.reduce(
    into: []) {
      if !$0.contains($1) { $0.append($1) }
    }

  /// Whether a place may be a note or a reference by its name.
  static func isNoteName(_ name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[name].contains(where: \.isDigit) && role(ofTarget: name, in: bytes) != nil
  }

  /// Whether a block with this id is a note: `ftn1`, `fn:2`, `sdfootnote3`.
  static func isNoteID(_ id: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = id.last, bytes[last].isDigit else { return false }
    return role(ofTarget: id, in: bytes) == .reference
  }

  /// The label in a link's text: `[3]` → `3`, `(*)` → `*`; nil where the text is none: more than
  /// three digits or letters, or more than a mark.
  static func label(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var (low, high) = (text.startIndex, text.endIndex)
    func isBracket(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "(")
        || byte == UInt8(ascii: ")") || byte == 0x20
    }
    while low < high, isBracket(text[low]) { low += 1 }
    while high > low, isBracket(text[high - 1]) || text[high - 1] == UInt8(ascii: ".") { high -= 1 }
    guard low < high else { return nil }
    let label = text[low..<high]
    if label.allSatisfy(\.isDigit) { return label.count <= 3 ? low..<high : nil }
    if label.allSatisfy({ $0 == UInt8(ascii: "*") }) { return label.count <= 4 ? low..<high : nil }
    if label.count <= 5, label.allSatisfy(isRoman) { return low..<high }
    if label.count == 1, label.allSatisfy(\.isLetter) { return low..<high }
    // `note 3`, as MediaWiki's groups write it.
    if label.count <= 9, let last = label.last, last.isDigit, label[low].isLetter {
      return low..<high
    }
    // Daggers, section signs, superior digits: one to three scalars beyond ASCII.
    if label.allSatisfy({ $0 >= 0x80 }), label.count <= 9 {
      return isSymbol(label) ? low..<high : nil
    }
    return nil
  }

  private static func isRoman(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "l"),
      UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "m"):
      true
    default: false
    }
  }

  private static func isSymbol(_ label: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: label, as: UTF8.self)
    return text.unicodeScalars.allSatisfy {
      "†‡§¶‖⁂※⁎⁑".unicodeScalars.contains($0) || "¹²³⁰⁴⁵⁶⁷⁸⁹".unicodeScalars.contains($0)
    }
  }

  /// Whether a link's text is an arrow back to where a note belongs.
  static func isReturnArrow(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 12, text.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "^") }) else {
      return false
    }
    let shown = String(decoding: text, as: UTF8.self).unicodeScalars.filter {
      $0 != "\u{FE0E}" && $0 != "\u{FE0F}" && $0 != " " && $0 != "[" && $0 != "]"
    }
    return !shown.isEmpty && shown.allSatisfy { "↩↵⏎↑⤴^⇑⬆▲".unicodeScalars.contains($0) }
  }
}
