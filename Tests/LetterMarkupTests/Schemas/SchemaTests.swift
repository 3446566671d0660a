import LetterExtraction
import LetterMarkup
import LetterSchema
import Testing

/// The schemas, the Swift types and the renderings say the same of a record.
@Suite struct SchemaTests {
  private let judge: SchemaJudge
  private let check = XMLRecordCheck()

  init() throws {
    judge = SchemaJudge(root: try JSONParser.parse(BuiltInSchema.json.bytes[...]))
  }

  @Test func `every record that is written is exact, by all four`() throws {
    for seed in 0..<200 {
      var maker = RandomLetter(seed: UInt64(seed))
      let letter = maker.letter()
      let json = letter.json()
      #expect(JSONRecordReader.faults(in: json[...]) == [], "seed \(seed)")
      #expect(judge.accepts(try JSONParser.parse(json[...])), "seed \(seed)")
      #expect(check.faults(in: try letter.xml()[...]) == [], "seed \(seed)")
    }
  }

  /// Each member taken out, one too many, each value of another type: our decoding, the JSON
  /// Schema and the RELAX NG grammar refuse the same, and so take the same for optional.
  @Test func `all refuse the same changes`() throws {
    let grammar = RelaxNGGrammar(.rng)
    var refused = 0
    var taken: Set<String> = []
    for (seed, letter) in fullLetters {
      let node = try JSONParser.parse(letter.json()[...])
      let tree = try XMLTreeReader.read(try letter.xml())
      for mutation in RecordMutation.all(of: node) {
        let changed = mutation.applied(to: node)
        let isExact = JSONRecordReader.faults(in: Array(changed.text.utf8)[...]).isEmpty
        #expect(judge.accepts(changed) == isExact, "seed \(seed): \(mutation)")
        if let xml = mutation.applied(to: tree)?.xml {
          #expect(
            try grammar.faults(in: Array(xml.utf8)[...]).isEmpty == isExact,
            "seed \(seed): \(mutation)")
        }
        if isExact { taken.insert(mutation.name) } else { refused += 1 }
      }
    }
    #expect(refused > 1000)
    // What may be left out, and nothing else of a record.
    #expect(
      taken.sorted() == [
        "- action", "- addressee", "- at", "- block", "- closing", "- date", "- honorific",
        "- href", "- label", "- lead", "- level", "- list", "- location", "- marker", "- name",
        "- number", "- organization", "- path", "- place", "- role", "- salutation", "- subject",
        "- target", "- title", "- trigger", "- uri", "- urlStripped", "- when",
      ])
  }

  private var fullLetters: some Sequence<(seed: UInt64, letter: Letter)> {
    (0..<200 as Range<UInt64>).lazy.map { seed in
      var maker = RandomLetter(seed: seed)
      return (seed, maker.letter())
    }.filter {
      $1.title != nil && $1.salutation != nil && $1.closing != nil && $1.demands.count > 1
    }
    .prefix(4)
  }

  @Test func `enumerations and constants are closed`() throws {
    var maker = RandomLetter(seed: 3)
    let json = String(decoding: maker.letter().json(), as: UTF8.self)
    for (member, value) in [
      ("zone", "margin"), ("type", "verse"), ("mediaType", "text/rtf"), ("offsetUnit", "char"),
      ("schema", "epistle/letter/0"), ("grade", "fine"), ("sha256", "00"), ("severity", "fatal"),
    ] {
      let changed = json.replacing(
        try Regex("\"\(member)\": \"[^\"]*\""), with: "\"\(member)\": \"\(value)\"",
        maxReplacements: 1)
      #expect(changed != json, "\(member)")
      #expect(!JSONRecordReader.faults(in: Array(changed.utf8)[...]).isEmpty, "\(member)")
      #expect(!judge.accepts(try JSONParser.parse(Array(changed.utf8)[...])), "\(member)")
    }
  }

  /// Whoever changes the shape of the record gives it a new version, tells of it in CHANGELOG.md,
  /// and adds the digest of its schema here. Descriptions may change freely.
  @Test func `a version has one shape`() throws {
    let digests = [
      "epistle/letter/1": "1389f1f7f47055c04692204a74b9ea1ee0160e0cf58829e813f5aad78a6c710b"
    ]
    #expect(
      SHA256.hex(Array(judge.root.withoutDescriptions.text.utf8))
        == digests[Letter.schemaIdentifier])
  }
}

extension RecordMutation {
  fileprivate var name: String {
    switch change {
    case .removal(let name): "- \(name)"
    case .addition: "+"
    case .replacement(let name, let other): "\(name) = \(other)"
    }
  }
}

extension JSONNode {
  fileprivate var withoutDescriptions: JSONNode {
    var node = self
    switch value {
    case .object(let members):
      // A member of the record may be called so, too: only texts are descriptions.
      node.value = .object(
        members.filter { $0.name != "description" || $0.node.string == nil }.map {
          JSONMember(name: $0.name, offset: 0, node: $0.node.withoutDescriptions)
        })
    case .array(let entries): node.value = .array(entries.map(\.withoutDescriptions))
    default: break
    }
    return node
  }
}
