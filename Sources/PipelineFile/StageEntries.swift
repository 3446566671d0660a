internal import LetterExtraction

/// Reads the list of stages: a name each, or a name with options under it.
enum StageEntries {
  typealias Failure = PipelineFileProblem.Located

  static func read(
    _ node: YAMLNode
  ) throws(Failure) -> (entries: [Pipeline.Entry], places: [StagePlaces.Entry]) {
    guard case .list(let items, _) = node else {
      throw ConfigurationReader.wrong("stages", "a list of stages", node)
    }
    var entries: [Pipeline.Entry] = []
    var places: [StagePlaces.Entry] = []
    for item in items {
      let (entry, place) = try self.entry(item)
      entries.append(entry)
      places.append(place)
    }
    return (entries, places)
  }

  private static func entry(
    _ node: YAMLNode
  ) throws(Failure) -> (Pipeline.Entry, StagePlaces.Entry) {
    let expected = "a stage's name, or a name with options under it"
    switch node {
    case .scalar(let scalar) where scalar.value != nil:
      return (
        Pipeline.Entry(scalar.text), StagePlaces.Entry(stage: scalar.text, name: scalar.place)
      )
    case .map(let pairs, _) where pairs.count == 1:
      let name = pairs[0].key
      var entry = Pipeline.Entry(name.text)
      var places = StagePlaces.Entry(stage: name.text, name: name.place)
      if case .scalar(let scalar) = pairs[0].value, scalar.value == nil { return (entry, places) }
      for pair in try ConfigurationReader.keys(of: pairs[0].value, name: name.text) {
        let key = pair.key.text
        entry.options[key] = try option(pair.value, name: key)
        places.keys[key] = pair.key.place
        places.values[key] = pair.value.place
      }
      return (entry, places)
    case .map(let pairs, _) where pairs.count > 1:
      // `- demands:` with its options not indented under it parses as one map of several keys.
      throw Failure(.optionsNotIndented(stage: pairs[0].key.text), pairs[1].key.place)
    default: throw ConfigurationReader.wrong("stages", expected, node)
    }
  }

  private static func option(_ node: YAMLNode, name: String) throws(Failure) -> StageOptions.Value {
    switch node {
    case .scalar(let scalar):
      guard let value = scalar.value else { throw ConfigurationReader.wrong(name, "a value", node) }
      return value
    case .list: return .list(try ConfigurationReader.texts(node, name: name))
    case .map: throw ConfigurationReader.wrong(name, "a value", node)
    }
  }
}
