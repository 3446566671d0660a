internal import ArgumentParser
internal import LetterGolden
internal import Terminal

struct GoldenReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Asks at the terminal of each difference whether it is right.",
    discussion: """
      Shows the fields that are not as verified, one after the other. Keys: a accepts what was \
      found, r rejects it (what was verified stays, and it is not asked again until something \
      else is found), s skips, u takes the last answer back, q or ctrl-C ends. Each answer is \
      written at once.

      Examples:
        epistle golden review goldens
        epistle golden review goldens/ferry --by ms --unverified
      """)

  @Argument(help: ArgumentHelp("Cases, or folders of cases.", valueName: "case"))
  var cases: [String]

  @OptionGroup var pipeline: PipelineOption
  @OptionGroup var matcher: MatcherOption
  @OptionGroup var reviewer: ReviewerOption

  @Flag(name: .long, help: "Ask for fields too that were found and never verified.")
  var unverified = false

  func run() async throws {
    guard Terminal.Stream.output.isTerminal else { throw CommandError.noTerminal }
    let reviewer = try reviewer.reviewer()
    let loaded = try pipeline.load()
    let folders = try CaseFolder.list(cases)
    let run = CaseRun(extractor: loaded.extractor, matcher: matcher.matcher)
    let outcomes = try await run.outcomes(folders)
    var queue = ReviewQueue(Array(zip(folders, outcomes)), unverified: unverified)
    for outcome in outcomes where outcome.found == nil {
      let why = outcome.failure ?? "no record"
      try? Terminal.Stream.error.write("epistle: \(CleanText.of("\(outcome.name): \(why)"))\n")
    }
    guard queue.current != nil else {
      return try Terminal.Stream.output.write("nothing to review\n")
    }
    try ask(&queue, reviewer)
    let left = queue.items.count - queue.position
    try Terminal.Stream.output.write(
      "\(queue.count(.accepted)) accepted, \(queue.count(.rejected)) rejected, "
        + "\(queue.count(.skipped)) skipped, \(left) left\n")
  }

  private func ask(_ queue: inout ReviewQueue, _ reviewer: Reviewer) throws {
    let terminal: RawTerminal
    do throws(NoTerminal) {
      terminal = try RawTerminal()
    } catch {
      throw CommandError.noTerminal
    }
    let text = ReviewText(paint: Paint(for: .output))
    var shown = -1
    while queue.current != nil {
      if shown != queue.position {
        shown = queue.position
        try Terminal.Stream.output.write(text.question(queue))
      }
      switch terminal.key() {
      case .end, .letter("q"):
        try Terminal.Stream.output.write("q\n")
        return terminal.close()
      case .letter("a"): try answer(.accepted, &queue, reviewer)
      case .letter("r"): try answer(.rejected, &queue, reviewer)
      case .letter("s"): try answer(.skipped, &queue, reviewer)
      case .letter("u"):
        let isBack = try queue.undo()
        try Terminal.Stream.output.write(isBack ? "taken back\n" : "nothing to take back\n")
        shown = -1
      case .letter("?"), .letter("h"):
        try Terminal.Stream.output.write("\n" + text.help)
        shown = -1
      case .letter, .other: break
      }
    }
    terminal.close()
  }

  private func answer(
    _ decision: ReviewQueue.Decision, _ queue: inout ReviewQueue, _ reviewer: Reviewer
  ) throws {
    try queue.decide(decision, reviewer)
    try Terminal.Stream.output.write("\(decision.rawValue)\n")
  }
}
