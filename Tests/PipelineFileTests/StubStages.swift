import LetterExtraction

/// A catalogue with the default pipeline's names, for tests that need no stage to work.
enum StubCatalog {
  static let all: [any Stage.Type] = [
    ReadStub.self, CuesStub.self, ZonesStub.self, BoilerplateStub.self, LetterheadStub.self,
    SalutationStub.self, SignaturesStub.self, DemandsStub.self, FootnotesStub.self,
    KindStub.self,
  ]
}

protocol StubStage: Stage {
  init()
}

extension StubStage {
  init(options: inout StageOptions) throws(OptionError) { self.init() }
  func run(on draft: inout Draft) {}

  static func make(
    _ name: String, reads: [Facet], adds: [Facet], options: [OptionDescription] = []
  ) -> StageDescription {
    StageDescription(name: name, summary: name, reads: reads, adds: adds, options: options)
  }
}

struct ReadStub: StubStage {
  static let description = make("read", reads: [], adds: [.lines])
}

struct CuesStub: StubStage {
  static let description = make("cues", reads: [.lines], adds: [.cues])
}

struct ZonesStub: StubStage {
  static let description = make("zones", reads: [.lines, .cues], adds: [.zones])
}

struct BoilerplateStub: StubStage {
  static let description = make("boilerplate", reads: [.zones], adds: [.removals, .title])
}

struct LetterheadStub: StubStage {
  static let description = make("letterhead", reads: [.zones], adds: [.letterhead])
}

struct SalutationStub: StubStage {
  static let description = make("salutation", reads: [.zones, .letterhead], adds: [.salutation])
}

struct SignaturesStub: StubStage {
  static let description = make("signatures", reads: [.zones], adds: [.signatories])
}

struct DemandsStub: Stage {
  enum Mode: String, CaseIterable { case precision, balanced, recall }

  static let description = StageDescription(
    name: "demands", summary: "demands", reads: [.zones], adds: [.demands],
    options: [
      OptionDescription("prose", type: "true or false", standard: "true", summary: ""),
      OptionDescription("mode", type: "a mode", standard: "balanced", summary: ""),
      OptionDescription("least", type: "a whole number", standard: "1", summary: ""),
    ])

  init(options: inout StageOptions) throws(OptionError) {
    _ = try options.bool("prose", standard: true)
    _ = try options.choice("mode", standard: Mode.balanced)
    _ = try options.integer("least", standard: 1, in: 1...9)
  }

  func run(on draft: inout Draft) {}
}

struct FootnotesStub: StubStage {
  static let description = make("footnotes", reads: [.zones], adds: [.footnotes])
}

struct KindStub: StubStage {
  static let description = make("kind", reads: [.zones], adds: [.kind])
}
