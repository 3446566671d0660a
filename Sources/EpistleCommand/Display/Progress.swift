internal import LetterCorpus
internal import Terminal

/// How far a run has come, on standard error: a line that moves where a person looks on, and
/// each failure as it happens.
struct Progress {
  /// So many failures are told one by one; `errors.jsonl` has them all.
  private static let mostFailures = 20

  private let total: Int
  private let isMoving: Bool
  private var done = 0
  private var failed = 0
  private var last: ContinuousClock.Instant?

  init(total: Int, isShown: Bool) {
    self.total = total
    isMoving = isShown && Terminal.Stream.error.isTerminal
  }

  mutating func note(_ report: DocumentReport) {
    done += 1
    if case .failed(let failure) = report.outcome {
      failed += 1
      if failed <= Progress.mostFailures {
        say("\(clear)epistle: \(CleanText.of("\(failure)"))\n")
      }
    }
    guard isMoving else { return }
    let now = ContinuousClock.now
    if let last, now - last < .milliseconds(100), done < total { return }
    last = now
    say("\(clear)\(done) of \(total) documents")
  }

  func end(_ output: OutputFolder) {
    say(clear)
    if failed > Progress.mostFailures {
      let list = Path.join(output.path, OutputFolder.failureList)
      say("epistle: \(failed - Progress.mostFailures) more failures are listed in \(list)\n")
    }
  }

  private var clear: String { isMoving ? "\r\u{1B}[K" : "" }

  /// A run does not end because nobody reads its progress.
  private func say(_ text: String) {
    if !text.isEmpty { try? Terminal.Stream.error.write(text) }
  }
}
