import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct DecideKindTests {
  static let letter = """
    title| Open letter on the night ferry
    date| 12 June 2015
    salutation| Dear Ms. Bell,
    body| We write about the ferry.
    body| We urge the Board to reopen the pier.
    closing| Yours sincerely,
    signature| Tom Reed
    """

  static func features(_ drawing: String) throws -> Set<KindFeature> {
    KindFeatures(try LetterDrawing(drawing).draft).found
  }

  @Test func `the signs of a letter`() throws {
    let found = try Self.features(Self.letter)
    for sign in [
      KindSign.always, .salutation, .closing, .letterDate, .signatures, .oneSignature,
      .titleSaysLetter,
      .asks, .shortText,
    ] {
      #expect(found.contains(.sign(sign)), "\(sign)")
    }
    for sign in [KindSign.noText, .manySignatures, .dateline, .footnotes] {
      #expect(!found.contains(.sign(sign)), "\(sign)")
    }
  }

  @Test(arguments: [
    ("title| Press release\nbody| (Lindow) – The Board said", KindSign.titleSaysPress),
    ("title| Joint statement on the ferry\nbody| x", .titleSaysStatement),
    ("title| Petition\nbody| x", .titleSaysPetition), ("-| Lorem", .noText),
    ("body| (Lindow) – The ferry closed.", .dateline), ("footnote| 1. x\nbody| y", .footnotes),
    ("body| Dear Minister, I write to you.", .salutationRunIn),
  ])
  func `other signs`(drawing: String, sign: KindSign) throws {
    #expect(try Self.features(drawing).contains(.sign(sign)))
  }

  @Test func `how the text opens, and what it often speaks of`() throws {
    let found = try Self.features(Self.letter)
    #expect(found.contains(.opening(.endsStop)))
    #expect(found.contains(.often(.verb)))
    #expect(!found.contains(.often(.month)))
    #expect(!found.contains(.opening(.endsColon)))
  }

  @Test func `each feature has a row of its own, and a name`() {
    #expect(KindFeature.all.map(\.index) == Array(KindFeature.all.indices))
    #expect(Set(KindFeature.all.map(\.name)).count == KindFeature.all.count)
  }

  @Test func `the kind with most weight wins, and says how sure it is`() throws {
    var model = KindModel()
    let petition = try #require(KindModel.kinds.firstIndex(of: .petition))
    model.weights[KindModel.index(.sign(.salutation)) + petition] = 3
    var drawing = try LetterDrawing(Self.letter)
    DecideKind(model: model).run(on: &drawing.draft)
    #expect(drawing.draft.kind.value == .petition)
    let sum = model.probabilities(KindFeatures(drawing.draft)).reduce(0, +)
    #expect(abs(sum - 1) < 1e-9)
  }

  @Test func `nothing that tells leaves the kind open`() throws {
    var drawing = try LetterDrawing(Self.letter)
    DecideKind(model: KindModel()).run(on: &drawing.draft)
    #expect(drawing.draft.kind.value == .other)
  }

  @Test func `a model comes back from its file`() throws {
    var model = KindModel()
    for index in model.weights.indices { model.weights[index] = Double(index % 200 - 100) / 8 }
    #expect(try KindModel(parsing: Array(model.file(comments: ["a test"]).utf8)) == model)
  }

  @Test func `the option must be a probability`() {
    var options = StageOptions(["abstain": .number(2)])
    #expect(throws: OptionError.self) { try DecideKind(options: &options) }
  }
}
