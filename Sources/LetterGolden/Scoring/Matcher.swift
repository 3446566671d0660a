/// When two texts count as the same: the one notion of that, for scores as for goldens.
public enum Matcher: String, CaseIterable, Hashable, Sendable {
  /// The same characters.
  case strict
  /// The same words in the same order: letter case, punctuation, white space and markup aside.
  case normalised
  /// Words' F1 reaches the floor of the field.
  case fuzzy

  /// How alike two texts are; 0 where they do not count as the same.
  ///
  /// - Parameter least: the F1 that makes a pair in fuzzy matching.
  func likeness(_ a: Wording, _ b: Wording, least: Double) -> Double {
    switch self {
    case .strict: return a.text.utf8.elementsEqual(b.text.utf8) ? 1 : 0
    case .normalised: return a.words == b.words ? 1 : 0
    case .fuzzy:
      let f1 = a.words.f1(b.words)
      return f1 >= least - 1e-9 ? f1 : 0
    }
  }

  func isSame(_ a: String, _ b: String, least: Double) -> Bool {
    likeness(Wording(a), Wording(b), least: least) > 0
  }
}

/// A text with its words, which are cut once.
struct Wording: Sendable {
  let text: String
  let words: ComparedText

  init(_ text: String?) {
    self.text = text ?? ""
    words = ComparedText(text)
  }
}

extension ScoredField {
  /// The words' F1 that makes two texts of the field the same in fuzzy matching.
  var floor: Double {
    switch self {
    case .title, .subject, .recipientRole, .recipientOrganization, .signatoryRole,
      .signatoryOrganization:
      0.9
    case .demands, .demandItems, .footnotes: 0.8
    default: 1
    }
  }
}

extension Matcher {
  /// Whether two texts at a place of a record count as the same, as in the field's score.
  func isSame(_ before: String, _ after: String, inField path: String) -> Bool {
    let parts = path.split(separator: "/")
    if self == .fuzzy, parts == ["content_text"] {
      let (precision, recall) = DocumentScore.shared(
        ComparedText(before).shingles, ComparedText(after).shingles)
      return Tally.f1(precision, recall) >= ScoredField.content.whole
    }
    return isSame(before, after, least: Matcher.floor(parts))
  }

  private static func floor(_ path: [Substring]) -> Double {
    let field = path.first ?? ""
    let part = path.last { !$0.allSatisfy(\.isNumber) } ?? ""
    switch (field, part) {
    case ("recipients", "role"), ("signatories", "role"): return ScoredField.signatoryRole.floor
    case ("recipients", "organization"), ("signatories", "organization"):
      return ScoredField.signatoryOrganization.floor
    case (_, "name"): return 1
    case (_, "lead"), (_, "address"), (_, "contact"): return ScoredField.demands.floor
    default: return ScoredField(rawValue: String(field))?.floor ?? ScoredField.demandItems.floor
    }
  }
}
