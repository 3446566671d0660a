/// Writes rows as RFC 4180 has them: commas, double quotes, lines ending in CR LF.
public struct CSVWriter {
  /// What has been written so far; taken by whoever writes it on.
  public private(set) var bytes: [UInt8] = []
  private let guardsFormulas: Bool

  /// - Parameter guardsFormulas: puts an apostrophe before each text that a spreadsheet would
  ///   take for a formula. The table is no longer what the letters say, letter for letter.
  public init(guardsFormulas: Bool = false) { self.guardsFormulas = guardsFormulas }

  public mutating func write(_ row: [String]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(guardsFormulas && CSVWriter.isFormula(cell) ? "'" + cell : cell)
    }
    bytes.append("\r\n")
  }

  /// The bytes since the last time.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func write(_ cell: String) {
    let isPlain = cell.utf8.allSatisfy {
      $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != 0x0A && $0 != 0x0D
    }
    if isPlain, cell.utf8.first != 0x20, cell.utf8.last != 0x20 {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `=`, `+`, `-`, `@` begin one, also behind a tab or line end, and in their full width.
  private static func isFormula(_ cell: String) -> Bool {
    switch cell.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
