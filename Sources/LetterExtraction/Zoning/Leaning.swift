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
  ///
  /// Below zero even where nobody leans: whole texts are lost to a line's doubts more often than
  /// whole menus are kept, and on letters and pages of left-out sources that is where precision
  /// and recall are equal.
  var pageBonus: Float {
    switch self {
    case .precision: 0
    case .balanced: -0.5
    case .recall: -1.25
    }
  }
}
