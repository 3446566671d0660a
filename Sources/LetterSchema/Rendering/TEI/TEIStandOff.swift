/// `standOff`: where each part stands in the source, what the letter asks for, what was removed.
struct TEIStandOff {
  let letter: Letter
  let names: TEINames
  /// The demands that are elements of the body.
  let marked: Set<Int>

  func write(to writer: inout MarkupWriter) {
    guard !letter.blocks.isEmpty || !letter.removed.isEmpty || !names.people.isEmpty else { return }
    writer.element("standOff") { writer in
      if !letter.blocks.isEmpty || !names.people.isEmpty {
        writer.element("linkGrp", [("type", "source")]) { writer in
          for (index, block) in letter.blocks.enumerated() {
            link(TEINames.block(index), block.at, to: &writer)
          }
          for (note, _) in names.writtenNotes {
            if let at = letter.footnotes[note].at { link(TEINames.note(note), at, to: &writer) }
          }
          for (index, person) in names.people.enumerated() {
            link(TEINames.person(index), person.at, to: &writer)
          }
        }
      }
      if !letter.demands.isEmpty {
        writer.element("listAnnotation", [("type", "demands")]) { writer in
          for index in letter.demands.indices { writeDemand(index, to: &writer) }
        }
      }
      if !letter.removed.isEmpty {
        writer.element("listAnnotation", [("type", "removed")]) { writer in
          for (index, removal) in letter.removed.enumerated() {
            writer.element(
              "annotation",
              [("xml:id", "r\(index + 1)"), ("target", TEINames.source(removal.at))]
            ) { writer in
              writer.line(
                "note", [("type", "removed"), ("subtype", removal.reason.rawValue)],
                removal.evidence)
            }
          }
        }
      }
    }
  }

  private func link(_ name: String, _ at: ByteRange, to writer: inout MarkupWriter) {
    writer.empty("link", [("target", "#\(name) \(TEINames.source(at))")])
  }

  private func writeDemand(_ index: Int, to writer: inout MarkupWriter) {
    let demand = letter.demands[index]
    let source = TEINames.source(demand.at)
    let block = names.index(ofBlock: demand.block).map(TEINames.block)
    let part = marked.contains(index) ? TEINames.demand(index) : block
    let target = part.map { "#\($0) \(source)" } ?? source
    let attributes: [MarkupWriter.Attribute] = [("xml:id", "a\(index + 1)"), ("target", target)]
    writer.element("annotation", attributes) { writer in
      writer.line(
        "note", [("type", "demand"), ("subtype", demand.form.rawValue), ("n", demand.number)],
        demand.text)
      let parts: [(String, String?)] = [
        ("lead", demand.lead), ("trigger", demand.trigger), ("action", demand.action),
        ("addressee", demand.addressee), ("target", demand.target),
      ]
      for (type, text) in parts {
        if let text { writer.line("note", [("type", type)], text) }
      }
    }
  }
}
