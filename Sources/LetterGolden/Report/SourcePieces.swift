internal import LetterExtraction
internal import LetterSchema

/// A source cut at the places of its record: what is the letter's, what was removed, and what
/// lies between.
struct SourcePieces {
  struct Piece {
    var range: Range<Int>
    /// The words that a reader sees; nil where the bytes themselves are shown.
    var text: String?
    /// The bytes as they came.
    var raw: String
    var zone: Zone?
    var removal: Removal?
    var id: String?
    var confidence: Confidence?
  }

  private(set) var pieces: [Piece] = []

  init(_ letter: Letter, _ source: SourceText) {
    let isPage = source.mediaType == .html
    var spans: [(at: Range<Int>, block: Block?, removal: Removal?)] = []
    spans += letter.blocks.map { ($0.at.range, $0, nil) }
    spans += letter.removed.map { ($0.at.range, nil, $0) }
    spans.sort { ($0.at.lowerBound, $0.at.upperBound) < ($1.at.lowerBound, $1.at.upperBound) }
    var end = 0
    func raw(_ range: Range<Int>) -> String {
      String(decoding: source.bytes[range.clamped(to: source.bytes.indices)], as: UTF8.self)
    }
    func gap(to start: Int) {
      if start > end { pieces.append(Piece(range: end..<start, raw: raw(end..<start))) }
    }
    for span in spans where span.at.lowerBound >= end {
      gap(to: span.at.lowerBound)
      var piece = Piece(range: span.at, raw: raw(span.at))
      if let block = span.block {
        let marker = block.marker.map { "\($0) " } ?? ""
        piece.text = isPage ? marker + block.text : nil
        (piece.zone, piece.id, piece.confidence) = (block.zone, block.id, block.confidence)
      } else if let removal = span.removal {
        piece.text = isPage ? removal.text : nil
        piece.removal = removal
      }
      pieces.append(piece)
      end = span.at.upperBound
    }
    gap(to: source.bytes.count)
  }

  /// The piece that a place of the source lies in.
  func index(of at: Range<Int>?) -> Int? {
    guard let at else { return nil }
    return pieces.firstIndex { $0.range.overlaps(at) && ($0.zone != nil || $0.removal != nil) }
  }
}
