#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Colours where a person looks on, plain text everywhere else.
public struct Paint: Sendable {
  public enum Style: String, Sendable {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case magenta = "35"
    case cyan = "36"
  }

  public let isOn: Bool

  public init(isOn: Bool) { self.isOn = isOn }

  /// Colours for a stream: where it is a terminal, unless `NO_COLOR` says never or
  /// `CLICOLOR_FORCE` always.
  public init(for stream: Stream) {
    self.init(
      isOn: Paint.wanted(
        isTerminal: stream.isTerminal, noColor: Paint.variable("NO_COLOR"),
        force: Paint.variable("CLICOLOR_FORCE"), term: Paint.variable("TERM")))
  }

  /// `NO_COLOR` wins over `CLICOLOR_FORCE`: who says both wants no surprise in a file.
  static func wanted(
    isTerminal: Bool, noColor: String?, force: String?, term: String?
  ) -> Bool {
    if let noColor, !noColor.isEmpty { return false }
    if let force, !force.isEmpty, force != "0" { return true }
    return isTerminal && term != "dumb"
  }

  public func callAsFunction(_ styles: Style..., text: String) -> String {
    guard isOn, !text.isEmpty else { return text }
    return "\u{1B}[\(styles.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
