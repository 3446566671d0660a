import LetterExtraction
import Testing

/// Model files, right and wrong, and what they do to a pipeline's hashes.
@Suite struct ModelFileTests {
  private let zeros = Array(repeating: "0", count: ZoneModel.states).joined(separator: " ")

  private func zones(_ text: String) -> ModelFileError? {
    do throws(ModelFileError) {
      _ = try ZoneModel(parsing: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  private func kinds(_ text: String) -> ModelFileError? {
    do throws(ModelFileError) {
      _ = try KindModel(parsing: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func `a zone model says where it is wrong`() {
    let head = "epistle zone model 2\n# a comment\n"
    #expect(zones(head) == nil)
    #expect(zones(head + "own unheardOf \(zeros)\n") == nil)
    #expect(zones("") == .notAModel(header: "epistle zone model 2"))
    #expect(zones("epistle zone model 1\n") == .notAModel(header: "epistle zone model 2"))
    #expect(zones(head + "states title body\n") == .otherClasses(name: "zones"))
    for row in [
      "own", "   ", "own date 1 2", "nowhere date \(zeros)", "from nowhere \(zeros)",
      "opening - \(zeros)x",
    ] {
      guard case .badRow(line: 3, _) = zones(head + row + "\n") else {
        Issue.record("\(row): \(String(describing: zones(head + row)))")
        continue
      }
    }
  }

  @Test func `a kind model says where it is wrong`() {
    let head = "epistle kind model 1\n"
    #expect(kinds(head + "always 1 -2 3 4 5 6\nunheardOf 1 2 3 4 5 6\n") == nil)
    #expect(kinds("always 1 2 3 4 5 6\n") == .notAModel(header: "epistle kind model 1"))
    #expect(kinds(head + "kinds letter poem\n") == .otherClasses(name: "kinds"))
    for row in ["always 1 2 3", "   ", "always 1 2 3 4 5 x", "always 1 2 3 4 5 6 7"] {
      guard case .badRow(line: 2, _) = kinds(head + row + "\n") else {
        Issue.record("\(row)")
        continue
      }
    }
  }

  @Test func `hashes tell one model from another`() throws {
    let stages = ["read", "cues", "zones", "boilerplate"]
    let standard = try Pipeline(stages.map { Pipeline.Entry($0) }, configHash: "")
    #expect(standard.modelHash.count == 64)
    #expect(standard.lexiconsHash.count == 16)
    var entries = stages.map { Pipeline.Entry($0) }
    entries[2].options["model"] = .file(
      name: "z", bytes: Array("epistle zone model 2\n# other\n".utf8))
    let other = try Pipeline(entries, configHash: "")
    #expect(other.modelHash.count == 64)
    #expect(other.modelHash != standard.modelHash)
    #expect(Pipeline(unchecked: [], configHash: "").modelHash.isEmpty)
  }

  @Test func `an option that is no file is refused`() {
    let entry = Pipeline.Entry("zones", options: ["model": .string("z.model")])
    let error = #expect(throws: PipelineError.self) {
      try Pipeline([.init("read"), .init("cues"), entry], configHash: "")
    }
    #expect(
      error
        == .option(
          index: 2, stage: "zones",
          .wrongType(name: "model", expected: "the name of a file", found: "a text")))
  }
}
