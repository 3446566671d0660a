/// What is one thing in an address: a line of it, or a part of a line.
struct CardPiece: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case person, role, organization, location, address, contact
    /// A title on a line of its own: `Exmo. Senhor`.
    case title
    /// `Government House`: a building that may be a body.
    case house
    /// Words that nothing tells of: a body, a house, a town.
    case unknown
  }

  var kind: Kind
  /// Of a person the name alone.
  var text: Range<Int>
  /// `Mr`, `Professor`: of a person, and of a post where no name follows.
  var honorific: Range<Int>?
  /// Whether nothing else can be meant: a title, a known name, a telling word.
  var isSure = false
}

/// A line of an address, or one of several entries in a line, with its pieces in order.
struct CardRow: Hashable, Sendable {
  var line: Int
  var text: Range<Int>
  var pieces: [CardPiece]
  /// Whether it begins somebody new: behind `To:` or a semicolon, or an item of a list.
  var opens = false
  /// Whether it stands behind `Attn:` and the like, which tells who in the body is meant.
  var isAttention = false
  /// Whether a blank line stands before it.
  var isApart = false
  /// Whether the row above stops before its end.
  var goesOn = false
  /// Whether it is a further part of a line whose breaks the page folded.
  var isFolded = false

  var first: CardPiece.Kind? { pieces.first?.kind }

  /// Whether it tells who somebody is and what, all in one.
  var isCompound: Bool {
    pieces.contains { $0.kind == .person }
      && pieces.contains { $0.kind == .role || $0.kind == .organization }
  }
}
