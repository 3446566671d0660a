import LetterSchema

/// Judges JSON by a JSON Schema, as far as ours goes: a second opinion beside our own decoding.
///
/// A keyword that it does not know stops the test: nothing is passed over in silence.
struct SchemaJudge {
  let root: JSONNode

  func accepts(_ value: JSONNode) -> Bool { accepts(value, root) }

  private func accepts(_ value: JSONNode, _ schema: JSONNode) -> Bool {
    if case .bool(let verdict) = schema.value { return verdict }
    return schema.members.allSatisfy { holds($0, for: value, in: schema) }
  }

  private func holds(_ keyword: JSONMember, for value: JSONNode, in schema: JSONNode) -> Bool {
    let rule = keyword.node
    switch keyword.name {
    case "$schema", "$id", "$defs", "title", "description": return true
    case "$ref":
      let name = rule.string?.replacing("#/$defs/", with: "") ?? ""
      guard let target = root["$defs"]?[name] else { preconditionFailure("no \(name)") }
      return accepts(value, target)
    case "type": return value.isOf(type: rule.string ?? "")
    case "const": return value.string == rule.string
    case "enum": return rule.entries.contains { $0.string != nil && $0.string == value.string }
    case "pattern": return value.string.map { matches($0, rule.string ?? "") } ?? true
    case "minimum": return value.number.map { $0 >= rule.number ?? 0 } ?? true
    case "maximum": return value.number.map { $0 <= rule.number ?? 0 } ?? true
    case "required":
      guard value.isOf(type: "object") else { return true }
      return rule.entries.allSatisfy { value[$0.string ?? ""] != nil }
    case "dependentRequired":
      return rule.members.allSatisfy { member in
        value[member.name] == nil
          || member.node.entries.allSatisfy { value[$0.string ?? ""] != nil }
      }
    case "anyOf": return rule.entries.contains { accepts(value, $0) }
    case "properties":
      return value.members.allSatisfy { member in
        rule[member.name].map { accepts(member.node, $0) } ?? true
      }
    case "additionalProperties":
      return value.members.allSatisfy { schema["properties"]?[$0.name] != nil }
    case "prefixItems": return zip(value.entries, rule.entries).allSatisfy(accepts)
    case "items":
      let first = schema["prefixItems"]?.entries.count ?? 0
      return value.entries.dropFirst(first).allSatisfy { accepts($0, rule) }
    case "minItems": return Double(value.entries.count) >= rule.number ?? 0
    default: preconditionFailure("unknown keyword \(keyword.name)")
    }
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { preconditionFailure("no pattern: \(pattern)") }
    return text.contains(regex)
  }
}

extension JSONNode {
  var members: [JSONMember] {
    if case .object(let members) = value { members } else { [] }
  }
  var entries: [JSONNode] {
    if case .array(let entries) = value { entries } else { [] }
  }
  var string: String? {
    if case .string(let text) = value { text } else { nil }
  }
  var number: Double? {
    if case .number(let digits) = value { Double(digits) } else { nil }
  }

  subscript(name: String) -> JSONNode? { members.first { $0.name == name }?.node }

  fileprivate func isOf(type: String) -> Bool {
    switch value {
    case .object: type == "object"
    case .array: type == "array"
    case .string: type == "string"
    case .bool: type == "boolean"
    case .null: type == "null"
    case .number: type == "number" || type == "integer" && number?.rounded() == number
    }
  }

  /// The value as compact JSON.
  var text: String {
    switch value {
    case .object(let members):
      "{" + members.map { quoted($0.name) + ":" + $0.node.text }.joined(separator: ",") + "}"
    case .array(let entries): "[" + entries.map(\.text).joined(separator: ",") + "]"
    case .string(let text): quoted(text)
    case .number(let digits): String(digits)
    case .bool(let bool): bool ? "true" : "false"
    case .null: "null"
    }
  }

  private func quoted(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map {
        let digits = String($0.value, radix: 16)
        return $0.value < 0x20 || $0 == "\"" || $0 == "\\"
          ? "\\u" + String(repeating: "0", count: 4 - digits.count) + digits : String($0)
      }.joined() + "\""
  }
}
