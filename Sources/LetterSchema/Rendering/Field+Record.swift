extension Field: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.text("text", text)
    writer.token("block", block)
    writer.at(at)
    writer.token("path", path)
    writer.confidence(confidence)
  }
}

extension DateField: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.text("text", text)
    writer.token("when", when)
    writer.token("block", block)
    writer.at(at)
    writer.token("path", path)
    writer.confidence(confidence)
  }
}

extension Salutation: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.text("text", text)
    writer.texts("addressees", each: "addressee", addressees)
    writer.token("block", block)
    writer.at(at)
    writer.token("path", path)
    writer.confidence(confidence)
  }
}

extension Correspondent: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.text("name", name)
    writer.text("honorific", honorific)
    writer.text("role", role)
    writer.text("organization", organization)
    writer.texts("address", each: "line", address)
    writer.texts("contact", each: "line", contact)
    writer.text("location", location)
    writer.texts("noteRefs", each: "noteRef", noteRefs)
    writer.token("block", block)
    writer.at(at)
    writer.token("path", path)
    writer.confidence(confidence)
  }
}

extension Demand: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("id", id)
    writer.token("form", form.rawValue)
    writer.token("number", number)
    writer.text("text", text)
    writer.text("lead", lead)
    writer.text("trigger", trigger)
    writer.text("action", action)
    writer.text("addressee", addressee)
    writer.text("target", target)
    writer.token("block", block)
    writer.at(at)
    writer.token("path", path)
    writer.texts("noteRefs", each: "noteRef", noteRefs)
    writer.confidence(confidence)
    writer.texts("evidence", each: "item", evidence)
  }
}
