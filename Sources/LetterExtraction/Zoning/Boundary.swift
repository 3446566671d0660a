/// How a line is set off from the one before it: zones change where a reader sees a break.
public enum Boundary: UInt8, CaseIterable, Hashable, Sendable {
  /// The next line of a text, or of the same element.
  case joined
  /// Behind a blank line, or the next of the same list or table.
  case parted
  /// Behind several blank lines, or in another part of the page.
  case apart
}

/// Where a line lies with regard to the greeting, the close and the running text.
public enum Area: UInt8, CaseIterable, Hashable, Sendable {
  case farAbove, head, text, foot, farBelow
}
