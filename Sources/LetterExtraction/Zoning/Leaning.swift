/// Which mistake about a line is the lesser one: to keep what is boilerplate, or to remove what is
/// the letter's.
package enum Leaning: String, CaseIterable, Sendable {
  /// Rather removes a line in doubt.
  case precision
  case balanced
  /// Rather keeps it.
  case recall

  /// What is added to the score of the page around the letter, a line; in the unit of the model's
  /// weights, so that one is odds of e to 1.
  var pageBonus: Float {
    switch self {
    case .precision: 1
    case .balanced: 0
    case .recall: -1
    }
  }
}
