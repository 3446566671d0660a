import CResources
import LetterExtraction
import LetterSchema
import PipelineFile
import Testing

@Suite struct ConfigurationTests {
  private func read(_ yaml: String) throws -> PipelineConfiguration {
    try PipelineFile(Array(yaml.utf8), name: "p.yaml", catalog: StubCatalog.all) { _ in "" }
      .configuration
  }

  @Test func `reads every key`() throws {
    let configuration = try read(
      """
      input: ["a/*.txt", b]
      output: {folder: records, formats: [text, json, text]}
      stages:
        - read
        - cues:
        - zones
        - boilerplate
        - demands:
            prose: false
            least: 2
      limits:
        bytes: 64MB
        seconds: 2.5
      jobs: 3
      """)
    #expect(configuration.input == ["a/*.txt", "b"])
    #expect(configuration.output == .init(folder: "records", formats: [.text, .json]))
    #expect(
      configuration.stages.map(\.stage) == ["read", "cues", "zones", "boilerplate", "demands"])
    #expect(configuration.stages[4].options == ["prose": .bool(false), "least": .integer(2)])
    #expect(configuration.limits == Extractor.Limits(bytes: 64_000_000, seconds: 2.5))
    #expect(configuration.jobs == .number(3))
  }

  @Test func `leaves out what the file leaves out`() throws {
    var expected = PipelineConfiguration.standard
    expected.input = ["letters"]
    #expect(try read("input: letters\n") == expected)
  }

  @Test(arguments: [
    ("4096", 4096), ("64MB", 64_000_000), ("1 KiB", 1024), ("1.5kb", 1500), ("2GiB", 2 << 30),
    ("10b", 10),
  ])
  func `reads sizes`(text: String, bytes: Int) throws {
    #expect(try read("limits: {bytes: \(text)}").limits.bytes == bytes)
  }

  @Test func `the built-in configuration is the built-in file`() throws {
    let resource = epistle_default_pipeline()
    let bytes = Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    let text = try #require(String(validating: bytes, as: UTF8.self))
    #expect(try read(text) == PipelineConfiguration.standard)
  }

  @Test func `hashes the file as it is`() throws {
    let stages = "stages: [read, cues, zones, boilerplate]\n"
    let file = try PipelineFile(Array(stages.utf8), name: "p", catalog: StubCatalog.all) {
      "hash of \($0.count)"
    }
    #expect(file.pipeline.configHash == "hash of \(stages.utf8.count)")
  }

  /// Whatever stands in the file: an answer, never a crash.
  @Test func `survives mutated files`() throws {
    let resource = epistle_default_pipeline()
    let original = Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    let pieces = [
      "*", "&a", "[", "{", "\"", "'", ":", "- ", "\n", "\t", "|", ">", "!", "%", "\0", "? ", "---",
    ]
    var state: UInt64 = 20_160_601
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<1_500 {
      var bytes = original
      for _ in 0...next(4) {
        let at = next(bytes.count)
        if next(3) == 0 {
          bytes.removeSubrange(at..<min(bytes.count, at + 1 + next(9)))
        } else {
          bytes.insert(contentsOf: Array(pieces[next(pieces.count)].utf8), at: at)
        }
      }
      _ = message(for: String(decoding: bytes, as: UTF8.self))
    }
  }
}
