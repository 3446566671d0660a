extension Boundary {
  /// How each line is set off from the one before: by the elements that hold them, where it is
  /// HTML, else by blank lines.
  static func all(_ lines: [Line], _ elements: ElementPaths) -> [Boundary] {
    lines.indices.map { line in
      guard line > 0 else { return .apart }
      return between(lines[line - 1].markup, lines[line].markup, elements)
    }
  }

  private static func between(
    _ before: Markup, _ line: Markup, _ elements: ElementPaths
  ) -> Boundary {
    guard before.path >= 0, line.path >= 0 else {
      return line.blankBefore == 0 ? .joined : line.blankBefore == 1 ? .parted : .apart
    }
    if before.path == line.path { return .joined }
    let holder = elements.parent(line.path)
    let other = elements.parent(before.path)
    if holder == other { return .parted }
    // Items of a list, cells of a table, paragraphs of two items.
    guard holder >= 0, other >= 0 else { return .apart }
    return elements.parent(holder) == elements.parent(other) && line.form == before.form
      ? .parted : .apart
  }
}
