/// Under which names the lines of a JSONL input hold a document.
public struct DocumentFields: Hashable, Sendable {
  /// The roles that a name can be given for.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case id, url, html, text, markdown, charset
  }

  /// The names of each role, the first that is there counts.
  public var names: [Role: [String]]

  public init(names: [Role: [String]] = [:]) {
    self.names = DocumentFields.standard.merging(names) { $1 }
  }

  private static let standard: [Role: [String]] = [
    .id: ["id"], .url: ["url", "uri"], .html: ["html"], .text: ["text"],
    .markdown: ["markdown"], .charset: ["charset"],
  ]

  /// The same names in one text, for the hash of a run's settings.
  var signature: String {
    Role.allCases.map { "\($0.rawValue)=\((names[$0] ?? []).joined(separator: "|"))" }
      .joined(separator: ",")
  }
}
