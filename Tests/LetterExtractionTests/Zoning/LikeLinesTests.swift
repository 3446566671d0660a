import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct LikeLinesTests {
  static let paragraph =
    "The lamps on the quay have been dark since the storm, and nobody at the harbour office could "
    + "say when they will burn again."

  /// How probable each line is the letter's before the others are heard, and behind.
  private static func heard(
    _ source: String, _ type: MediaType = .html, before: [Float]
  ) throws -> [Float] {
    let draft = try LetterDrawing(html: source, type: type).draft
    try #require(draft.reading.lines.count == before.count)
    var posteriors = before.flatMap { kept in
      ZoneState.allCases.map { $0 == .body ? kept : $0 == .pageInside ? 1 - kept : 0 }
    }
    LikeLines(draft.reading.lines, draft.cues, draft.reading.paths).agree(&posteriors)
    return before.indices.map { 1 - LikeLines.page(posteriors, $0) }
  }

  @Test func `a line in doubt goes with those of its build`() throws {
    let page = """
      <div><p>\(Self.paragraph)<p>\(Self.paragraph)<p>\(Self.paragraph)</div>
      <div><section>\(Self.paragraph)</section><section>\(Self.paragraph)</section></div>
      """
    let found = try Self.heard(page, before: [0.95, 0.47, 0.9, 0.05, 0.6])
    #expect(found[1] > 0.5)
    #expect(found[4] < 0.5)
    #expect(found[0] > 0.9 && found[3] < 0.1)
  }

  @Test func `elements of the same names are alike wherever they stand`() throws {
    let page = """
      <div><div><p>\(Self.paragraph)</div></div><div><div><p>\(Self.paragraph)</div></div>
      <div><p>\(Self.paragraph)</div>
      """
    let found = try Self.heard(page, before: [0.95, 0.5, 0.5])
    #expect(found[1] > 0.5)
    #expect(found[2] < 0.5)
  }

  @Test func `links and short lines are not like paragraphs`() throws {
    let page = """
      <div><p>\(Self.paragraph)<p><a href=/>\(Self.paragraph)</a><p>More on lamps</div>
      """
    let found = try Self.heard(page, before: [0.95, 0.5, 0.5])
    #expect(found[1] < 0.5 && found[2] < 0.5)
  }

  @Test func `a line of a text is like none`() throws {
    let found = try Self.heard(
      "\(Self.paragraph)\n\n\(Self.paragraph)", .plain, before: [0.9, 0.3])
    #expect(abs(found[0] - 0.9) < 1e-4 && abs(found[1] - 0.3) < 1e-4)
  }
}
