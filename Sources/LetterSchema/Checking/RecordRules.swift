/// A rule of the record that its types cannot hold.
package struct BrokenRule: Hashable, Sendable {
  /// Names and indices from the root: `demands`, `3`, `at`.
  package var path: [String]
  package var message: String
}

extension Letter {
  /// The rules that this record breaks, in the order of the schema.
  ///
  /// The schemas say the same of single values; what holds between two of them (a range that ends
  /// before it starts, a block that is not there) is said here alone.
  package var brokenRules: [BrokenRule] {
    var rules = RecordRules(self)
    rules.check()
    return rules.broken
  }
}

/// Goes through a record, field by field.
struct RecordRules {
  private let letter: Letter
  private let blocks: Set<String>
  private(set) var broken: [BrokenRule] = []

  init(_ letter: Letter) {
    self.letter = letter
    blocks = Set(letter.blocks.map(\.id))
  }

  mutating func check() {
    checkHead()
    field(letter.title, "title")
    if let date = letter.date {
      entry(date.at, block: date.block, ["date"])
      if let when = date.when {
        require(
          DateField.isISODate(when), ["date", "when"],
          "expected a date as 2001-01-18, 2001-01 or 2001")
      }
    }
    field(letter.place, "place")
    fields(letter.references, "references")
    fields(letter.delivery, "delivery")
    correspondents(letter.recipients, "recipients")
    field(letter.subject, "subject")
    if let greeting = letter.salutation {
      entry(greeting.at, block: greeting.block, ["salutation"])
    }
    for (index, demand) in letter.demands.enumerated() {
      entry(demand.at, block: demand.block, ["demands", "\(index)"])
    }
    unique(letter.demands.map(\.id), "demands")
    field(letter.closing, "closing")
    correspondents(letter.signatories, "signatories")
    correspondents(letter.copies, "copies")
    for (index, note) in letter.footnotes.enumerated() { check(note, ["footnotes", "\(index)"]) }
    for (index, block) in letter.blocks.enumerated() { check(block, ["blocks", "\(index)"]) }
    unique(letter.blocks.map(\.id), "blocks")
    for (index, removal) in letter.removed.enumerated() {
      range(removal.at, ["removed", "\(index)"])
    }
    checkFoot()
  }

  private mutating func checkHead() {
    let schema = letter.schema
    require(
      schema == Letter.schemaIdentifier, ["schema"],
      "expected “\(Letter.schemaIdentifier)”, found “\(schema)”")
    let source = letter.source
    require(
      ["text/plain", "text/markdown", "text/html"].contains(source.mediaType),
      ["source", "mediaType"], "expected one of text/plain, text/markdown, text/html")
    count(source.bytes, ["source", "bytes"])
    require(
      source.sha256.utf8.count == 64 && source.sha256.utf8.allSatisfy(\.isLowerHex),
      ["source", "sha256"], "expected 64 hexadecimal digits in lower case")
    require(
      source.offsetUnit == "utf8-byte", ["source", "offsetUnit"], "expected “utf8-byte”")
  }

  private mutating func checkFoot() {
    let ledger = letter.conservation
    count(ledger.visible, ["conservation", "visible"])
    count(ledger.kept, ["conservation", "kept"])
    count(ledger.removed, ["conservation", "removed"])
    let sum = ledger.kept.addingReportingOverflow(ledger.removed)
    require(
      sum.overflow || sum.partialValue == ledger.visible, ["conservation"],
      "expected kept and removed together to be visible")
    for (index, diagnostic) in letter.diagnostics.enumerated() {
      if let at = diagnostic.at { range(at, ["diagnostics", "\(index)"]) }
    }
  }

  private mutating func check(_ note: Footnote, _ path: [String]) {
    require(
      (note.text == nil) == (note.at == nil), path, "expected text and at together or neither")
    if let at = note.at { range(at, path) }
    reference(note.block, path)
    for (index, marker) in note.references.enumerated() {
      entry(marker.at, block: marker.block, path + ["references", "\(index)"])
    }
  }

  private mutating func check(_ block: Block, _ path: [String]) {
    range(block.at, path)
    if let level = block.level {
      require(
        (1...RecordRules.largest).contains(level), path + ["level"], "expected a number from 1 on")
    }
    for (index, mark) in block.marks.enumerated() {
      let path = path + ["marks", "\(index)"]
      range(mark.at, path)
      require(
        mark.at.end <= block.text.utf8.count, path + ["at"],
        "ends behind the block's text, which has \(block.text.utf8.count) bytes")
    }
  }
}

extension RecordRules {
  /// The largest whole number that every reader of JSON tells from its neighbours.
  fileprivate static let largest = 1 << 53 - 1

  private mutating func field(_ field: Field?, _ name: String) {
    if let field { entry(field.at, block: field.block, [name]) }
  }

  private mutating func fields(_ fields: [Field], _ name: String) {
    for (index, field) in fields.enumerated() {
      entry(field.at, block: field.block, [name, "\(index)"])
    }
  }

  private mutating func correspondents(_ entries: [Correspondent], _ name: String) {
    for (index, someone) in entries.enumerated() {
      require(
        someone.name != nil || someone.role != nil || someone.organization != nil,
        [name, "\(index)"], "expected a name, role or organization")
      entry(someone.at, block: someone.block, [name, "\(index)"])
    }
  }

  private mutating func entry(_ at: ByteRange, block: String?, _ path: [String]) {
    range(at, path)
    reference(block, path)
  }

  private mutating func reference(_ block: String?, _ path: [String]) {
    if let block {
      require(blocks.contains(block), path + ["block"], "there is no block “\(block)”")
    }
  }

  private mutating func range(_ at: ByteRange, _ path: [String]) {
    let path = path + ["at"]
    count(at.start, path + ["0"])
    count(at.end, path + ["1"])
    require(at.start <= at.end, path, "ends before it starts")
  }

  private mutating func count(_ number: Int, _ path: [String]) {
    require(
      (0...RecordRules.largest).contains(number), path, "expected a number from 0 to 2^53 - 1")
  }

  private mutating func unique(_ ids: [String], _ list: String) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() {
      require(seen.insert(id).inserted, [list, "\(index)", "id"], "“\(id)” is there twice")
    }
  }

  private mutating func require(
    _ holds: Bool, _ path: [String], _ message: @autoclosure () -> String
  ) {
    if !holds { broken.append(BrokenRule(path: path, message: message())) }
  }
}

extension UInt8 {
  fileprivate var isLowerHex: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
}
