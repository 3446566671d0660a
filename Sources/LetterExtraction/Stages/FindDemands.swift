import LetterSchema

/// Finds what the letter asks for, in lists and in prose.
public struct FindDemands: Stage {
  public static let description = StageDescription(
    name: "demands",
    summary: "Finds what the letter asks for: items under a lead that asks, and sentences that ask",
    reads: [.lines, .cues, .zones], adds: [.demands],
    options: [
      OptionDescription(
        "threshold", type: "a number", standard: "0.5",
        summary: "How sure a sentence must be to count as a demand, from 0 to 1")
    ])

  private let threshold: Double

  public init(options: inout StageOptions) throws(OptionError) {
    threshold = try options.number("threshold", standard: 0.5, in: 0...1)
  }

  public func run(on draft: inout Draft) {
    // An article tells what others ask.
    if draft.kind.value == .article, draft.kind.confidence.value >= 0.6 { return }
    draft.demands = DemandReader(draft, threshold: threshold).demands
  }
}
