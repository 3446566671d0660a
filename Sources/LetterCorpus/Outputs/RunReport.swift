#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import LetterSchema

/// What a run did and what it cost, for other programs: as JSON and as a text file for Prometheus.
public struct RunReport: Sendable {
  /// What differs from one run to the next.
  public struct Cost: Sendable {
    public var seconds: Double
    public var userSeconds: Double
    public var peakBytes: Int
    public var bytes: Int
    public var jobs: Int

    public init(seconds: Double, bytes: Int, jobs: Int) {
      self.seconds = seconds
      self.bytes = bytes
      self.jobs = jobs
      var usage = rusage()
      // Of the process itself, which the systems' headers name in types of their own.
      getrusage(0, &usage)
      userSeconds =
        Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1_000_000
      #if os(Linux)
        peakBytes = Int(usage.ru_maxrss) * 1024
      #else
        peakBytes = Int(usage.ru_maxrss)
      #endif
    }
  }

  public static let summaryName = "summary.json"
  public static let metricsName = "metrics.prom"

  private let summary: RunSummary
  private let cost: Cost

  public init(_ summary: RunSummary, _ cost: Cost) {
    self.summary = summary
    self.cost = cost
  }

  private var documents: Int { summary.written + summary.failed }

  /// Writes both into the hidden folder of the output, and where else they are wanted.
  public func write(
    to state: StateFolder, summaryFile: String? = nil, metricsFile: String? = nil
  ) throws(FileError) {
    let (json, metrics) = (Array(json.utf8), Array(prometheus.utf8))
    for path in [state.file(RunReport.summaryName), summaryFile].compactMap(\.self) {
      try FileSystem.write(json, to: path)
    }
    for path in [state.file(RunReport.metricsName), metricsFile].compactMap(\.self) {
      try FileSystem.write(metrics, to: path)
    }
  }

  /// All but `run` depends on the documents and settings alone.
  public var json: String {
    let totals = summary.totals
    let worst = summary.worst.map { line in
      "{\"document\": \(JSONText.quoted(line.name)), \"grade\": \"\(line.grade.rawValue)\", "
        + "\"diagnostics\": \(line.diagnostics)}"
    }
    return """
      {
        "documents": \(documents),
        "written": \(summary.written),
        "failed": \(summary.failed),
        "failures": \(counts(summary.failures.map { ($0.rawValue, $1) })),
        "skipped": \(counts(summary.skipped.map { ($0, $1) })),
        "kinds": \(counts(summary.kinds.map { ($0.rawValue, $1) })),
        "grades": \(counts(summary.grades.map { ($0.rawValue, $1) })),
        "totals": {"recipients": \(totals.recipients), "demands": \(totals.demands), \
      "signatories": \(totals.signatories), "footnotes": \(totals.footnotes), \
      "diagnostics": \(totals.diagnostics)},
        "worst": [\(worst.joined(separator: ", "))],
        "run": {"unchanged": \(summary.unchanged), "jobs": \(cost.jobs), \
      "bytes": \(cost.bytes), "seconds": \(decimal(cost.seconds)), \
      "userSeconds": \(decimal(cost.userSeconds)), "peakBytes": \(cost.peakBytes)}
      }

      """
  }

  private func counts(_ pairs: [(String, Int)]) -> String {
    let sorted = pairs.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    return "{" + sorted.map { "\(JSONText.quoted($0)): \($1)" }.joined(separator: ", ") + "}"
  }

  private func decimal(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// The text format of Prometheus, as the textfile collector of node_exporter takes it.
  public var prometheus: String {
    var text = ""
    func add(_ name: String, _ help: String, _ values: [(label: String, value: String)]) {
      text += "# HELP epistle_\(name) \(help)\n# TYPE epistle_\(name) gauge\n"
      for (label, value) in values { text += "epistle_\(name)\(label) \(value)\n" }
    }
    func labelled(_ label: String, _ pairs: [(String, Int)]) -> [(String, String)] {
      pairs.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map {
        ("{\(label)=\(JSONText.quoted($0))}", "\($1)")
      }
    }
    add(
      "documents", "Documents of the last run by outcome.",
      [
        ("{outcome=\"written\"}", "\(summary.written)"),
        ("{outcome=\"failed\"}", "\(summary.failed)"),
      ])
    add("unchanged", "Documents that an earlier run had done.", [("", "\(summary.unchanged)")])
    add(
      "failures", "Documents without a record by reason.",
      labelled("code", summary.failures.map { ($0.rawValue, $1) }))
    add(
      "skipped", "Parts of containers that are no documents by reason.",
      labelled("reason", summary.skipped.map { ($0, $1) }))
    add(
      "grades", "Records by grade.",
      labelled("grade", summary.grades.map { ($0.rawValue, $1) }))
    add(
      "kinds", "Records by kind.", labelled("kind", summary.kinds.map { ($0.rawValue, $1) }))
    add("input_bytes", "Bytes of documents read.", [("", "\(cost.bytes)")])
    add("duration_seconds", "Wall time of the last run.", [("", decimal(cost.seconds))])
    add("cpu_user_seconds", "User time of the last run.", [("", decimal(cost.userSeconds))])
    add("peak_memory_bytes", "Peak memory of the last run.", [("", "\(cost.peakBytes)")])
    add("end_timestamp_seconds", "When the last run ended.", [("", "\(time(nil))")])
    return text
  }
}
