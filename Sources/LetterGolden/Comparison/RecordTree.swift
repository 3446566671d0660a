/// A record as keys and values, so that every field of it is compared by the same rules.
public enum RecordTree: Hashable, Sendable {
  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: RecordTree

    public init(_ key: String, _ value: RecordTree) {
      self.key = key
      self.value = value
    }
  }

  /// Said to be absent: `null`.
  case absent
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([RecordTree])
  /// In the order of the schema.
  case object([Member])

  public subscript(_ key: String) -> RecordTree? {
    get { members?.first { $0.key == key }?.value }
    set {
      guard case .object(var members) = self else { return }
      if let index = members.firstIndex(where: { $0.key == key }) {
        if let newValue { members[index].value = newValue } else { members.remove(at: index) }
      } else if let newValue {
        members.append(Member(key, newValue))
      }
      self = .object(members)
    }
  }

  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  public var elements: [RecordTree]? {
    if case .list(let elements) = self { elements } else { nil }
  }

  public var string: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// Nothing that a field could hold: `null`, or a list of nothing.
  var isEmpty: Bool { self == .absent || self == .list([]) }
}

extension RecordTree: Codable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Keys come in the order of their names: JSON promises none.
  public init(from decoder: any Decoder) throws {
    if let box = try? decoder.container(keyedBy: Key.self) {
      self = .object(
        try box.allKeys.sorted { $0.stringValue < $1.stringValue }.map {
          Member($0.stringValue, try box.decode(RecordTree.self, forKey: $0))
        })
    } else if var box = try? decoder.unkeyedContainer() {
      var elements: [RecordTree] = []
      while !box.isAtEnd { elements.append(try box.decode(RecordTree.self)) }
      self = .list(elements)
    } else {
      let box = try decoder.singleValueContainer()
      if box.decodeNil() {
        self = .absent
      } else if let text = try? box.decode(String.self) {
        self = .text(text)
      } else if let truth = try? box.decode(Bool.self) {
        self = .truth(truth)
      } else {
        self = .number(try box.decode(Double.self))
      }
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var box = encoder.container(keyedBy: Key.self)
      for member in members { try box.encode(member.value, forKey: Key(stringValue: member.key)) }
    case .list(let elements):
      var box = encoder.unkeyedContainer()
      for element in elements { try box.encode(element) }
    default:
      var box = encoder.singleValueContainer()
      switch self {
      case .truth(let truth): try box.encode(truth)
      case .number(let number):
        if let whole = Int(exactly: number) {
          try box.encode(whole)
        } else {
          try box.encode(number)
        }
      case .text(let text): try box.encode(text)
      default: try box.encodeNil()
      }
    }
  }
}
