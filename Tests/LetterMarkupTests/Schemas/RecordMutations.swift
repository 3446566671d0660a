import LetterMarkup
import LetterSchema

/// One change to a record, made alike in its JSON and in its XML.
struct RecordMutation {
  enum Change: Hashable {
    /// A member that is not there any more.
    case removal(String)
    /// A member that the record does not know.
    case addition
    /// A member of another type, or outside of what it may be.
    case replacement(String, by: String)
  }

  /// The object that is changed.
  var path: [String]
  var change: Change

  /// Every change of every object of a record.
  static func all(of node: JSONNode, at path: [String] = []) -> [RecordMutation] {
    var all: [RecordMutation] = []
    switch node.value {
    case .object(let members):
      all.append(RecordMutation(path: path, change: .addition))
      for member in members {
        all.append(RecordMutation(path: path, change: .removal(member.name)))
        for other in others(than: member.node) {
          all.append(RecordMutation(path: path, change: .replacement(member.name, by: other)))
        }
        all += self.all(of: member.node, at: path + [member.name])
      }
    case .array(let entries):
      for (index, entry) in entries.enumerated() {
        all += self.all(of: entry, at: path + ["\(index)"])
      }
    default: break
    }
    return all
  }

  /// Values, as JSON, that may not stand where `node` does.
  private static func others(than node: JSONNode) -> [String] {
    switch node.value {
    case .object: ["null", "[]", "\"x\""]
    case .array: ["null", "{}", "\"x\""]
    case .string: ["null", "7", "[]"]
    case .number: ["null", "-1", "1.5", "\"x\""]
    case .bool: ["null", "1", "\"maybe\""]
    case .null: []
    }
  }

  func applied(to node: JSONNode) -> JSONNode { applied(to: node, path[...]) }

  private func applied(to node: JSONNode, _ path: ArraySlice<String>) -> JSONNode {
    var node = node
    switch node.value {
    case .array(var entries):
      if let index = path.first.flatMap({ Int($0) }) {
        entries[index] = applied(to: entries[index], path.dropFirst())
      }
      node.value = .array(entries)
    case .object(var members):
      if let step = path.first {
        for index in members.indices where members[index].name == step {
          members[index].node = applied(to: members[index].node, path.dropFirst())
        }
      } else {
        change(&members)
      }
      node.value = .object(members)
    default: break
    }
    return node
  }

  private func change(_ members: inout [JSONMember]) {
    switch change {
    case .addition:
      let value = JSONNode(value: .string("x"), offset: 0)
      members.append(JSONMember(name: "colour", offset: 0, node: value))
    case .removal(let name): members.removeAll { $0.name == name }
    case .replacement(let name, let other):
      for index in members.indices where members[index].name == name {
        guard let node = try? JSONParser.parse(Array(other.utf8)[...]) else { return }
        members[index].node = node
      }
    }
  }

  /// The same change to the record's XML; nil where XML has no such thing.
  func applied(to node: XMLNode) -> XMLNode? { applied(to: node, path[...]) }

  private func applied(to node: XMLNode, _ path: ArraySlice<String>) -> XMLNode? {
    var node = node
    guard let step = path.first else { return changed(node) }
    let index = Int(step) ?? node.children.firstIndex { $0.name == step }
    guard let index, let child = applied(to: node.children[index], path.dropFirst()) else {
      return nil
    }
    node.children[index] = child
    return node
  }

  private func changed(_ node: XMLNode) -> XMLNode? {
    var node = node
    switch change {
    case .addition: node.attributes["colour"] = "x"
    case .removal("at"):
      node.attributes["start"] = nil
      node.attributes["end"] = nil
    case .removal(let name):
      if node.attributes.removeValue(forKey: name) == nil {
        node.children.removeAll { $0.name == name }
      }
    // Of a text, XML knows no other type.
    case .replacement(let name, let other):
      guard let value = node.attributes[name], Double(value) != nil, other.hasPrefix("-") else {
        return nil
      }
      node.attributes[name] = other
    }
    return node
  }
}

extension XMLNode {
  var xml: String {
    let attributes = attributes.sorted { $0.key < $1.key }
      .map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined()
    return "<\(name)\(attributes)>"
      + (children.isEmpty ? Self.escaped(text) : children.map(\.xml).joined()) + "</\(name)>"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { "&#\($0.value);" }.joined()
  }
}
