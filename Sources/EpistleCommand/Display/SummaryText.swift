internal import LetterCorpus
internal import LetterSchema
internal import Terminal

/// What a run did, for a person.
enum SummaryText {
  /// - Parameter files: the names of the files that hold all records.
  static func text(
    _ summary: RunSummary, _ output: OutputFolder, files: [String], _ paint: Paint
  ) -> String {
    var text = ""
    if summary.written > 0 {
      if summary.isShort {
        text += table(summary.lines, paint)
      } else {
        text += "Look at these first:\n\n" + table(summary.worst, paint)
      }
      text += "\n" + totals(summary)
    }
    if summary.unchanged > 0 {
      text += "\(count(summary.unchanged, "document")) unchanged since an earlier run\n"
    }
    if !summary.skipped.isEmpty {
      let sorted = summary.skipped.sorted {
        $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
      }
      let reasons = sorted.prefix(6).map { "\(CleanText.of($0.key)) \($0.value)" }
      text += "passed over: \(reasons.joined(separator: ", "))\(sorted.count > 6 ? ", …" : "")\n"
    }
    text += "\(count(summary.written, "record")) in \(output.path)"
    if summary.written > 0 {
      let endings = output.formats.map { "NAME.\($0.fileExtension)" } + files
      text += " as \(endings.joined(separator: ", "))"
    }
    text += "\n"
    if summary.failed > 0 {
      let list = Path.join(output.path, OutputFolder.failureList)
      text += paint(.red, text: "\(count(summary.failed, "document")) failed") + ": see \(list)\n"
    }
    return text
  }

  private static func table(_ lines: [LetterSummary], _ paint: Paint) -> String {
    // The other columns take 75; a narrow terminal cuts the name before its lines wrap.
    let name = max(16, (Terminal.Stream.output.columns ?? 120) - 76)
    var table = Table([
      .init("document", widest: min(44, name)), .init("kind"), .init("date", widest: 20),
      .init("recipients", right: true), .init("demands", right: true),
      .init("signatories", right: true), .init("footnotes", right: true), .init("grade"),
      .init("diagnostics", right: true),
    ])
    for line in lines {
      table.add([
        line.name, line.kind.rawValue, line.date.isEmpty ? "–" : line.date,
        "\(line.recipients)", "\(line.demands)", "\(line.signatories)", "\(line.footnotes)",
        line.grade.rawValue, "\(line.diagnostics)",
      ])
    }
    return table.text(paint)
  }

  private static func totals(_ summary: RunSummary) -> String {
    let kinds = Kind.Value.allCases.compactMap { kind in
      summary.kinds[kind].map { "\(kind.rawValue) \($0)" }
    }
    let grades = Quality.Grade.allCases.compactMap { grade in
      summary.grades[grade].map { "\(grade.rawValue) \($0)" }
    }
    let totals = summary.totals
    return """
      \(kinds.joined(separator: ", ")); grades: \(grades.joined(separator: ", "))
      \(count(totals.recipients, "recipient")), \(count(totals.demands, "demand")), \
      \(count(totals.signatories, "signatory", "signatories")), \
      \(count(totals.footnotes, "footnote")), \(count(totals.diagnostics, "diagnostic"))

      """
  }

  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
