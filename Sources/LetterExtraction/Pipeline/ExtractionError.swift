/// Why a document gave no record.
public enum ExtractionError: Error, Hashable, Sendable {
  /// No bytes, or nothing but white space and markup.
  case empty
  /// Not a text: the offset of the first byte that says so.
  case binary(offset: Int)
  case tooLarge(bytes: Int, limit: Int)
  case tookTooLong(seconds: Double)
  /// The ledger of visible bytes does not balance: a fault of the program, never of the input.
  case conservationBreach(visible: Int, kept: Int, removed: Int)
}

extension ExtractionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "no text in it"
    case .binary(let offset): "not a text: byte \(offset) belongs to no text encoding"
    case .tooLarge(let bytes, let limit): "\(bytes) bytes, over the limit of \(limit)"
    case .tookTooLong(let seconds): "gave up after \(seconds) s"
    case .conservationBreach(let visible, let kept, let removed):
      "conservation breach: \(visible) visible bytes, \(kept) kept and \(removed) removed"
    }
  }
}
