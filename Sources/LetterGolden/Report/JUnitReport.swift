/// Outcomes as JUnit XML: a suite a case, a test a field.
public enum JUnitReport {
  public static func xml(_ summary: GoldenSummary) -> [UInt8] {
    let suites = summary.outcomes.map(suite)
    let tests = suites.reduce(0) { $0 + $1.tests }
    let failures = suites.reduce(0) { $0 + $1.failures }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text +=
      "<testsuites name=\"golden\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\">\n"
    text += suites.map(\.text).joined() + "</testsuites>\n"
    return Array(text.utf8)
  }

  private struct Suite {
    var text: String
    var tests: Int
    var failures: Int
  }

  private static func suite(_ outcome: CaseOutcome) -> Suite {
    let name = ShownText.markup(outcome.name)
    var cases = ""
    var (tests, failures) = (0, 0)
    func add(_ field: String, _ state: String?, _ lines: [String]) {
      tests += 1
      cases += "    <testcase classname=\"\(name)\" name=\"\(ShownText.markup(field))\""
      guard let state else { return cases += "/>\n" }
      failures += 1
      let text = ShownText.markup(lines.joined(separator: "\n"))
      cases += ">\n      <failure type=\"\(state)\" message=\"\(state)\">\(text)</failure>\n"
      cases += "    </testcase>\n"
    }
    if outcome.failure != nil || outcome.state == .new {
      let why = outcome.failure ?? "nobody has verified anything of it"
      add("record", outcome.state.rawValue, [why])
    } else {
      for field in outcome.fields {
        let state = field.state == .match ? nil : field.state.rawValue
        add(field.field, state, field.changes.map(line))
      }
    }
    let head =
      "  <testsuite name=\"\(name)\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\">\n"
    return Suite(text: head + cases + "  </testsuite>\n", tests: tests, failures: failures)
  }

  private static func line(_ change: Change) -> String {
    func shown(_ text: String?) -> String { text.map { "“\($0.prefix(500))”" } ?? "nothing" }
    let what =
      switch change.kind {
      case .added, .removed, .grew, .shrank, .reworded, .value:
        "expected \(shown(change.before)), found \(shown(change.after))"
      case .moved:
        "\(change.before ?? "") → \(change.after ?? ""): \(shown(change.text))"
      case .order, .boundary, .place, .confidence: "\(Cause(change)): \(shown(change.text))"
      }
    return "\(change.path): \(what)"
  }
}
