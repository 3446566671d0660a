/// Two texts word by word: what both have, what only the earlier has, what only the later has.
public struct WordDifference: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case same, removed, added }

  public struct Piece: Hashable, Sendable {
    public var kind: Kind
    public var text: String
  }

  /// The pieces in order; without those `removed` they are the later text, without those `added`
  /// the earlier one.
  public let pieces: [Piece]

  public init(_ before: String, _ after: String) {
    let (old, new) = (WordDifference.tokens(before), WordDifference.tokens(after))
    var steps = WordAlignment(old, new)
    steps.align()
    var pieces: [Piece] = []
    func add(_ kind: Kind, _ tokens: ArraySlice<Substring>) {
      guard let first = tokens.first, let last = tokens.last else { return }
      let text = String(first.base[first.startIndex..<last.endIndex])
      if pieces.last?.kind == kind {
        pieces[pieces.count - 1].text += text
      } else {
        pieces.append(Piece(kind: kind, text: text))
      }
    }
    var (i, j) = (0, 0)
    for pair in steps.pairs {
      add(.removed, old[i..<pair.before])
      add(.added, new[j..<pair.after])
      add(.same, new[pair.after...pair.after])
      (i, j) = (pair.before + 1, pair.after + 1)
    }
    add(.removed, old[i...])
    add(.added, new[j...])
    self.pieces = pieces
  }

  /// Runs of letters and digits, runs of blanks, and every other character alone.
  static func tokens(_ text: String) -> [Substring] {
    var tokens: [Substring] = []
    var start = text.startIndex
    var last: Int?
    for index in text.indices {
      let character = text[index]
      let form =
        character.isWhitespace
        ? 1 : (character.isLetter || character.isNumber) && !isIdeograph(character) ? 2 : 0
      if let last, form != last || form == 0 {
        tokens.append(text[start..<index])
        start = index
      }
      last = form
    }
    if start < text.endIndex { tokens.append(text[start...]) }
    return tokens
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x3040...0x9FFF).contains(scalar.value) || (0xAC00...0xD7AF).contains(scalar.value)
  }
}
