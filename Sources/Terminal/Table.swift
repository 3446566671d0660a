/// Rows of text in aligned columns.
public struct Table: Sendable {
  public struct Column: Sendable {
    public var title: String
    /// Whether its texts stand at the right, as numbers do.
    public var right: Bool
    /// Longer texts are cut with `…`.
    public var widest: Int

    public init(_ title: String, right: Bool = false, widest: Int = .max) {
      self.title = title
      self.right = right
      self.widest = widest
    }
  }

  public let columns: [Column]
  public private(set) var rows: [[String]] = []

  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row with a text for each column.
  public mutating func add(_ row: [String]) {
    precondition(row.count == columns.count)
    rows.append(zip(row, columns).map { DisplayWidth.cut(CleanText.of($0), to: $1.widest) })
  }

  /// The table, a line a row, without spaces at line ends; `paint` styles the title line.
  public func text(_ paint: Paint = Paint(isOn: false)) -> String {
    let titles = columns.map(\.title)
    let widths = columns.indices.map { column in
      ([titles] + rows).reduce(0) { max($0, DisplayWidth.of($1[column])) }
    }
    func line(_ row: [String]) -> String {
      let cells = row.indices.map {
        DisplayWidth.pad(row[$0], to: widths[$0], right: columns[$0].right)
      }
      let text = cells.joined(separator: "  ")
      return String(
        text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
    }
    return ([paint(.bold, text: line(titles))] + rows.map(line)).map { $0 + "\n" }.joined()
  }
}
