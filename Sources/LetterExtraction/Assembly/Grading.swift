import LetterSchema

extension Quality {
  /// From here on a record is `good`; at least `fair` from half of the way.
  private static let good = Confidence(0.8)
  private static let fair = Confidence(0.5)

  /// Grades a record by the field it is least sure of; of equals, the first in the schema.
  ///
  /// The kind counts, and every field that is there; of a letter also the salutation and the
  /// signatories that are not there, with a confidence of 0. Blocks do not count: of a hundred
  /// lines some are always doubtful, and what follows from them shows in the fields.
  init(grading letter: Letter) {
    var fields: [(name: String, confidence: Confidence?)] = [
      ("kind", letter.kind.confidence),
      ("title", letter.title?.confidence),
      ("date", letter.date?.confidence),
      ("place", letter.place?.confidence),
      ("references", letter.references.map(\.confidence).min()),
      ("delivery", letter.delivery.map(\.confidence).min()),
      ("recipients", letter.recipients.map(\.confidence).min()),
      ("subject", letter.subject?.confidence),
      ("salutation", letter.salutation?.confidence),
      ("demands", letter.demands.map(\.confidence).min()),
      ("closing", letter.closing?.confidence),
      ("signatories", letter.signatories.map(\.confidence).min()),
      ("copies", letter.copies.map(\.confidence).min()),
    ]
    if letter.kind.value == .letter {
      for index in fields.indices
      where fields[index].confidence == nil
        && ["salutation", "signatories"].contains(fields[index].name)
      {
        fields[index].confidence = Confidence(0)
      }
    }
    var lowest = (name: "kind", confidence: letter.kind.confidence)
    for field in fields {
      if let confidence = field.confidence, confidence < lowest.confidence {
        lowest = (field.name, confidence)
      }
    }
    let grade: Grade =
      lowest.confidence >= Self.good ? .good : lowest.confidence >= Self.fair ? .fair : .poor
    self.init(grade: grade, lowest: lowest.name)
  }
}
