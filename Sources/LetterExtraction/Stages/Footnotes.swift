import LetterSchema

/// Finds the letter's notes and ties them to the markers in its text.
public struct Footnotes: Stage {
  public static let description = StageDescription(
    name: "footnotes",
    summary: "Ties footnotes to their markers, both ways",
    reads: [.lines, .cues, .zones], adds: [.footnotes])

  public init(options: inout StageOptions) throws(OptionError) {}

  public func run(on draft: inout Draft) {
    guard draft.zones.count == draft.reading.lines.count else { return }
    let document = NoteDocument(draft)
    let references = NoteReferences(document)
    let bodies = NoteBodyReader(document, references).bodies
    let markers = NoteMarkers(document, bodies, references)
    draft.footnotes = NoteLinker(document, bodies, markers).footnotes
  }
}
