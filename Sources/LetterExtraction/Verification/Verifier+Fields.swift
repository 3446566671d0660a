import LetterSchema

extension Verifier {
  mutating func checkFields() {
    checkField(letter.title, "title")
    if let date = letter.date {
      checkSlice(date.text, at: date.at, "date")
      checkBlock(date.block, holds: date.at, "date")
    }
    checkField(letter.place, "place")
    checkFields(letter.references, "references")
    checkFields(letter.delivery, "delivery")
    checkCorrespondents(letter.recipients, "recipients")
    checkField(letter.subject, "subject")
    if let salutation = letter.salutation {
      checkSlice(salutation.text, at: salutation.at, "salutation")
      checkBlock(salutation.block, holds: salutation.at, "salutation")
      checkParts(salutation.addressees, of: salutation.at, "salutation/addressees")
    }
    checkDemands()
    checkField(letter.closing, "closing")
    checkCorrespondents(letter.signatories, "signatories")
    checkCorrespondents(letter.copies, "copies")
  }

  private mutating func checkFields(_ fields: [Field], _ path: String) {
    for (index, field) in fields.enumerated() { checkField(field, "\(path)/\(index)") }
  }

  private mutating func checkField(_ field: Field?, _ path: String) {
    guard let field else { return }
    checkSlice(field.text, at: field.at, path)
    checkBlock(field.block, holds: field.at, path)
  }

  private mutating func checkCorrespondents(_ entries: [Correspondent], _ path: String) {
    for (index, entry) in entries.enumerated() {
      let path = "\(path)/\(index)"
      guard let range = bounded(entry.at, path) else { continue }
      let slice = Array(slice(range).utf8)
      let parts = [
        ("name", entry.name), ("honorific", entry.honorific), ("role", entry.role),
        ("organization", entry.organization), ("location", entry.location),
      ]
      for (name, part) in parts {
        if let part { checkPart(part, of: slice, range, "\(path)/\(name)") }
      }
      checkParts(entry.address, of: slice, range, "\(path)/address")
      checkParts(entry.contact, of: slice, range, "\(path)/contact")
      checkBlock(entry.block, holds: entry.at, path)
      checkNotes(entry.noteRefs, path)
    }
  }

  private mutating func checkDemands() {
    var ids: Set<String> = []
    for (index, demand) in letter.demands.enumerated() {
      let path = "demands/\(index)"
      if !ids.insert(demand.id).inserted {
        fail(.reference, path + "/id", expected: "an id of its own", found: demand.id)
      }
      checkSlice(demand.text, at: demand.at, path)
      let quoted = [
        ("lead", demand.lead), ("trigger", demand.trigger), ("addressee", demand.addressee),
        ("target", demand.target),
      ]
      for (name, text) in quoted {
        if let text { checkQuoted(text, "\(path)/\(name)") }
      }
      checkBlock(demand.block, holds: demand.at, path)
      checkNotes(demand.noteRefs, path)
    }
  }

  /// Checks that a text without a place of its own stands somewhere in the document.
  private mutating func checkQuoted(_ text: String, _ path: String) {
    let bytes = Array(text.utf8)
    guard !seen.contains(bytes) else { return }
    if !visible.holds(bytes) {
      fail(.part, path, expected: "words of the document", found: text)
    } else {
      seen.insert(bytes)
    }
  }

  private mutating func checkParts(_ parts: [String], of at: ByteRange, _ path: String) {
    // A range out of bounds has been told of with its text.
    guard at.start >= 0, at.end <= source.bytes.count else { return }
    checkParts(parts, of: Array(slice(at.range).utf8), at.range, path)
  }

  private mutating func checkParts(
    _ parts: [String], of slice: [UInt8], _ range: Range<Int>, _ path: String
  ) {
    for (index, part) in parts.enumerated() {
      checkPart(part, of: slice, range, "\(path)/\(index)")
    }
  }

  private mutating func checkPart(
    _ part: String, of slice: [UInt8], _ range: Range<Int>, _ path: String
  ) {
    if !slice.holds(Array(part.utf8)) {
      fail(
        .part, path, at: range, expected: String(decoding: slice, as: UTF8.self), found: part)
    }
  }
}
