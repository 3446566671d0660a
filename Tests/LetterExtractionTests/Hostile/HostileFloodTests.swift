import Foundation
import LetterSchema
import Testing

@testable import LetterExtraction

/// Far too much of one thing: a record that holds, in good time.
///
/// `EPISTLE_FLOODS=folder swift test --filter HostileFloodTests` writes the letters, each in three
/// sizes, for measuring a release build on them.
@Suite(.timeLimit(.minutes(20))) struct HostileFloodTests {
  @Test(arguments: FloodedLetter.all)
  func `a flood gives a record that holds`(flood: FloodedLetter) throws {
    let letter = try Extractor(TestPipeline.standard).extract(
      flood.bytes(), name: "a", mediaType: flood.type)
    #expect(letter.conservation.visible > 0)
    #expect(try verify(letter, against: flood.bytes()).prefix(3).map(\.description) == [])
  }

  /// With zones that let every extractor look at it.
  @Test(arguments: FloodedLetter.all)
  func `whatever zones it gets`(flood: FloodedLetter) throws {
    let pipeline = StageCatalog.pipeline(zones: TestPipeline.model(seed: 1, noise: 0.1))
    let letter = try Extractor(pipeline).extract(flood.bytes(), name: "a", mediaType: flood.type)
    #expect(try verify(letter, against: flood.bytes()).prefix(3).map(\.description) == [])
  }

  /// `EPISTLE_DOUBLING=1 swift test --filter HostileFloodTests`: what takes more than three times
  /// as long for twice the text is not linear.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["EPISTLE_DOUBLING"] != nil))
  func `twice the text takes twice the time`() throws {
    let extractor = Extractor(StageCatalog.pipeline(zones: TestPipeline.model(seed: 1, noise: 0.1)))
    let clock = ContinuousClock()
    for flood in FloodedLetter.all {
      let times = try [2, 4].map { factor in
        let bytes = flood.bytes(times: factor)
        return try clock.measure {
          _ = try extractor.extract(bytes, name: "a", mediaType: flood.type)
        }
      }
      #expect(times[1] < times[0] * 3, "\(flood): \(times)")
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["EPISTLE_FLOODS"] != nil))
  func `write the floods`() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["EPISTLE_FLOODS"] ?? "floods")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for flood in FloodedLetter.all {
      for factor in [4, 8, 16] {
        let ending = flood.type == .html ? "html" : flood.type == .markdown ? "md" : "txt"
        let name = flood.description.replacing(" ", with: "-") + "-\(factor).\(ending)"
        try Data(flood.bytes(times: factor)).write(to: folder.appending(path: name))
      }
    }
  }
}
