/// Finds YAML's anchors and aliases before the parser does.
///
/// The parser would follow them, and a ten-line file of aliases to aliases costs it hours. It
/// is also what an unquoted `*.txt` is to YAML, which deserves a better message than the
/// parser's. The scan refuses a `*` or `&` wherever a value might start, so it may refuse more
/// than YAML would, never less: it looks away only inside quotes, and they must close on the
/// line that they open on.
enum AliasScan {
  static func firstAlias(in text: String) -> PipelineFileProblem.Located? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      var scan = LineScan(line: Array(line.unicodeScalars))
      if let (column, problem) = scan.run() {
        return .init(problem, Place(line: index + 1, column: column))
      }
    }
    return nil
  }
}

private struct LineScan {
  let line: [Unicode.Scalar]
  private var index = 0
  /// Whether a value might start here.
  private var mayStart = true
  /// Whether YAML starts a value here: a quote then opens a quoted text.
  private var starts = true

  init(line: [Unicode.Scalar]) { self.line = line }

  mutating func run() -> (column: Int, problem: PipelineFileProblem)? {
    while index < line.count {
      switch line[index] {
      case " ", "\t": break
      case "#" where index == 0 || line[index - 1] == " " || line[index - 1] == "\t": return nil
      case "'" where starts, "\"" where starts:
        let column = index + 1
        guard skipQuoted() else { return (column, .syntax("a quoted text ends on its line")) }
        set(mayStart: false, starts: false)
      case "*" where mayStart, "&" where mayStart: return (index + 1, .alias(word()))
      case "!" where mayStart:
        while index + 1 < line.count, line[index + 1] != " " { index += 1 }
      case "-", "?": set(mayStart: true, starts: starts)
      case ":": set(mayStart: true, starts: endsKey())
      case "[", "{", ",": set(mayStart: true, starts: true)
      default: set(mayStart: false, starts: false)
      }
      index += 1
    }
    return nil
  }

  private mutating func set(mayStart: Bool, starts: Bool) {
    self.mayStart = mayStart
    self.starts = starts
  }

  /// Whether the colon ends a key: before a blank, or behind a quoted key.
  private func endsKey() -> Bool {
    if index + 1 == line.count || line[index + 1] == " " { return true }
    return index > 0 && (line[index - 1] == "\"" || line[index - 1] == "'")
  }

  /// Moves to the quote that closes the one here; false where none does.
  private mutating func skipQuoted() -> Bool {
    let quote = line[index]
    var end = index + 1
    while end < line.count {
      if line[end] == "\\" && quote == "\"" {
        end += 1
      } else if line[end] == quote {
        index = end
        return true
      }
      end += 1
    }
    return false
  }

  private func word() -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line[index...].prefix { !" \t,]}".unicodeScalars.contains($0) })
    return String(text)
  }
}
