internal import LetterCorpus
internal import Terminal

/// How far a run has come, on standard error: a bar that moves where a person looks on, a line
/// now and then elsewhere, or JSON; and each failure as it happens.
struct Progress {
  enum Form: String, CaseIterable {
    case text, json
  }

  /// So many failures are told one by one; `errors.jsonl` has them all.
  private static let mostFailures = 20

  /// Nil where nobody knows how many there will be.
  private let total: Int?
  private let form: Form
  private let isShown: Bool
  private let isMoving: Bool
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private(set) var done = 0
  private(set) var failed = 0
  private(set) var unchanged = 0
  private(set) var bytes = 0

  init(total: Int?, form: Form, isShown: Bool) {
    self.total = total
    self.form = form
    self.isShown = isShown
    isMoving = isShown && form == .text && Terminal.Stream.error.isTerminal
  }

  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

  mutating func note(_ report: DocumentReport) {
    done += 1
    bytes += report.bytes
    if report.isUnchanged { unchanged += 1 }
    if case .failed(let failure) = report.outcome {
      failed += 1
      tell(failure)
    }
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - last >= (isMoving ? .milliseconds(100) : .seconds(10)) else { return }
    last = now
    switch form {
    case .json: say(event("progress") + "\n")
    case .text: say(isMoving ? clear + barred : "epistle: \(counted)\n")
    }
  }

  private func tell(_ failure: DocumentFailure) {
    if form == .json {
      var line = "{\"event\": \"failure\", \"document\": \(JSONText.quoted(failure.document))"
      line += ", \"source\": \(JSONText.quoted(failure.source))"
      line += ", \"stage\": \"\(failure.stage.rawValue)\", \"code\": \"\(failure.code.rawValue)\""
      line += ", \"message\": \(JSONText.quoted(failure.message))"
      if let byte = failure.byte { line += ", \"byte\": \(byte)" }
      return say(line + "}\n")
    }
    if failed <= Progress.mostFailures {
      say("\(clear)epistle: \(CleanText.of("\(failure)"))\n")
    }
  }

  func end(_ output: OutputFolder) {
    if form == .json { return say(event("end") + "\n") }
    say(clear)
    if failed > Progress.mostFailures {
      let list = Path.join(output.path, OutputFolder.failureList)
      say("epistle: \(failed - Progress.mostFailures) more failures are listed in \(list)\n")
    }
  }

  /// `4210 of 100000 documents, 12.3 MB, 312/s, 4:55 left, 3 failed`
  private var counted: String {
    var parts = [total.map { "\(done) of \($0) documents" } ?? "\(done) documents"]
    parts.append(Progress.megabytes(bytes))
    parts.append("\(rate)/s")
    if let left { parts.append("\(Progress.time(left)) left") }
    if failed > 0 { parts.append("\(failed) failed") }
    return parts.joined(separator: ", ")
  }

  private var barred: String {
    guard let total, total > 0 else { return counted }
    let width = 24
    let full = min(width, done * width / total)
    return "[" + String(repeating: "#", count: full)
      + String(repeating: ".", count: width - full) + "] " + counted
  }

  private func event(_ name: String) -> String {
    var line = "{\"event\": \"\(name)\", \"documents\": \(done)"
    if let total { line += ", \"total\": \(total)" }
    line += ", \"failed\": \(failed), \"unchanged\": \(unchanged), \"bytes\": \(bytes)"
    return line + ", \"seconds\": \(Int(seconds)), \"perSecond\": \(rate)}"
  }

  private var rate: Int { Int(Double(done) / max(seconds, 0.001)) }

  /// Seconds to go at the rate so far.
  private var left: Int? {
    guard let total, done > 0, seconds > 2 else { return nil }
    return Int(Double(total - done) * seconds / Double(done))
  }

  private static func megabytes(_ bytes: Int) -> String {
    "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }

  private static func time(_ seconds: Int) -> String {
    let minutes = seconds / 60
    let rest = seconds % 60
    let padded = rest < 10 ? "0\(rest)" : "\(rest)"
    if minutes < 60 { return "\(minutes):\(padded)" }
    return "\(minutes / 60) h \(minutes % 60) min"
  }

  private var clear: String { isMoving ? "\r\u{1B}[K" : "" }

  /// A run does not end because nobody reads its progress.
  private func say(_ text: String) {
    if !text.isEmpty { try? Terminal.Stream.error.write(text) }
  }
}
