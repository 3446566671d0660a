internal import Yams

/// Reads YAML into nodes of our own. Nothing else in the program knows Yams.
enum YAMLTree {
  /// - Throws: the problem and its place; a file that uses aliases is refused before it is parsed.
  static func parse(_ text: String) throws(PipelineFileProblem.Located) -> YAMLNode {
    if let alias = AliasScan.firstAlias(in: text) { throw alias }
    let root: Node?
    do {
      root = try Yams.Parser(yaml: text).singleRoot()
    } catch let error as YamlError {
      throw located(error, in: text)
    } catch {
      throw .init(.syntax("\(error)"), Place(line: 1, column: 1))
    }
    guard let root else { throw .init(.empty, Place(line: 1, column: 1)) }
    return try node(root)
  }

  private static func node(_ node: Node) throws(PipelineFileProblem.Located) -> YAMLNode {
    switch node {
    case .scalar(let scalar): return .scalar(self.scalar(scalar))
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence { items.append(try self.node(item)) }
      return .list(items, place(sequence.mark))
    case .mapping(let mapping):
      var pairs: [YAMLPair] = []
      for (key, value) in mapping {
        guard case .scalar(let name) = key else {
          throw .init(.syntax("a key must be a name"), place(key.mark))
        }
        pairs.append(YAMLPair(key: scalar(name), value: try self.node(value)))
      }
      return .map(pairs, place(mapping.mark))
    case .alias(let alias): throw .init(.alias(alias.anchor.rawValue), place(alias.mark))
    }
  }

  private static func scalar(_ scalar: Node.Scalar) -> YAMLScalar {
    YAMLScalar(
      text: scalar.string, isQuoted: scalar.style != .plain && scalar.style != .any,
      place: place(scalar.mark))
  }

  private static func place(_ mark: Mark?) -> Place {
    Place(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private static func located(
    _ error: YamlError, in text: String
  ) -> PipelineFileProblem.Located {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      return .init(.syntax(problem), place(mark))
    case .composer(_, _, let mark, _):
      return .init(.syntax("a second document begins; one file holds one pipeline"), place(mark))
    case .reader(let problem, let offset, _, _):
      let before = text.prefix(offset ?? 0)
      let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      let lines = before.reduce(1) { $1.isNewline ? $0 + 1 : $0 }
      return .init(
        .syntax(problem), Place(line: lines, column: line.unicodeScalars.count + 1))
    case .duplicatedKeysInMapping(let names, let context):
      let first = place(context.mark)
      let name = names.first ?? ""
      return .init(
        .repeatedKey(name, firstLine: first.line),
        RepeatedKey.second(name, after: first, in: text) ?? first)
    default:
      return .init(.syntax("\(error)"), Place(line: 1, column: 1))
    }
  }
}

/// Finds the second of two equal keys, since Yams tells the place of the first alone.
private enum RepeatedKey {
  /// Keys of one block stand in one column.
  static func second(_ name: String, after first: Place, in text: String) -> Place? {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for index in lines.indices.dropFirst(first.line) {
      let rest = lines[index].dropFirst(first.column - 1)
      let indent = lines[index].prefix(first.column - 1)
      guard indent.allSatisfy({ $0 == " " || $0 == "-" }), rest.hasPrefix(name) else { continue }
      if rest.dropFirst(name.count).drop(while: { $0 == " " }).hasPrefix(":") {
        return Place(line: index + 1, column: first.column)
      }
    }
    return nil
  }
}
