import LetterSchema

@testable import LetterExtraction

/// Pipelines of tests: every stage of the catalog, in its order.
enum TestPipeline {
  /// The default one.
  static let standard = StageCatalog.pipeline()

  /// A model that knows a letter when it sees one, disturbed by `noise`: the more of it, the
  /// stranger the zones.
  static func model(seed: UInt64, noise: Float) -> ZoneModel {
    var random = Generator(seed: seed)
    var model = ZoneModel()
    for index in model.emission.indices {
      model.emission[index] = Float.random(in: -noise...noise, using: &random)
    }
    for index in model.transition.indices {
      model.transition[index] = Float.random(in: -noise...noise, using: &random)
    }
    for (cue, state, weight) in Self.beliefs {
      let index = ZoneFeatures.index(cue, .own) * ZoneModel.states + Int(state.rawValue)
      model.emission[index] += weight
    }
    return model
  }

  private static let beliefs: [(Cue, ZoneState, Float)] = [
    (.always, .body, 1), (.headingTop, .title, 4), (.firstLine, .title, 1),
    (.dateWhole, .date, 5), (.beforeSalutation, .recipient, 3), (.addressing, .recipient, 2),
    (.subjectLabel, .subject, 6), (.referenceLabel, .reference, 6), (.deliveryLabel, .delivery, 6),
    (.salutationLine, .salutation, 6), (.atSalutation, .salutation, 3),
    (.closingLine, .closing, 6), (.justAfterClosing, .signature, 4),
    (.afterClosing, .signature, 2), (.runOfNames, .signature, 2), (.copiesLabel, .copies, 7),
    (.enclosureLabel, .enclosure, 6), (.postscriptLabel, .postscript, 6),
    (.noteBodyLikely, .footnote, 5), (.noteBodyMatched, .footnote, 3), (.inNotes, .footnote, 5),
    (.inNav, .pageBefore, 4),
    (.inFooter, .pageAfter, 5), (.chromeMost, .pageAfter, 3), (.linkWhole, .pageInside, 1),
  ]
}
