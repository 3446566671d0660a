import Testing

/// Mistakes in the list of stages.
@Suite struct StageErrorTests {
  @Test(arguments: [
    ("- demand", 5, "unknown stage \"demand\"; did you mean \"demands\"?"),
    ("- cues", 5, "stage \"cues\" is there twice; first on line 3"),
    (
      "- demands: {pross: true}", 15,
      "stage \"demands\" has no option \"pross\"; did you mean \"prose\"?"
    ),
    (
      "- demands: {prose: perhaps}", 22,
      "option \"prose\" of stage \"demands\" must be true or false, not a text"
    ),
    (
      "- demands: {least: 12}", 22,
      "option \"least\" of stage \"demands\" must be 1 to 9, not 12"
    ),
    (
      "- demands: {mode: loud}", 21,
      "option \"mode\" of stage \"demands\" must be one of precision, balanced, recall, not loud"
    ),
    (
      "- salutation: {a: b}", 18,
      "stage \"salutation\" needs letterhead, which no stage before it adds; put \"letterhead\" before it"
    ),
    ("- footnotes: {a: b}", 17, "stage \"footnotes\" takes no options, so no \"a\""),
    ("- [a]", 5, "\"stages\" must be a stage's name, or a name with options under it, not a list"),
  ])
  func `points at the entry`(entry: String, column: Int, says: String) {
    let yaml = "stages:\n  - read\n  - cues\n  - zones\n  - boilerplate\n  \(entry)\n"
    let place = says.contains("needs") ? 5 : column
    let expected = "p.yaml:6:\(place): error: \(says)\n  \(entry)\n"
    #expect(message(for: yaml)?.hasPrefix(expected) == true, "\(message(for: yaml) ?? "right")")
  }

  @Test func `says what a stage needs`() {
    #expect(
      message(for: "stages:\n  - read\n  - zones\n  - cues\n") == """
        p.yaml:3:5: error: stage "zones" needs cues, which no stage before it adds; put "cues" before it
          - zones
            ^
        """)
  }

  @Test func `says what every record needs`() {
    #expect(
      message(for: "jobs: 1\nstages: [read, cues, zones]\n") == """
        p.yaml:2:1: error: no stage adds removals, which every record needs; put "boilerplate" in
        stages: [read, cues, zones]
        ^
        """)
  }

  @Test func `helps where options are not indented`() {
    #expect(
      message(for: "stages:\n  - read\n  - demands:\n    prose: true\n") == """
        p.yaml:4:5: error: only one stage an entry; options of "demands" stand four spaces in, under its name
            prose: true
            ^
        """)
  }
}
