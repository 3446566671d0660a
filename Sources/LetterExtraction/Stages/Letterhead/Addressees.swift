/// Whom a greeting or an address names: `Dear Secretary Kerry and Secretary Lew,` names two.
enum Addressees {
  static func split(_ range: Range<Int>, line: Int, page: Page) -> [Range<Int>] {
    var rest = page.trimmed(range, of: .edges)
    while let opener = openerEnd(rest, line: line, page: page) {
      rest = page.trimmed(opener..<rest.upperBound, of: .edges)
      guard !rest.isEmpty else { return [] }
    }
    var parts: [Range<Int>] = []
    var start = rest.lowerBound
    var at = rest.lowerBound
    while at < rest.upperBound {
      let gap = separator(at, rest, page)
      if gap > 0 {
        parts.append(start..<at)
        at += gap
        start = at
      } else {
        at += 1
      }
    }
    parts.append(start..<rest.upperBound)
    return parts.compactMap { part in
      var piece = page.trimmed(part, of: .edges)
      if let opener = openerEnd(piece, line: line, page: page) {
        piece = page.trimmed(opener..<piece.upperBound, of: .edges)
      }
      return piece.isEmpty ? nil : piece
    }
  }

  /// `Dear`, `Sehr geehrte`: a greeting word that is no form of address by itself.
  private static func openerEnd(_ range: Range<Int>, line: Int, page: Page) -> Int? {
    guard !range.isEmpty else { return nil }
    let hits = page.hits(in: line).filter { $0.text.lowerBound == range.lowerBound && $0.text.upperBound <= range.upperBound }
    // `Monsieur le Ministre`, `Secretary`: what is a title or a post stays.
    if hits.contains(where: { $0.section == .honorific || $0.section == .role }) { return nil }
    return hits.filter { $0.section == .salutation }.map(\.text.upperBound).max()
  }

  /// How many bytes of a separator stand at `at`: a comma, `and`, `&`, `、`.
  private static func separator(_ at: Int, _ range: Range<Int>, _ page: Page) -> Int {
    let bytes = page.folded
    switch bytes[at] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "/"): return 1
    case 0xE3 where at + 2 < range.upperBound && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x81: return 3
    case 0xEF where at + 2 < range.upperBound && bytes[at + 1] == 0xBC && bytes[at + 2] == 0x8C: return 3
    case 0x20:
      for word in conjunctions where at + word.count < range.upperBound {
        if bytes[at..<at + word.count].elementsEqual(word) { return word.count }
      }
      return 0
    default: return 0
    }
  }

  private static let conjunctions = [
    " and ", " et ", " und ", " y ", " e ", " en ", " и ", " та ", " i ", " oraz ", " ve ",
  ].map { Array($0.utf8) }
}
