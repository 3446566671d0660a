public import LetterSchema

/// Checks records in XML: by the grammar first, then by the rules that no grammar can say.
public struct XMLRecordCheck {
  private let grammar = RelaxNGGrammar(.rng)

  public init() {}

  /// What is wrong with a record; nothing where it is exact.
  public func faults(in bytes: ArraySlice<UInt8>) -> [RecordFault] {
    do throws(XMLRecordError) {
      let root = try XMLTreeReader.read(Array(bytes))
      let faults = try grammar.faults(in: bytes)
      guard faults.isEmpty else { return faults }
      return try XMLRecordReader.letter(from: root).brokenRules.map { rule in
        RecordFault(rule, at: TextPlace(line: root.line(at: rule.path[...])))
      }
    } catch {
      return [RecordFault(error)]
    }
  }
}

extension RecordFault {
  public init(_ error: XMLRecordError) {
    switch error {
    case .field(let path, let expected):
      let steps = path.split(separator: "/").map(String.init)
      self.init(pointer: RecordFault.pointer(steps), message: expected, place: nil)
    case .malformed(let message, let line):
      self.init(
        pointer: nil, message: "not well-formed: \(message)", place: TextPlace(line: line))
    case .tooDeep(let line):
      self.init(
        pointer: nil, message: "elements nested deeper than in any record",
        place: TextPlace(line: line))
    case .outOfMemory, .documentType, .otherRoot:
      self.init(pointer: nil, message: error.description, place: nil)
    }
  }
}
