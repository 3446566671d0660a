extension Block: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("id", id)
    writer.token("zone", zone.rawValue)
    writer.token("type", type.rawValue)
    writer.integer("level", level)
    writer.token("list", list?.rawValue)
    writer.token("marker", marker)
    writer.text("text", text)
    writer.nodes("marks", each: "mark", marks)
    writer.at(at)
    writer.token("path", path)
    writer.confidence(confidence)
  }
}

extension Block.Mark: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("type", type.rawValue)
    writer.at(at)
    writer.token("href", href)
    writer.token("label", label)
  }
}

extension Removal: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("reason", reason.rawValue)
    writer.text("text", text)
    writer.at(at)
    writer.token("path", path)
    writer.text("evidence", evidence)
  }
}

extension Footnote: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("label", label)
    writer.text("text", text)
    writer.token("block", block)
    writer.at(at)
    writer.token("path", path)
    writer.nodes("references", each: "reference", references)
    writer.bool("urlStripped", urlStripped)
    writer.token("status", status.rawValue)
  }
}

extension Footnote.Reference: RecordNode {
  public func write(to writer: inout some RecordWriter) {
    writer.token("block", block)
    writer.at(at)
  }
}
