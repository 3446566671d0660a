/// Writes XML in which white space counts: an element that holds elements has a line for each,
/// one that holds text stands on one line, and within a text nothing is added.
struct MarkupWriter {
  /// A name and a value; one without a value is left out.
  typealias Attribute = (name: StaticString, value: String?)

  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
  private var depth = 0
  /// Whether the last start tag lacks its `>`: nothing stands in the element yet.
  private var isTagOpen = false

  /// An element of elements.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout Self) -> Void
  ) {
    breakLine()
    start(name, attributes)
    depth += 1
    content(&self)
    depth -= 1
    if !isTagOpen { breakLine() }
    end(name)
  }

  /// An element of text, on a line of its own.
  mutating func line(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout Self) -> Void
  ) {
    breakLine()
    depth += 1
    span(name, attributes, content)
    depth -= 1
  }

  mutating func line(_ name: StaticString, _ attributes: [Attribute], _ text: String) {
    line(name, attributes) { $0.text(text) }
  }

  mutating func line(_ name: StaticString, _ text: String) { line(name, [], text) }

  mutating func empty(_ name: StaticString, _ attributes: [Attribute]) {
    line(name, attributes) { _ in }
  }

  /// An element within a text.
  mutating func span(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout Self) -> Void
  ) {
    start(name, attributes)
    content(&self)
    end(name)
  }

  mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeTag()
    XMLEscaping.append(text, in: .element, to: &bytes)
  }

  /// The document, with a newline at its end.
  consuming func finish() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  mutating func start(_ name: StaticString, _ attributes: [Attribute]) {
    closeTag()
    bytes.append("<")
    bytes.append(name)
    for (name, value) in attributes {
      guard let value else { continue }
      bytes.append(" ")
      bytes.append(name)
      bytes.append("=\"")
      XMLEscaping.append(value, in: .attribute, to: &bytes)
      bytes.append("\"")
    }
    isTagOpen = true
  }

  mutating func end(_ name: StaticString) {
    if isTagOpen {
      bytes.append("/>")
      isTagOpen = false
    } else {
      bytes.append("</")
      bytes.append(name)
      bytes.append(">")
    }
  }

  private mutating func closeTag() {
    if isTagOpen { bytes.append(">") }
    isTagOpen = false
  }

  private mutating func breakLine() {
    closeTag()
    bytes.append("\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
