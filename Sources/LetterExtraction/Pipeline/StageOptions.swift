/// The options that `pipeline.yaml` gives a stage, handed out once each.
///
/// What is left over when the stage has been made is an unknown option.
public struct StageOptions: Sendable {
  public enum Value: Hashable, Sendable {
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case list([String])
    /// A file that the user named, read by those who may read files.
    case file(name: String, bytes: [UInt8])

    package var kindName: String {
      switch self {
      case .bool: "true or false"
      case .integer: "a whole number"
      case .number: "a number"
      case .string: "a text"
      case .list: "a list"
      case .file: "a file"
      }
    }
  }

  public private(set) var values: [String: Value]

  public init(_ values: [String: Value] = [:]) { self.values = values }

  public mutating func bool(_ name: String, standard: Bool) throws(OptionError) -> Bool {
    guard let value = values.removeValue(forKey: name) else { return standard }
    guard case .bool(let found) = value else {
      throw .wrongType(name: name, expected: "true or false", found: value.kindName)
    }
    return found
  }

  /// A whole number within `range`.
  public mutating func integer(
    _ name: String, standard: Int, in range: ClosedRange<Int>
  ) throws(OptionError) -> Int {
    guard let value = values.removeValue(forKey: name) else { return standard }
    guard case .integer(let found) = value else {
      throw .wrongType(name: name, expected: "a whole number", found: value.kindName)
    }
    guard range.contains(found) else {
      throw .outOfRange(
        name: name, expected: "\(range.lowerBound) to \(range.upperBound)", found: "\(found)")
    }
    return found
  }

  public mutating func number(
    _ name: String, standard: Double, in range: ClosedRange<Double>
  ) throws(OptionError) -> Double {
    guard let value = values.removeValue(forKey: name) else { return standard }
    let found: Double
    switch value {
    case .number(let number): found = number
    case .integer(let number): found = Double(number)
    default: throw .wrongType(name: name, expected: "a number", found: value.kindName)
    }
    guard range.contains(found) else {
      throw .outOfRange(
        name: name, expected: "\(range.lowerBound) to \(range.upperBound)", found: "\(found)")
    }
    return found
  }

  /// The value made of a file's bytes; nil where the option is left out.
  public mutating func file<Content>(
    _ name: String, _ read: ([UInt8]) throws(ModelFileError) -> Content
  ) throws(OptionError) -> Content? {
    guard let value = values.removeValue(forKey: name) else { return nil }
    guard case .file(let file, let bytes) = value else {
      throw .wrongType(name: name, expected: "the name of a file", found: value.kindName)
    }
    do throws(ModelFileError) {
      return try read(bytes)
    } catch {
      throw .badFile(name: name, file: file, error)
    }
  }

  public mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, standard: Choice
  ) throws(OptionError) -> Choice where Choice.RawValue == String {
    guard let value = values.removeValue(forKey: name) else { return standard }
    let expected = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    guard case .string(let found) = value else {
      throw .wrongType(name: name, expected: "one of \(expected)", found: value.kindName)
    }
    guard let choice = Choice(rawValue: found) else {
      throw .outOfRange(name: name, expected: "one of \(expected)", found: found)
    }
    return choice
  }
}

/// An option that a stage does not take.
public enum OptionError: Error, Hashable, Sendable {
  case wrongType(name: String, expected: String, found: String)
  case outOfRange(name: String, expected: String, found: String)
  case unknown(name: String, known: [String])
  case badFile(name: String, file: String, ModelFileError)

  /// The option that is wrong.
  public var name: String {
    switch self {
    case .wrongType(let name, _, _), .outOfRange(let name, _, _), .unknown(let name, _),
      .badFile(let name, _, _):
      name
    }
  }
}
