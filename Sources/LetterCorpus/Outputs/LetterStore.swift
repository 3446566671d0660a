public import LetterSchema

/// A place that keeps letters by their names and takes in many at once: a database.
///
/// One task puts, takes away and commits; what was put since the last commit is there whole or
/// not at all.
public protocol LetterStore {
  /// Keeps a letter, in place of one of that name.
  func put(_ letter: Letter, name: String) throws(StoreError)
  /// Forgets the letter of that name, if there is one, and keeps why it has no record.
  func fail(_ failure: DocumentFailure) throws(StoreError)
  func commit() throws(StoreError)
}

/// Why a store takes nothing more.
public struct StoreError: Error, Hashable, Sendable {
  public var path: String
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String { "\(path): \(reason)" }
}
