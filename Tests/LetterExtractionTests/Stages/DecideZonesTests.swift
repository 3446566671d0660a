import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct DecideZonesTests {
  @Test func `every line has a zone, a probability and a runner-up`() throws {
    let draft = try LetterDrawing(html: ObserveTests.letter, type: .plain).after(DecideZones.self)
    #expect(draft.zones.count == draft.reading.lines.count)
    for decision in draft.zones {
      #expect((0...1.0001).contains(decision.probability))
      #expect(decision.runnerUpProbability <= 1 && decision.runnerUp != decision.zone)
    }
  }

  @Test func `the page's three states count as one`() {
    var row = [Float](repeating: 0, count: ZoneModel.states)
    row[Int(ZoneState.pageBefore.rawValue)] = 0.25
    row[Int(ZoneState.pageInside.rawValue)] = 0.125
    row[Int(ZoneState.pageAfter.rawValue)] = 0.125
    row[Int(ZoneState.body.rawValue)] = 0.375
    row[Int(ZoneState.title.rawValue)] = 0.125
    #expect(
      DecideZones.decision(.pageBefore, row[...])
        == ZoneDecision(zone: nil, probability: 0.5, runnerUp: .body, runnerUpProbability: 0.375))
    #expect(DecideZones.decision(.body, row[...]).runnerUp == nil)
    #expect(DecideZones.decision(.body, row[...]).runnerUpProbability == 0.5)
  }

  @Test func `front matter and hidden text are never the letter's`() throws {
    // A model for which everything is body.
    var model = ZoneModel()
    for line in Cue.allCases {
      model.emission[
        ZoneFeatures.index(line, .own) * ZoneModel.states + Int(ZoneState.body.rawValue)] = 5
    }
    var drawing = try LetterDrawing(
      html: "<title>T</title><p>One</p><p hidden>Two</p><p>Three</p><noscript>Four</noscript>")
    DecideZones(model: model).run(on: &drawing.draft)
    let kept = drawing.draft.zones.indices.filter { drawing.draft.zones[$0].zone != nil }
      .map { drawing.draft.string(drawing.draft.reading.lines[$0].text) }
    #expect(kept == ["One", "Three"])
  }

  @Test func `where the whole text is lost its longest paragraph is kept`() throws {
    // A model for which everything is of the page.
    var model = ZoneModel()
    for cue in Cue.allCases {
      for state in [ZoneState.pageBefore, .pageAfter] {
        model.emission[
          ZoneFeatures.index(cue, .own) * ZoneModel.states + Int(state.rawValue)] = 5
      }
    }
    func kept(_ html: String) throws -> [String] {
      var drawing = try LetterDrawing(html: html)
      DecideZones(model: model).run(on: &drawing.draft)
      return drawing.draft.zones.indices.filter { drawing.draft.zones[$0].zone != nil }
        .map { drawing.draft.string(drawing.draft.reading.lines[$0].text) }
    }
    let text = """
      The ferry to the outer islands has not run at night since the winter, and nobody at the \
      harbour office could say when it will. We ask the Board to tell us.
      """
    #expect(try kept("<nav><a href=/>Home</a></nav><p>\(text)<p>Share this") == [text])
    #expect(try kept("<nav><a href=/>Home</a></nav><p hidden>\(text)<p>Share this").isEmpty)
    #expect(try kept("<nav><a href=/>Home</a></nav><p>Share this").isEmpty)
  }

  @Test func `what leans to recall keeps what precision keeps, and more`() throws {
    let page = """
      <title>Ferry news</title><p>Menu<p>Ferry news<p>12 sailings a day<p>Ferries, islands, work
      <p>An islander writes<p>Work ends late on the islands, and so does the ferry, for now.
      <p>This letter was read at the quay on Monday.
      <p>Dear Ms Penrose,<p>The evening ferry is to stop in June, and half the island works late.
      We ask you to keep it.<p>Yours sincerely,<p>Ada Marsh<p>The Board will meet in May.
      <p>Shared 12 times<p>More like this
      """
    func kept(_ leaning: Leaning) throws -> Set<Int> {
      var options = StageOptions(["boilerplate": .string(leaning.rawValue)])
      var drawing = try LetterDrawing(html: page)
      try DecideZones(options: &options).run(on: &drawing.draft)
      return Set(drawing.draft.zones.indices.filter { drawing.draft.zones[$0].zone != nil })
    }
    let (few, some, most) = (try kept(.precision), try kept(.balanced), try kept(.recall))
    #expect(few.isSubset(of: some) && some.isSubset(of: most))
    #expect(few.count < most.count && !few.isEmpty)
  }

  @Test func `states and zones go together`() {
    for zone in Zone.allCases { #expect(ZoneState(zone).zone == zone) }
    #expect(ZoneState.allCases.count { $0.zone == nil } == 3)
    #expect(ZoneState.allCases.count == ZoneModel.states)
    for state in ZoneState.allCases { #expect(state.mayPrecede(state)) }
  }
}
