/// A place in a text, as editors count.
public struct TextPlace: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// In characters (code points), from 1; nil where only the line is known.
  public var column: Int?

  public init(line: Int, column: Int? = nil) {
    self.line = line
    self.column = column
  }

  /// The place of a byte, by its index in `bytes`.
  public init(of offset: Int, in bytes: ArraySlice<UInt8>) {
    let before = bytes[..<min(max(offset, bytes.startIndex), bytes.endIndex)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.startIndex
    line = before[..<start].count { $0 == 0x0A } + 1
    column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
  }
}

extension TextPlace: CustomStringConvertible {
  public var description: String { "line \(line)" + (column.map { ", column \($0)" } ?? "") }
}
