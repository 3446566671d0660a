public import LetterSchema

extension RecordTree {
  /// The whole record.
  public init(_ letter: Letter) {
    var writer = TreeWriter()
    letter.write(to: &writer)
    self = .object(writer.members)
  }
}

/// Takes the tree of a record as values.
struct TreeWriter: RecordWriter {
  private(set) var members: [RecordTree.Member] = []

  mutating func object(_ key: StaticString, _ content: (inout TreeWriter) -> Void) {
    put(key, TreeWriter.object(content))
  }

  mutating func objects<Element>(
    _ key: StaticString, each entry: StaticString, _ elements: [Element],
    _ content: (inout TreeWriter, Element) -> Void
  ) {
    put(key, .list(elements.map { element in TreeWriter.object { content(&$0, element) } }))
  }

  mutating func texts(_ key: StaticString, each entry: StaticString, _ values: [String]) {
    put(key, .list(values.map(RecordTree.text)))
  }

  mutating func text(_ key: StaticString, _ value: String) { put(key, .text(value)) }

  mutating func token(_ key: StaticString, _ value: String) { put(key, .text(value)) }

  mutating func integer(_ key: StaticString, _ value: Int) { put(key, .number(Double(value))) }

  mutating func confidence(_ value: Confidence) { put("confidence", .number(value.value)) }

  mutating func bool(_ key: StaticString, _ value: Bool) { put(key, .truth(value)) }

  mutating func at(_ value: ByteRange) {
    put("at", .list([.number(Double(value.start)), .number(Double(value.end))]))
  }

  private mutating func put(_ key: StaticString, _ value: RecordTree) {
    members.append(RecordTree.Member("\(key)", value))
  }

  private static func object(_ content: (inout TreeWriter) -> Void) -> RecordTree {
    var writer = TreeWriter()
    content(&writer)
    return .object(writer.members)
  }
}
