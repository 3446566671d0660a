internal import LetterExtraction
internal import LetterSchema

/// From YAML nodes to the configuration: which keys there are and what may stand in them.
enum ConfigurationReader {
  typealias Failure = PipelineFileProblem.Located

  static func read(
    _ root: YAMLNode, catalog: [any Stage.Type]
  ) throws(Failure) -> (configuration: PipelineConfiguration, places: StagePlaces) {
    var configuration = PipelineConfiguration.standard
    var places = StagePlaces()
    if case .scalar(let scalar) = root, scalar.value == nil { throw Failure(.empty, root.place) }
    guard case .map(let pairs, _) = root else {
      throw Failure(
        .wrongType(name: "the file", expected: "a group of keys", found: root.kindName),
        root.place)
    }
    for pair in pairs {
      let (key, value) = (pair.key, pair.value)
      switch key.text {
      case "input": configuration.input = try texts(value, name: "input")
      case "ignore": configuration.ignore = try texts(value, name: "ignore")
      case "fields": configuration.fields = try fields(value)
      case "output": configuration.output = try output(value)
      case "stages":
        places.stages = key.place
        (configuration.stages, places.entries) = try StageEntries.read(value)
      case "limits":
        (configuration.limits, configuration.memoryLimit) = try limits(value)
      case "jobs": configuration.jobs = try jobs(value)
      default:
        throw Failure(
          .unknownKey(
            key.text,
            known: ["input", "ignore", "fields", "output", "stages", "limits", "jobs"]),
          key.place)
      }
    }
    return (configuration, places)
  }

  private static func output(
    _ node: YAMLNode
  ) throws(Failure) -> PipelineConfiguration.Output {
    var output = PipelineConfiguration.standard.output
    for pair in try keys(of: node, name: "output") {
      let (key, value) = (pair.key, pair.value)
      switch key.text {
      case "folder": output.folder = try text(value, name: "folder")
      case "formats":
        let listed = try formats(value, folder: output.folder)
        (output.formats, output.collections) = (listed.formats, listed.collections)
      default:
        throw Failure(.unknownKey(key.text, known: ["folder", "formats"]), key.place)
      }
    }
    return output
  }

  private static func formats(
    _ node: YAMLNode, folder: String
  ) throws(Failure) -> PipelineConfiguration.Output {
    let expected = "a list of \(PipelineConfiguration.formatNames.joined(separator: ", "))"
    let items = if case .list(let items, _) = node { items } else { [node] }
    var names: [String] = []
    for item in items {
      guard case .scalar(let scalar) = item,
        PipelineConfiguration.formatNames.contains(scalar.text)
      else { throw wrong("formats", expected, item) }
      names.append(scalar.text)
    }
    var unknown = ""
    guard !names.isEmpty,
      let output = PipelineConfiguration.Output(folder: folder, names: names, unknown: &unknown)
    else { throw wrong("formats", expected, node) }
    return output
  }

  private static func fields(_ node: YAMLNode) throws(Failure) -> [String: [String]] {
    var fields: [String: [String]] = [:]
    for pair in try keys(of: node, name: "fields") {
      let role = pair.key.text
      guard PipelineConfiguration.fieldRoles.contains(role) else {
        throw Failure(
          .unknownKey(role, known: PipelineConfiguration.fieldRoles), pair.key.place)
      }
      fields[role] = try texts(pair.value, name: role)
    }
    return fields
  }

  private static func limits(
    _ node: YAMLNode
  ) throws(Failure) -> (limits: Extractor.Limits, memory: Int) {
    var memory = PipelineConfiguration.standard.memoryLimit
    var limits = PipelineConfiguration.standard.limits
    for pair in try keys(of: node, name: "limits") {
      let (key, value) = (pair.key, pair.value)
      switch key.text {
      case "bytes": limits.bytes = try byteCount(value, name: key.text)
      case "memory": memory = try byteCount(value, name: key.text)
      case "seconds":
        guard case .scalar(let scalar) = value, !scalar.isQuoted,
          let seconds = Double(scalar.text), seconds > 0, seconds < 1e6
        else { throw wrong("seconds", "a number of seconds above 0", value) }
        limits.seconds = seconds
      default:
        throw Failure(.unknownKey(key.text, known: ["bytes", "seconds", "memory"]), key.place)
      }
    }
    return (limits, memory)
  }

  private static func byteCount(_ node: YAMLNode, name: String) throws(Failure) -> Int {
    guard case .scalar(let scalar) = node, let bytes = ByteCount.parse(scalar.text), bytes > 0
    else { throw wrong(name, "a number of bytes such as 64MB", node) }
    return bytes
  }

  private static func jobs(_ node: YAMLNode) throws(Failure) -> PipelineConfiguration.Jobs {
    if case .scalar(let scalar) = node {
      if scalar.text == "cores" { return .cores }
      if case .integer(let number) = scalar.value, (1...1024).contains(number) {
        return .number(number)
      }
    }
    throw wrong("jobs", "\"cores\" or a whole number from 1 to 1024", node)
  }
}

extension ConfigurationReader {
  static func keys(
    of node: YAMLNode, name: String
  ) throws(Failure) -> [YAMLPair] {
    guard case .map(let pairs, _) = node else { throw wrong(name, "a group of keys", node) }
    return pairs
  }

  static func text(_ node: YAMLNode, name: String) throws(Failure) -> String {
    guard case .scalar(let scalar) = node, scalar.value != nil, !scalar.text.isEmpty else {
      throw wrong(name, "a text", node)
    }
    return scalar.text
  }

  /// A text, or a list of texts.
  static func texts(_ node: YAMLNode, name: String) throws(Failure) -> [String] {
    guard case .list(let items, _) = node else { return [try text(node, name: name)] }
    guard !items.isEmpty else { throw wrong(name, "a text or a list of texts", node) }
    return try items.map { item throws(Failure) in try text(item, name: name) }
  }

  /// Says what stands there in the user's own words, where that is one word.
  static func wrong(_ name: String, _ expected: String, _ node: YAMLNode) -> Failure {
    var found = node.kindName
    if case .scalar(let scalar) = node, !scalar.text.isEmpty { found = "\"\(scalar.text)\"" }
    return Failure(.wrongType(name: name, expected: expected, found: found), node.place)
  }
}
