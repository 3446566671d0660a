internal import ArgumentParser
internal import LetterGolden
internal import Terminal

struct GoldenDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows field by field what is not as verified.",
    discussion: """
      Long texts are compared word by word: [-taken out-] and {+added+}.

      Examples:
        epistle golden diff goldens
        epistle golden diff goldens/ferry#demands
      """)

  @Argument(
    help: ArgumentHelp("Cases, or folders of cases; CASE#FIELD for one field.", valueName: "case"))
  var cases: [String]

  @OptionGroup var pipeline: PipelineOption
  @OptionGroup var matcher: MatcherOption

  func run() async throws {
    let loaded = try pipeline.load()
    let run = CaseRun(extractor: loaded.extractor, matcher: matcher.matcher)
    let text = ChangeText(paint: Paint(for: .output))
    for argument in cases {
      let name = CaseName(argument)
      for outcome in try await run.outcomes(try CaseFolder.list([name.path])) {
        try Terminal.Stream.output.write(try shown(outcome, name.field, text))
      }
    }
  }

  private func shown(
    _ outcome: CaseOutcome, _ field: String?, _ text: ChangeText
  ) throws(CommandError) -> String {
    guard let field else { return outcome.state == .match ? "" : text.text(outcome) }
    guard let found = outcome.fields.first(where: { $0.field == field }) else {
      throw .noField(
        field, case: outcome.name, known: outcome.fields.map(\.field) + outcome.unverified)
    }
    return text.title(outcome) + text.text(found)
  }
}

/// `CASE#FIELD`, the field left out for the whole case.
struct CaseName {
  let path: String
  let field: String?

  init(_ argument: String) {
    // A folder may have the sign in its name; a field has no slash behind it.
    guard let sign = argument.lastIndex(of: "#"), !argument[sign...].contains("/") else {
      (path, field) = (argument, nil)
      return
    }
    path = String(argument[..<sign])
    field = String(argument[argument.index(after: sign)...])
  }
}
