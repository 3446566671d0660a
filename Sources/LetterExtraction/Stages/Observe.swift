/// Looks at every line with every detector.
public struct Observe: Stage {
  public static let description = StageDescription(
    name: "cues",
    summary: "Notes what can be seen in each line: phrases, shapes, typography, markup, place",
    reads: [.lines], adds: [.cues])

  public init(options: inout StageOptions) throws(OptionError) {}

  public func run(on draft: inout Draft) {
    draft.page = Page(draft.reading)
    draft.language = draft.page.language
    draft.cues = Cues(draft.page, draft.reading.paths)
  }
}
