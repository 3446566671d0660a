@testable import LetterExtraction

/// A made-up document: the same seed gives the same bytes.
struct MilledDocument {
  let bytes: [UInt8]
  let mediaType: MediaType
  /// How the zone model is disturbed; nil for the model of the default pipeline.
  let noise: Float?

  init(seed: UInt64) {
    var random = Generator(seed: seed &+ 1)
    for _ in 0..<8 { _ = random.next() }
    mediaType = [.plain, .markdown, .html].randomElement(using: &random) ?? .plain
    noise =
      Int.random(in: 0..<4, using: &random) == 0 ? nil : [0, 0.5, 2].randomElement(using: &random)
    let isLarge = Int.random(in: 0..<1500, using: &random) == 0
    let pieces = isLarge ? 150 : Int.random(in: 1...8, using: &random)
    let isSoup = Int.random(in: 0..<3, using: &random) == 0
    var text = ""
    for position in 0..<pieces {
      text += isSoup ? Self.anyPiece(&random) : Self.piece(position, of: pieces, &random)
      text += Self.between(mediaType, &random)
    }
    bytes = Mutation.mutate(Array(text.utf8), &random)
  }

  /// A piece that stands about where it would in a letter.
  private static func piece(_ position: Int, of count: Int, _ random: inout Generator) -> String {
    let shelf =
      switch (position * 10 / count, Int.random(in: 0..<8, using: &random)) {
      case (_, 0): LetterPieces.page
      case (..<3, _): LetterPieces.head
      case (3, _): LetterPieces.salutations
      case (..<7, _): LetterPieces.body
      case (..<9, _): LetterPieces.close
      default: LetterPieces.notes
      }
    let marker =
      Int.random(in: 0..<4, using: &random) == 0 ? pick(LetterPieces.markers, &random) : ""
    return marker + pick(shelf, &random)
  }

  private static func anyPiece(_ random: inout Generator) -> String {
    let shelves = [
      LetterPieces.head, LetterPieces.salutations, LetterPieces.body, LetterPieces.close,
      LetterPieces.notes, LetterPieces.page, LetterPieces.markers, MarkupPieces.odd,
      MarkupPieces.entities, MarkupPieces.tags, MarkupPieces.markdown,
    ]
    return pick(shelves[Int.random(in: 0..<shelves.count, using: &random)], &random)
  }

  private static func between(_ type: MediaType, _ random: inout Generator) -> String {
    var glue = ""
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      switch type {
      case .plain: glue += pick(MarkupPieces.text, &random)
      case .markdown: glue += pick(MarkupPieces.markdown, &random)
      case .html: glue += pick(MarkupPieces.tags, &random)
      }
    }
    switch Int.random(in: 0..<12, using: &random) {
    case 0: glue += pick(MarkupPieces.odd, &random)
    case 1: glue += pick(MarkupPieces.entities, &random)
    default: break
    }
    return glue
  }

  private static func pick(_ shelf: [String], _ random: inout Generator) -> String {
    shelf[Int.random(in: 0..<shelf.count, using: &random)]
  }
}

/// Damage such as documents come with.
enum Mutation {
  static func mutate(_ document: [UInt8], _ random: inout Generator) -> [UInt8] {
    var bytes = document
    guard !bytes.isEmpty else { return bytes }
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
    case 1: bytes.removeFirst(Int.random(in: 0..<bytes.count, using: &random))
    case 2:
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
    case 3:
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = Int.random(in: start..<bytes.count, using: &random)
      bytes.insert(
        contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
    case 4:
      let start = Int.random(in: 0..<bytes.count, using: &random)
      bytes.removeSubrange(start..<Int.random(in: start..<bytes.count, using: &random))
    default: break
    }
    return bytes
  }
}
