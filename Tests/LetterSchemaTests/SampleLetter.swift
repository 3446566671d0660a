import LetterSchema

extension Letter {
  /// A record in which each kind of node occurs.
  static var sample: Letter {
    var letter = Letter(
      id: "sample",
      source: Source(
        name: "sample.txt", uri: nil, mediaType: "text/plain", charset: "utf-8", bytes: 120,
        sha256: "00ff"),
      pipeline: PipelineStamp(version: "0.1.0", config: "c", model: "m", lexicons: "l"),
      kind: Kind(value: .letter, confidence: Confidence(0.97)), language: "en",
      conservation: Conservation(visible: 40, kept: 38, removed: 2),
      quality: Quality(grade: .good, lowest: "kind"))
    let dear = ByteRange(5..<18)
    letter.salutation = Salutation(
      Field(text: "Dear Ms Ruiz,", block: "b1", at: dear, path: nil, confidence: Confidence(1)),
      addressees: ["Ms Ruiz"])
    var demand = Demand(
      id: "d1", form: .numbered, text: "Free her.[1]", block: "b3", at: ByteRange(40..<52),
      path: nil, confidence: Confidence(0.5))
    demand.number = "1"
    demand.noteRefs = ["1"]
    demand.evidence = ["an item under a lead that asks"]
    letter.demands = [demand]
    var note = Footnote(label: "1", status: .dangling)
    note.references = [Footnote.Reference(block: "b3", at: ByteRange(49..<52))]
    letter.footnotes = [note]
    letter.blocks = [
      block("b1", .salutation, .line, "Dear Ms Ruiz,", 5..<18),
      block("b2", .body, .paragraph, "We urge you:", 20..<32),
      block("b3", .body, .item, "Free her.[1]", 37..<52),
    ]
    letter.blocks[2].level = 1
    letter.blocks[2].list = .numbered
    letter.blocks[2].marker = "1."
    letter.blocks[2].marks = [Block.Mark(type: .noteRef, at: ByteRange(9..<12), label: "1")]
    letter.removed = [
      Removal(
        reason: .share, text: "Go", at: ByteRange(0..<2), path: nil, evidence: "a \"share\" phrase")
    ]
    letter.diagnostics = [Diagnostic(.warning, .danglingNote, "Note 1 has no text")]
    return letter
  }

  private static func block(
    _ id: String, _ zone: Zone, _ type: Block.Shape, _ text: String, _ at: Range<Int>
  ) -> Block {
    Block(
      id: id, zone: zone, type: type, text: text, at: ByteRange(at), path: nil,
      confidence: Confidence(0.905))
  }
}
