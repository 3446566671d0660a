internal import LetterExtraction

/// A node of a YAML file with its place.
indirect enum YAMLNode {
  case scalar(YAMLScalar)
  case list([YAMLNode], Place)
  case map([YAMLPair], Place)

  var place: Place {
    switch self {
    case .scalar(let scalar): scalar.place
    case .list(_, let place), .map(_, let place): place
    }
  }

  /// The kind of value in words, for “must be a list, not …”.
  var kindName: String {
    switch self {
    case .list: "a list"
    case .map: "a group of keys"
    case .scalar(let scalar):
      switch scalar.value {
      case nil: "nothing"
      case .bool: "true or false"
      case .integer: "a whole number"
      case .number: "a number"
      case .string, .list, .file: "a text"
      }
    }
  }
}

struct YAMLPair {
  var key: YAMLScalar
  var value: YAMLNode
}

struct YAMLScalar {
  var text: String
  /// Whether it stands in quotes, and is a text whatever it looks like.
  var isQuoted: Bool
  var place: Place
}

extension YAMLScalar {
  /// The value by YAML's core rules: `yes` and `on` are texts. Nil for an empty value.
  var value: StageOptions.Value? {
    if isQuoted { return .string(text) }
    switch text {
    case "", "~", "null": return nil
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    if let integer = Int(text) { return .integer(integer) }
    let looksNumeric = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
    if looksNumeric, let number = Double(text), number.isFinite { return .number(number) }
    return .string(text)
  }
}
