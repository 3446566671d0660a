/// Shapes of names, places, dates, addresses and notes.
enum Shapes: Detector {
  static func look(at view: LineView, _ marks: inout [Cues.Mark]) {
    let text = view.text
    let shape = view.shape
    let page = view.page
    let hits = page.hits(in: view.index)
    let month = hits.contains { $0.section == .month }
    let dated = month && shape.digits > 0 || shape.digits >= 6 && shape.letters < 4
    marks.add(.dateInside, text, if: dated)
    marks.add(.dateWhole, text, if: dated && shape.width <= 45)
    let role = hits.contains { $0.section == .role }
    let organization = hits.contains { $0.section == .organization }
    let named = hits.contains { $0.section == .givenName || $0.section == .surname || $0.section == .honorific }
    let capitalized = shape.capitalizedWords * 10 >= shape.words * 8
    let name =
      !role && !organization && shape.words >= 2 && shape.words <= 5 && capitalized
      && shape.digits == 0 && shape.end != .stop && shape.end != .colon && !dated
    marks.add(.personName, text, if: name && (named || shape.words <= 3))
    marks.add(.personNameStart, text, if: named && capitalized && shape.commas > 0 && shape.width < 160)
    marks.add(.organizationName, text, if: organization && capitalized && shape.width < 110)
    let place = hits.contains { [.city, .country, .usState].contains($0.section) }
    marks.add(.placeLine, text, if: place && shape.words <= 4)
    marks.add(.postalLine, text, if: shape.width < 90 && (place || hits.contains { $0.section == .street }) && shape.digits > 0)
    marks.add(.phone, text, if: shape.digits >= 7 && shape.digits * 2 > shape.letters && !dated)
    let bytes = page.text[text]
    marks.add(.email, text, if: bytes.contains(0x40))
    marks.add(.url, text, if: hasURL(page.folded, text))
    marks.add(.noteBody, text, if: isNoteBody(bytes))
    marks.add(.noteMarker, text, if: hasMarker(bytes))
    marks.add(.datelineStart, text, if: isDateline(bytes))
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
