internal import ArgumentParser
internal import LetterGolden
internal import Terminal

struct GoldenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "golden",
    abstract: "Holds documents to records that a person verified.",
    discussion: """
      A golden case is a folder with a document, expected.json (a whole record, or only the \
      fields that a person verified) and case.json (who verified it, when, against which \
      bytes). docs/goldens.md tells how to work with them.

      Examples:
        epistle golden add letters/ferry.html --to goldens
        epistle golden review goldens
        epistle golden check goldens --junit goldens.xml --html goldens.html
        epistle golden diff goldens/ferry
        epistle golden accept goldens/ferry#demands

      Exit codes of check: 0 every case matches, 1 some case does not, 2 usage, or a case that \
      cannot be read, 3 a record does not account for every byte.
      """,
    subcommands: [
      GoldenCheckCommand.self, GoldenDiffCommand.self, GoldenReviewCommand.self,
      GoldenAcceptCommand.self, GoldenAddCommand.self,
    ])
}

/// When a text counts as the one that was verified.
struct MatcherOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "When a text is as verified: strict, normalised or fuzzy.",
      discussion: "strict: the same characters. normalised: the same words. fuzzy: as in scores.",
      valueName: "matcher"),
    transform: MatcherOption.matcher)
  var matcher: Matcher = .strict

  private static func matcher(_ text: String) throws -> Matcher {
    guard let matcher = Matcher(rawValue: text.lowercased()) else {
      let names = Matcher.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no matcher \"\(CleanText.of(text))\"; there are \(names)")
    }
    return matcher
  }
}
