/// Shapes of names, places, dates, addresses and notes.
enum Shapes: Detector {
  static func look(at view: LineView, _ marks: inout [Cues.Mark]) {
    let text = view.text
    let shape = view.shape
    let page = view.page
    let dates = shape.width <= 400 ? DateScanner.dates(in: text, line: view.index, page: page) : []
    let dated = dates.contains { !$0.when.isEmpty || $0.isAmbiguous }
    for date in dates where dated {
      marks.add(.dateInside, date.text)
      marks.add(.dateWhole, date.text, if: date.text.count * 10 >= text.count * 6 || shape.width <= 45)
      break
    }
    if shape.width <= 160 { names(view, &marks) }
    marks.add(.phone, text, if: shape.digits >= 7 && shape.digits * 2 > shape.letters && !dated)
    let bytes = page.text[text]
    marks.add(.email, text, if: bytes.contains(0x40))
    marks.add(.url, text, if: hasURL(page.folded, text))
    marks.add(.noteBody, text, if: isNoteBody(bytes))
    marks.add(.noteMarker, text, if: hasMarker(bytes))
    marks.add(.datelineStart, text, if: isDateline(bytes))
  }

  /// What a short line is the name of, if it is one.
  private static func names(_ view: LineView, _ marks: inout [Cues.Mark]) {
    let page = view.page
    let text = view.text
    let person = PersonName(page, line: view.index, text)
    marks.add(.personName, text, if: person.map { $0.strength >= 0.45 } ?? false)
    if let comma = page.text[text].firstIndex(where: { $0 == 0x2C || $0 == 0x28 || $0 == 0x7C }),
      let first = PersonName(page, line: view.index, text.lowerBound..<comma), first.strength >= 0.45
    {
      marks.add(.personNameStart, first.text)
    }
    marks.add(
      .organizationName, text,
      if: OrganizationName.strength(page, line: view.index, text) >= 0.45)
    marks.add(.roleLine, text, if: RoleTitle.strength(page, line: view.index, text) >= 0.5)
    marks.add(.placeLine, text, if: PlaceName.strength(page, line: view.index, text) >= 0.5)
    marks.add(.postalLine, text, if: ContactLine.isAddress(page, line: view.index, text))
  }

  private static func hasURL(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 6 else { return false }
    for at in range.lowerBound..<range.upperBound - 4 {
      if bytes[at] == 0x77, bytes[at + 1] == 0x77, bytes[at + 2] == 0x77, bytes[at + 3] == 0x2E { return true }
      if bytes[at] == 0x3A, bytes[at + 1] == 0x2F, bytes[at + 2] == 0x2F { return true }
    }
    return false
  }

  private static func isNoteBody(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first == 0x2A { return bytes.count > 12 }
    if first == 0x5B, let close = bytes.prefix(6).firstIndex(of: 0x5D) {
      return bytes[bytes.startIndex + 1..<close].allSatisfy { $0 < 0x80 && $0 != 0x20 } && bytes.count > 8
    }
    return bytes.starts(with: [0xE2, 0x80, 0xA0]) || bytes.starts(with: [0xC2, 0xB9])
  }

  private static func hasMarker(_ bytes: ArraySlice<UInt8>) -> Bool {
    var at = bytes.startIndex
    while at + 2 < bytes.endIndex {
      if bytes[at] == 0x5B, bytes[at + 1] &- 0x30 < 10,
        bytes[at + 2] == 0x5D || at + 3 < bytes.endIndex && bytes[at + 3] == 0x5D
      {
        return at > bytes.startIndex
      }
      at += 1
    }
    return false
  }

  private static func isDateline(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == 0x28, let close = bytes.prefix(60).firstIndex(of: 0x29) else { return false }
    let rest = bytes[(close + 1)...].prefix(5)
    return rest.contains(0x2D) || rest.contains(0x80)
  }
}
