/// Why a run ended before its inputs did. What it had committed stands, and a run with the same
/// settings goes on there.
public enum RunError: Error, Hashable, Sendable {
  /// The output folder takes nothing more.
  case output(FileError)
  case store(StoreError)
  /// A signal asked it to.
  case interrupted
}

extension RunError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .output(let error): "\(error)"
    case .store(let error): "\(error)"
    case .interrupted: "interrupted"
    }
  }
}
