internal import LetterSchema

/// A field of a letter that stands somewhere in the source.
struct AnnotatedField {
  /// `demands/0`: the way to it in the record.
  var id: String
  /// What it is: `demand`.
  var tag: String
  /// What is known of it beside its text.
  var notes: [String] = []
  var at: ByteRange
  var path: String?
  /// Whether it leads to another one: a marker to its note.
  var isReference = false
}

extension Letter {
  /// All fields with a place, in the order of the schema.
  var annotatedFields: [AnnotatedField] {
    var fields: [AnnotatedField] = []
    func add(_ tag: String, _ field: Field?, _ id: String? = nil) {
      guard let field else { return }
      fields.append(AnnotatedField(id: id ?? tag, tag: tag, at: field.at, path: field.path))
    }
    func add(_ tag: String, _ list: String, _ entries: [Correspondent]) {
      for (index, entry) in entries.enumerated() {
        let words = [entry.name, entry.role, entry.organization].compactMap { $0 }
        fields.append(
          AnnotatedField(
            id: "\(list)/\(index)", tag: tag, notes: [words.joined(separator: ", ")], at: entry.at,
            path: entry.path))
      }
    }
    add("title", title)
    if let date {
      let notes = [date.when].compactMap { $0 }
      fields.append(
        AnnotatedField(id: "date", tag: "date", notes: notes, at: date.at, path: date.path))
    }
    add("place", place)
    for (index, field) in references.enumerated() { add("reference", field, "references/\(index)") }
    for (index, field) in delivery.enumerated() { add("delivery", field, "delivery/\(index)") }
    add("recipient", "recipients", recipients)
    add("subject", subject)
    if let salutation {
      fields.append(
        AnnotatedField(
          id: "salutation", tag: "salutation", notes: salutation.addressees, at: salutation.at,
          path: salutation.path))
    }
    for (index, demand) in demands.enumerated() {
      let notes = [demand.form.rawValue, demand.action].compactMap { $0 }
      fields.append(
        AnnotatedField(
          id: "demands/\(index)", tag: "demand", notes: notes, at: demand.at, path: demand.path))
    }
    add("closing", closing)
    add("signatory", "signatories", signatories)
    add("copy", "copies", copies)
    for (index, note) in footnotes.enumerated() {
      if let at = note.at {
        fields.append(
          AnnotatedField(
            id: "footnotes/\(index)", tag: "footnote", notes: [note.label], at: at, path: note.path)
        )
      }
      for (number, marker) in note.references.enumerated() {
        fields.append(
          AnnotatedField(
            id: "footnotes/\(index)/references/\(number)", tag: "note reference",
            notes: [note.at == nil ? note.label : "#footnotes/\(index)"], at: marker.at,
            isReference: true))
      }
    }
    return fields
  }
}
