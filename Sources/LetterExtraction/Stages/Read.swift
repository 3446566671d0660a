/// Turns the source into lines: the first stage of every pipeline.
public struct Read: Stage {
  public static let description = StageDescription(
    name: "read",
    summary: "Turns text, Markdown or HTML into lines with their place in the source",
    reads: [], adds: [.lines])

  package init() {}

  public init(options: inout StageOptions) throws(OptionError) {}

  public func run(on draft: inout Draft) {
    draft.reading = SourceReader().read(draft.source)
  }
}
