import LetterSchema

/// Makes letters that no pipeline would: every field, any text, and yet exact records. One seed,
/// one letter.
struct RandomLetter {
  private var state: UInt64
  private var blockIDs: [String] = []

  init(seed: UInt64) { state = seed }

  private static let pieces = [
    "Dear ", "a", "é", "e\u{301}", "此致 敬礼", "👩‍👩‍👧", "مرحبا", " ", "  ", "\n", "\t", "\r", "\r\n", "<",
    ">",
    "&", "&amp;", "\"", "'", "]]>", "<![CDATA[", "<!--", "<!DOCTYPE x>", "\u{85}", "\u{A0}",
    "\u{2028}", "\u{7F}", "\u{FEFF}", "\u{10FFFD}", "\\", "\\n", "{", "%", "\u{200B}",
  ]

  mutating func letter() -> Letter {
    let (kept, removed) = (number(), number())
    let blocks = (1..<2 + below(4)).map { block("b\($0)") }
    blockIDs = blocks.map(\.id)
    var letter = Letter(
      id: text(),
      source: Source(
        name: text(), uri: maybe { $0.text() },
        mediaType: one(["text/plain", "text/markdown", "text/html"]), charset: text(),
        bytes: number(),
        sha256: (0..<64).map { _ in one(Array("0123456789abcdef")) }.map(String.init).joined()),
      pipeline: PipelineStamp(version: text(), config: text(), model: text(), lexicons: text()),
      kind: Kind(value: one(Kind.Value.allCases), confidence: confidence()), language: text(),
      conservation: Conservation(visible: kept + removed, kept: kept, removed: removed),
      quality: Quality(grade: one(Quality.Grade.allCases), lowest: text()))
    letter.title = maybe { $0.field() }
    letter.date = maybe { maker in
      DateField(maker.field(), when: maker.maybe { $0.one(["1874", "1874-02", "1874-02-30"]) })
    }
    letter.place = maybe { $0.field() }
    letter.references = some { $0.field() }
    letter.delivery = some { $0.field() }
    letter.recipients = some { $0.correspondent() }
    letter.subject = maybe { $0.field() }
    letter.salutation = maybe { maker in
      Salutation(maker.field(), addressees: maker.some { $0.text() })
    }
    letter.demands = (0..<below(4)).map { demand("d\($0)") }
    letter.closing = maybe { $0.field() }
    letter.signatories = some { $0.correspondent() }
    letter.copies = some { $0.correspondent() }
    letter.footnotes = some { $0.footnote() }
    letter.blocks = blocks
    letter.removed = some {
      Removal(
        reason: $0.one(Removal.Reason.allCases), text: $0.text(), at: $0.range(),
        path: $0.maybe { $0.text() }, evidence: $0.text())
    }
    letter.diagnostics = some {
      Diagnostic(
        $0.one(Diagnostic.Severity.allCases), $0.one(Diagnostic.Code.allCases), $0.text(),
        at: $0.maybe { $0.range() })
    }
    return letter
  }

  private mutating func field() -> Field {
    Field(
      text: text(), block: maybe { $0.one($0.blockIDs) }, at: range(), path: maybe { $0.text() },
      confidence: confidence())
  }

  private mutating func correspondent() -> Correspondent {
    var entry = Correspondent(
      at: range(), block: maybe { $0.one($0.blockIDs) }, path: maybe { $0.text() },
      confidence: confidence())
    entry.name = maybe { $0.text() }
    entry.honorific = maybe { $0.text() }
    entry.role = maybe { $0.text() }
    entry.organization = maybe { $0.text() }
    entry.address = some { $0.text() }
    entry.contact = some { $0.text() }
    entry.location = maybe { $0.text() }
    if entry.name == nil, entry.role == nil { entry.organization = entry.organization ?? text() }
    entry.noteRefs = some { $0.text() }
    return entry
  }

  private mutating func demand(_ id: String) -> Demand {
    var demand = Demand(
      id: id, form: one(Demand.Form.allCases), text: text(), block: one(blockIDs), at: range(),
      path: maybe { $0.text() }, confidence: confidence())
    demand.number = maybe { $0.text() }
    demand.lead = maybe { $0.text() }
    demand.trigger = maybe { $0.text() }
    demand.action = maybe { $0.text() }
    demand.addressee = maybe { $0.text() }
    demand.target = maybe { $0.text() }
    demand.noteRefs = some { $0.text() }
    demand.evidence = some { $0.text() }
    return demand
  }

  private mutating func footnote() -> Footnote {
    var note = Footnote(label: text(), status: one(Footnote.Status.allCases))
    note.text = maybe { $0.text() }
    note.block = maybe { $0.one($0.blockIDs) }
    note.at = note.text.map { _ in range() }
    note.path = maybe { $0.text() }
    note.references = some { Footnote.Reference(block: $0.one($0.blockIDs), at: $0.range()) }
    note.urlStripped = maybe { $0.below(2) == 0 }
    return note
  }

  private mutating func block(_ id: String) -> Block {
    var block = Block(
      id: id, zone: one(Zone.allCases), type: one(Block.Shape.allCases), text: text(),
      at: range(), path: maybe { $0.text() }, confidence: confidence())
    block.level = maybe { 1 + $0.number() }
    let length = block.text.utf8.count
    block.list = maybe { $0.one(Block.ListForm.allCases) }
    block.marker = maybe { $0.text() }
    block.marks = some {
      Block.Mark(
        type: $0.one(Block.Mark.Form.allCases), at: $0.range(within: length),
        href: $0.maybe { $0.text() },
        label: $0.maybe { $0.text() })
    }
    return block
  }

  private mutating func below(_ limit: Int) -> Int {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private mutating func number() -> Int { below(3) == 0 ? below(10) : below(1 << 40) }

  private mutating func confidence() -> Confidence { Confidence(Double(below(1001)) / 1000) }

  private mutating func range() -> ByteRange {
    let start = number()
    return ByteRange(start..<start + below(1000))
  }

  private mutating func range(within length: Int) -> ByteRange {
    let start = below(length + 1)
    return ByteRange(start..<start + below(length - start + 1))
  }

  private mutating func text() -> String {
    (0..<below(7)).map { _ in one(Self.pieces) }.joined()
  }

  private mutating func one<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    below(2) == 0 ? nil : make(&self)
  }

  private mutating func some<Value>(_ make: (inout Self) -> Value) -> [Value] {
    (0..<below(4)).map { _ in make(&self) }
  }
}
