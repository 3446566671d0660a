extension Letter: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("schema", schema)
    writer.token("id", id)
    writer.node("source", source)
    writer.node("pipeline", pipeline)
    writer.node("kind", kind)
    writer.token("language", language)
    writer.node("title", title)
    writer.node("date", date)
    writer.node("place", place)
    writer.nodes("references", each: "reference", references)
    writer.nodes("delivery", each: "entry", delivery)
    writer.nodes("recipients", each: "recipient", recipients)
    writer.node("subject", subject)
    writer.node("salutation", salutation)
    writer.nodes("demands", each: "demand", demands)
    writer.node("closing", closing)
    writer.nodes("signatories", each: "signatory", signatories)
    writer.nodes("copies", each: "copy", copies)
    writer.nodes("footnotes", each: "footnote", footnotes)
    writer.nodes("blocks", each: "block", blocks)
    writer.nodes("removed", each: "removal", removed)
    writer.node("conservation", conservation)
    writer.node("quality", quality)
    writer.nodes("diagnostics", each: "diagnostic", diagnostics)
  }
}

extension Source: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("name", name)
    writer.token("uri", uri)
    writer.token("mediaType", mediaType)
    writer.token("charset", charset)
    writer.integer("bytes", bytes)
    writer.token("sha256", sha256)
    writer.token("offsetUnit", offsetUnit)
  }
}

extension PipelineStamp: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("version", version)
    writer.token("config", config)
    writer.token("model", model)
    writer.token("lexicons", lexicons)
  }
}

extension Kind: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("value", value.rawValue)
    writer.confidence(confidence)
  }
}

extension Conservation: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.integer("visible", visible)
    writer.integer("kept", kept)
    writer.integer("removed", removed)
  }
}

extension Quality: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("grade", grade.rawValue)
    writer.token("lowest", lowest)
  }
}

extension Diagnostic: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("severity", severity.rawValue)
    writer.token("code", code.rawValue)
    writer.text("message", message)
    writer.at(at)
  }
}
