import Testing

@testable import LetterExtraction

@Suite struct ZoneModelFileTests {
  static let head = "epistle zone model 2\n"
  static let zeros = Array(repeating: "0", count: ZoneModel.states).joined(separator: " ")

  static func parse(_ file: String) throws(ModelFileError) -> ZoneModel {
    try ZoneModel(parsing: Array(file.utf8))
  }

  @Test func `a model comes back from its file`() throws {
    // Thousandths, so that nothing is rounded.
    var model = ToyZones(lines: 1, seed: 1).model
    func round(_ weights: inout [Float]) {
      for index in weights.indices { weights[index] = Float(Int(weights[index] * 1000)) / 1000 }
    }
    round(&model.emission)
    round(&model.transition)
    round(&model.opening)
    round(&model.ending)
    let file = model.file(comments: ["from a test"])
    #expect(try Self.parse(file) == model)
    #expect(try Self.parse(file).file(comments: ["from a test"]) == file)
  }

  @Test func `the built-in model is one`() {
    #expect(ZoneModel.standard.emission.allSatisfy { $0.isFinite })
  }

  @Test(arguments: ["", "{}", "epistle zone model 1\n", "epistle zone model 2 \n"])
  func `other files are refused`(file: String) {
    #expect(throws: ModelFileError.notAModel(header: "epistle zone model 2")) {
      try Self.parse(file)
    }
  }

  @Test func `other zones are refused`() {
    #expect(throws: ModelFileError.otherClasses(name: "zones")) {
      try Self.parse(Self.head + "states body title\n")
    }
  }

  static let badRows: [String] = [
    "own always 1 2 3", "own always \(zeros) 0", "nowhere always \(zeros)",
    "joined nothing \(zeros)", "own always x\(zeros)", "own always \(zeros.dropLast())1e3",
    "own always \(zeros.dropLast())123456789", "own always \(zeros.dropLast())-", "own", " ",
  ]

  @Test(arguments: badRows)
  func `bad rows are told of with their line`(row: String) {
    let error = #expect(throws: ModelFileError.self) {
      try Self.parse(Self.head + "# x\n" + row + "\n")
    }
    guard case .badRow(line: 3, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `cues that are no longer known say nothing`() throws {
    #expect(try Self.parse(Self.head + "own noSuchCue " + Self.zeros + "\n") == ZoneModel())
  }
}
