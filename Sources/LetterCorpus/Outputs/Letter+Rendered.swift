public import LetterSchema

extension Letter {
  /// The record in one of its forms, UTF-8, with a newline at its end.
  public func rendered(as format: LetterFormat) -> [UInt8] {
    switch format {
    case .json: json()
    case .jsonl: json(.compact)
    case .xml: json()
    case .text: text
    }
  }
}
