/// Says for each line that is no part of the letter why it was taken out.
public struct StripBoilerplate: Stage {
  public static let description = StageDescription(
    name: "boilerplate",
    summary: "Takes out what is no part of the letter, each piece with its reason",
    reads: [.lines, .cues, .zones], adds: [.removals])

  public init(options: inout StageOptions) throws(OptionError) {}

  public func run(on draft: inout Draft) {
    let removed = draft.zones.indices.filter { draft.zones[$0].zone == nil }
    var reasons: [Int: RemovalDecision] = [:]
    for line in removed { reasons[line] = RemovalReason.own(line, draft) }
    RemovalReason.fill(&reasons, removed, draft)
    draft.removals = reasons
  }
}
