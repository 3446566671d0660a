/// Writes records as canonical JSON: the same record always gives the same bytes.
///
/// UTF-8, keys in the order of the schema, a newline at the end. Characters are escaped only
/// where JSON demands it.
public struct JSONRecordWriter: RecordWriter {
  public enum Layout: Hashable, Sendable {
    /// Two spaces a level; a list of short values stays on one line.
    case indented
    /// One record, one line: for JSONL.
    case compact
  }

  /// The longest list of texts that stays on one line, in bytes of its texts together.
  private static let inlineLimit = 60

  /// What has been written so far: any number of records.
  public private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  private var isFirst = true

  public init(_ layout: Layout = .indented) { isIndented = layout == .indented }

  /// Adds one record and a newline.
  public mutating func write(_ letter: Letter) { document { letter.write(to: &$0) } }

  /// Adds one object and a newline.
  package mutating func document(_ content: (inout Self) -> Void) {
    enclosed("{", "}", content)
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  /// The bytes since the last time, for whoever writes them on.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  public mutating func object(_ key: StaticString, _ content: (inout Self) -> Void) {
    start(key)
    enclosed("{", "}", content)
  }

  public mutating func objects<Element>(
    _ key: StaticString, each entry: StaticString, _ elements: [Element],
    _ content: (inout Self, Element) -> Void
  ) {
    start(key)
    enclosed("[", "]") { writer in
      for element in elements {
        writer.separate()
        writer.enclosed("{", "}") { content(&$0, element) }
      }
    }
  }

  public mutating func texts(_ key: StaticString, each entry: StaticString, _ values: [String]) {
    start(key)
    if isIndented, values.reduce(0, { $0 + $1.utf8.count }) > Self.inlineLimit {
      enclosed("[", "]") { writer in
        for value in values {
          writer.separate()
          writer.bytes.appendJSON(value)
        }
      }
    } else {
      inline(values) { $0.bytes.appendJSON($1) }
    }
  }

  public mutating func text(_ key: StaticString, _ value: String) {
    start(key)
    bytes.appendJSON(value)
  }

  public mutating func token(_ key: StaticString, _ value: String) { text(key, value) }

  public mutating func integer(_ key: StaticString, _ value: Int) {
    start(key)
    bytes.appendDecimal(value)
  }

  public mutating func confidence(_ value: Confidence) {
    start("confidence")
    bytes.append(contentsOf: value.description.utf8)
  }

  public mutating func bool(_ key: StaticString, _ value: Bool) {
    start(key)
    bytes.append(value ? "true" : "false")
  }

  public mutating func at(_ value: ByteRange) {
    start("at")
    bytes.append(UInt8(ascii: "["))
    bytes.appendDecimal(value.start)
    bytes.append(isIndented ? ", " : ",")
    bytes.appendDecimal(value.end)
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func start(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(key)
    bytes.append(isIndented ? "\": " : "\":")
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func enclosed(
    _ open: StaticString, _ close: StaticString, _ content: (inout Self) -> Void
  ) {
    bytes.append(open)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(close)
  }

  private mutating func inline<Value>(_ values: [Value], _ write: (inout Self, Value) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(isIndented ? ", " : ",") }
      write(&self, value)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
