/// What a physical line of Markdown is.
enum MarkdownRole: Equatable {
  /// Text of a paragraph or list item.
  case text
  case heading(Int)
  /// Rules, fences, underlines of headings, link definitions, template tags: nothing to read.
  case syntax
  case code
  case tableHead(table: Int, row: Int)
  case tableRow(table: Int, row: Int)
  /// `[^1]: …` and the lines indented under it.
  case note
}
