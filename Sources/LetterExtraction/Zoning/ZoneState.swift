public import LetterSchema

/// What the decoder tells lines apart by: the zones of a letter, and the page around it cut at the
/// letter, because what stands before one is not what stands behind it.
public enum ZoneState: UInt8, CaseIterable, Hashable, Sendable {
  case pageBefore, pageInside, pageAfter
  case title, letterhead, date, recipient, delivery, reference, subject, salutation, body
  case closing, signature, copies, enclosure, postscript, footnote

  public init(_ zone: Zone) {
    switch zone {
    case .title: self = .title
    case .letterhead: self = .letterhead
    case .date: self = .date
    case .recipient: self = .recipient
    case .delivery: self = .delivery
    case .reference: self = .reference
    case .subject: self = .subject
    case .salutation: self = .salutation
    case .body: self = .body
    case .closing: self = .closing
    case .signature: self = .signature
    case .copies: self = .copies
    case .enclosure: self = .enclosure
    case .postscript: self = .postscript
    case .footnote: self = .footnote
    }
  }

  /// All states, where `allCases` would be made anew.
  static let all = allCases

  /// Nil for the page around the letter.
  public var zone: Zone? {
    switch self {
    case .pageBefore, .pageInside, .pageAfter: nil
    case .title: .title
    case .letterhead: .letterhead
    case .date: .date
    case .recipient: .recipient
    case .delivery: .delivery
    case .reference: .reference
    case .subject: .subject
    case .salutation: .salutation
    case .body: .body
    case .closing: .closing
    case .signature: .signature
    case .copies: .copies
    case .enclosure: .enclosure
    case .postscript: .postscript
    case .footnote: .footnote
    }
  }

  /// Whether one line may be in this state and the next in `next`.
  public func mayPrecede(_ next: ZoneState) -> Bool {
    switch (self, next) {
    case (.pageBefore, .pageInside), (.pageBefore, .pageAfter): false
    case (.pageBefore, _): true
    case (.pageAfter, _): next == .pageAfter
    case (_, .pageBefore): false
    case (.pageInside, .pageAfter): false
    default: true
    }
  }

  /// Whether a document may begin so.
  public var mayOpen: Bool { self != .pageInside && self != .pageAfter }
  /// Whether a document may end so.
  public var mayEnd: Bool { self != .pageInside }
}
