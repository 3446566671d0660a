/// Why a file holds no model.
public enum ModelFileError: Error, Hashable, Sendable {
  /// The first line is not that of this version's models.
  case notAModel(header: String)
  /// The model was trained to tell other things apart than this version does.
  case otherClasses(name: String)
  /// A row without the words and numbers it should have.
  case badRow(line: Int, expected: String)
}

extension ModelFileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAModel(let header): "not such a model: its first line is not \"\(header)\""
    case .otherClasses(let name): "trained for other \(name); train it anew"
    case .badRow(let line, let expected): "line \(line): expected \(expected)"
    }
  }
}
