/// The forms in which a record can be written.
public enum RecordFormat: String, Hashable, Sendable, CaseIterable {
  case json, xml, text

  /// The ending of its files.
  public var fileEnding: String { self == .text ? "txt" : rawValue }
}
