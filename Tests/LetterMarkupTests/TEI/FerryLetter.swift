import LetterSchema

extension Letter {
  /// A letter about a ferry in which each kind of part occurs once.
  static var ferry: Letter {
    var letter = RandomLetter.plain
    letter.id = "ferry"
    letter.source.sha256 = String(repeating: "0a", count: 32)
    letter.source.uri = "https://harbour.example/ferry page?a=[1]"
    var maker = FerryBlocks()
    maker.add(.title, .heading, "Keep the ferry")
    maker.add(.date, .line, "Orle, 12 June 1874")
    maker.add(.recipient, .line, "Ms Ada Bó, Harbour Master")
    maker.add(.recipient, .line, "1 Quay Street")
    maker.add(.salutation, .line, "Dear Ms Bó,")
    maker.add(.body, .paragraph, "We urge you to keep it.[1] See the <timetable> & the map.")
    maker.add(.body, .item, "Sail at *night*.", level: 1, marker: "1.")
    maker.add(.body, .item, "In winter too.", level: 2, marker: "-")
    maker.add(.body, .paragraph, "It is cold.", level: 2)
    maker.add(.body, .item, "Mend the bell.", level: 1, marker: "2.")
    maker.add(.body, .heading, "Why", level: 2)
    maker.add(.body, .quotation, "# No bell, no boat.")
    maker.add(.closing, .line, "Yours faithfully,")
    maker.add(.signature, .line, "Tom Ruiz")
    maker.add(.signature, .line, "Friends of the Ferry")
    maker.add(.postscript, .paragraph, "The bell is cracked.")
    maker.add(.footnote, .paragraph, "[1] Harbour Act, s. 3.")
    maker.add(.body, .paragraph, "A second page.")
    letter.blocks = maker.blocks
    letter.blocks[5].marks = [
      Block.Mark(type: .noteRef, at: ByteRange(23..<26), label: "1"),
      Block.Mark(type: .link, at: ByteRange(31..<46), href: "https://harbour.example/a b"),
      Block.Mark(type: .strong, at: ByteRange(53..<56)),
    ]
    letter.title = letter.field(0)
    letter.date = DateField(letter.field(1, "12 June 1874"), when: "1874-06-12")
    letter.place = letter.field(1, "Orle")
    letter.recipients = [letter.person(2...3)]
    letter.recipients[0].name = "Ada Bó"
    letter.recipients[0].honorific = "Ms"
    letter.recipients[0].role = "Harbour Master"
    letter.recipients[0].address = ["1 Quay Street"]
    letter.salutation = Salutation(letter.field(4), addressees: ["Ms Bó"])
    letter.demands = [
      letter.demand("d1", 5, "We urge you to keep it.[1]", .prose),
      letter.demand("d2", 6, nil, .numbered),
    ]
    letter.demands[0].trigger = "We urge"
    letter.closing = letter.field(12)
    letter.signatories = [letter.person(13...14)]
    letter.signatories[0].name = "Tom Ruiz"
    letter.signatories[0].organization = "Friends of the Ferry"
    var note = Footnote(label: "1", status: .linked)
    note.text = "Harbour Act, s. 3."
    note.block = "b17"
    note.at = letter.blocks[16].at
    note.references = [Footnote.Reference(block: "b6", at: ByteRange(0..<3))]
    letter.footnotes = [note]
    letter.removed = [
      Removal(
        reason: .share, text: "Share this page", at: ByteRange(900..<915), path: nil,
        evidence: "a share phrase")
    ]
    return letter
  }

  private func field(_ block: Int, _ text: String? = nil) -> Field {
    Field(
      text: text ?? blocks[block].text, block: blocks[block].id, at: blocks[block].at, path: nil,
      confidence: Confidence(1))
  }

  private func person(_ lines: ClosedRange<Int>) -> Correspondent {
    let at = blocks[lines.lowerBound].at.start..<blocks[lines.upperBound].at.end
    return Correspondent(
      at: ByteRange(at), block: blocks[lines.lowerBound].id, path: nil, confidence: Confidence(1))
  }

  private func demand(_ id: String, _ block: Int, _ text: String?, _ form: Demand.Form) -> Demand {
    Demand(
      id: id, form: form, text: text ?? blocks[block].text, block: blocks[block].id,
      at: blocks[block].at, path: nil, confidence: Confidence(1))
  }
}

/// Blocks that follow each other in a source.
private struct FerryBlocks {
  var blocks: [Block] = []

  mutating func add(
    _ zone: Zone, _ type: Block.Shape, _ text: String, level: Int? = nil, marker: String? = nil
  ) {
    let start = (blocks.last?.at.end ?? -1) + 1
    var block = Block(
      id: "b\(blocks.count + 1)", zone: zone, type: type, text: text,
      at: ByteRange(start..<start + text.utf8.count), path: nil, confidence: Confidence(1))
    block.level = level
    block.marker = marker
    if type == .item { block.list = marker == "-" ? .bullet : .numbered }
    blocks.append(block)
  }
}
