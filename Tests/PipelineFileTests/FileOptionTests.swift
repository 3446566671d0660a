import LetterExtraction
import PipelineFile
import Testing

/// Options that name files: `model` of `zones` and `kind`.
@Suite struct FileOptionTests {
  private let zones = "epistle zone model 2\n"
  private let kinds = "epistle kind model 1\nalways 1 2 3 4 5 6\n"

  private func read(_ yaml: String) -> Result<PipelineFile, PipelineFileError> {
    let files = ["z.model": zones, "m/k.model": kinds]
    do throws(PipelineFileError) {
      return .success(
        try PipelineFile(
          Array(yaml.utf8), name: "p.yaml",
          file: { name throws(UnreadableFile) in
            guard let text = files[name] else {
              throw UnreadableFile(reason: "no such file or folder")
            }
            return Array(text.utf8)
          }, hash: { _ in "" }))
    } catch {
      return .failure(error)
    }
  }

  private func message(_ yaml: String) -> String? {
    guard case .failure(let error) = read(yaml) else { return nil }
    return error.description
  }

  private let head = "stages:\n  - read\n  - cues\n"

  @Test func `the stages get what is in the files`() throws {
    let own = try read(
      head + "  - zones: {model: z.model}\n  - boilerplate\n  - kind: {model: m/k.model}\n"
    ).get()
    #expect(
      own.configuration.stages[2].options["model"]
        == .file(name: "z.model", bytes: Array(zones.utf8)))
    let standard = try read(head + "  - zones\n  - boilerplate\n  - kind\n").get()
    #expect(own.pipeline.modelHash.count == 64)
    #expect(own.pipeline.modelHash != standard.pipeline.modelHash)
    #expect(own.pipeline.lexiconsHash == standard.pipeline.lexiconsHash)
  }

  @Test(arguments: [
    (
      "lost.model", 20, #"option "model" of stage "zones": lost.model: no such file or folder"#
    ),
    (
      "m/k.model", 20,
      #"option "model" of stage "zones": m/k.model: "#
        + #"not such a model: its first line is not "epistle zone model 2""#
    ),
    ("12", 20, #"option "model" of stage "zones" must be the name of a file, not a whole number"#),
  ])
  func `points at the name`(value: String, column: Int, says: String) {
    let line = "  - zones: {model: \(value)}"
    let expected = "p.yaml:4:\(column): error: \(says)\n\(line)\n"
    let found = message(head + "\(line)\n  - boilerplate\n")
    #expect(found?.hasPrefix(expected) == true, "\(found ?? "right")")
  }

  @Test func `a reader without files says so`() {
    #expect(throws: PipelineFileError.self) {
      try PipelineFile(
        Array((head + "  - zones: {model: z.model}\n  - boilerplate\n").utf8), name: "p.yaml"
      ) { _ in "" }
    }
  }
}
