/// Something by which a text is no record, or not an exact one.
public struct RecordFault: Error, Hashable, Sendable {
  /// The field, as a JSON Pointer: `/demands/3/form`; empty for the record itself, nil where the
  /// text could not be read as far as its fields.
  public var pointer: String?
  public var message: String
  public var place: TextPlace?

  public init(pointer: String?, message: String, place: TextPlace?) {
    self.pointer = pointer
    self.message = message
    self.place = place
  }

  package init(_ rule: BrokenRule, at place: TextPlace?) {
    self.init(pointer: RecordFault.pointer(rule.path), message: rule.message, place: place)
  }

  /// A JSON Pointer of names and indices.
  package static func pointer(_ path: [String]) -> String {
    path.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
  }
}

extension RecordFault: CustomStringConvertible {
  public var description: String {
    let field = pointer.map { $0.isEmpty ? "the record" : $0 }
    return [place?.description, field, message].compactMap { $0 }.joined(separator: ": ")
  }
}
