import LetterExtraction
import PipelineFile
import Testing

/// What a user sees for each mistake, to the letter.
@Suite struct PipelineFileErrorTests {
  struct Mistake: CustomTestStringConvertible {
    var name: String
    var yaml: String
    var says: String

    var testDescription: String { name }
  }

  static let mistakes = [
    Mistake(
      name: "unknown key",
      yaml: "input: letters\noutptu:\n  folder: out\n",
      says: """
        p.yaml:2:1: error: unknown key "outptu"; did you mean "output"?
        outptu:
        ^
        """),
    Mistake(
      name: "unknown key, nothing near",
      yaml: "colour: red\n",
      says: """
        p.yaml:1:1: error: unknown key "colour"; known are input, ignore, fields, output, stages, limits, jobs
        colour: red
        ^
        """),
    Mistake(
      name: "unknown key of output",
      yaml: "output:\n  format: json\n",
      says: """
        p.yaml:2:3: error: unknown key "format"; did you mean "formats"?
          format: json
          ^
        """),
    Mistake(
      name: "unknown format",
      yaml: "output:\n  formats: [json, yaml]\n",
      says: """
        p.yaml:2:19: error: "formats" must be a list of json, xml, tei, markdown, text, jsonl, jsonl.gz, sqlite, not "yaml"
          formats: [json, yaml]
                          ^
        """),
    Mistake(
      name: "input of the wrong type",
      yaml: "input:\n  folder: x\n",
      says: """
        p.yaml:2:3: error: "input" must be a text, not a group of keys
          folder: x
          ^
        """),
    Mistake(
      name: "pattern without quotes",
      yaml: "input:\n  - *.txt\n",
      says: """
        p.yaml:2:5: error: *.txt needs quotes: a bare * or & makes it a YAML alias
          - *.txt
            ^
        """),
    Mistake(
      name: "anchor",
      yaml: "input: [a, &x b]\n",
      says: """
        p.yaml:1:12: error: &x needs quotes: a bare * or & makes it a YAML alias
        input: [a, &x b]
                   ^
        """),
    Mistake(
      name: "bytes",
      yaml: "limits: {bytes: lots}\n",
      says: """
        p.yaml:1:17: error: "bytes" must be a number of bytes such as 64MB, not "lots"
        limits: {bytes: lots}
                        ^
        """),
    Mistake(
      name: "seconds",
      yaml: "limits:\n  seconds: -1\n",
      says: """
        p.yaml:2:12: error: "seconds" must be a number of seconds above 0, not "-1"
          seconds: -1
                   ^
        """),
    Mistake(
      name: "jobs",
      yaml: "jobs: core\n",
      says: """
        p.yaml:1:7: error: "jobs" must be "cores" or a whole number from 1 to 1024, not "core"
        jobs: core
              ^
        """),
    Mistake(
      name: "caret under wide characters",
      yaml: "input: [\"信件\", {}]\n",
      says: """
        p.yaml:1:15: error: "input" must be a text, not a group of keys
        input: ["信件", {}]
                        ^
        """),
    Mistake(
      name: "repeated key",
      yaml: "jobs: 1\ninput: a\njobs: 2\n",
      says: """
        p.yaml:3:1: error: key "jobs" is there twice; first on line 1
        jobs: 2
        ^
        """),
    Mistake(
      name: "syntax",
      yaml: "input: [a, b\njobs: 1\n",
      says: """
        p.yaml:2:5: error: not YAML: did not find expected ',' or ']'
        jobs: 1
            ^
        """),
    Mistake(
      name: "second document",
      yaml: "jobs: 1\n---\njobs: 2\n",
      says: """
        p.yaml:2:1: error: not YAML: a second document begins; one file holds one pipeline
        ---
        ^
        """),
    Mistake(
      name: "empty",
      yaml: "# nothing\n",
      says: "p.yaml:1:1: error: nothing in it; `input: letters` would be a start\n# nothing\n^"),
    Mistake(
      name: "a list for a file",
      yaml: "- read\n",
      says: """
        p.yaml:1:1: error: "the file" must be a group of keys, not a list
        - read
        ^
        """),
  ]

  @Test(arguments: mistakes)
  func `says what is wrong and where`(mistake: Mistake) {
    #expect(message(for: mistake.yaml) == mistake.says)
  }

  @Test func `says where a file stops being UTF-8`() {
    let bytes = Array("jobs: 1\ninput: ".utf8) + [0xE9, 0x0A]
    let error = #expect(throws: PipelineFileError.self) {
      try PipelineFile(bytes, name: "p.yaml") { _ in "" }
    }
    #expect(error?.description == "p.yaml:2:8: error: not UTF-8; save the file as UTF-8")
  }

  @Test func `does not follow aliases into a bomb`() {
    var yaml = "a0: &a0 [x]\n"
    for level in 1..<30 {
      yaml += "? [*a\(level - 1), *a\(level - 1)]\n: &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    #expect(message(for: yaml)?.contains("needs quotes") == true)
  }
}

/// The message of the error that reading `yaml` ends in, nil where it is right.
func message(for yaml: String) -> String? {
  do throws(PipelineFileError) {
    _ = try PipelineFile(Array(yaml.utf8), name: "p.yaml", catalog: StubCatalog.all) { _ in "" }
    return nil
  } catch {
    return error.description
  }
}
