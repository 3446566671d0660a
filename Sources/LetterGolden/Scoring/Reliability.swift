/// How far confidences keep their word: of the scalar fields found with confidence c, the share
/// that is right should be c.
public struct Reliability: Sendable {
  public struct Bin: Hashable, Sendable {
    public var count = 0
    public var right = 0
    public var confidence = 0.0

    public var share: Double { count > 0 ? Double(right) / Double(count) : 0 }
    public var mean: Double { count > 0 ? confidence / Double(count) : 0 }
  }

  /// Ten, from 0 to 1.
  public private(set) var bins = [Bin](repeating: Bin(), count: 10)
  public let calls: [DocumentScore.Call]

  public init(_ calls: [DocumentScore.Call]) {
    self.calls = calls
    for call in calls {
      let bin = min(9, max(0, Int(call.confidence * 10)))
      bins[bin].count += 1
      bins[bin].right += call.isRight ? 1 : 0
      bins[bin].confidence += call.confidence
    }
  }

  /// How far share and confidence lie apart, a mean over all calls.
  public var error: Double {
    guard !calls.isEmpty else { return 0 }
    let sum = bins.reduce(0.0) { $0 + abs(Double($1.right) - $1.confidence) }
    return sum / Double(calls.count)
  }

  public var all: Bin {
    bins.reduce(into: Bin()) {
      $0.count += $1.count
      $0.right += $1.right
      $0.confidence += $1.confidence
    }
  }

  /// The ten bins, then a line a field.
  public var table: String {
    var text = "confidence     found  mean confidence   right\n"
    for (index, bin) in bins.enumerated() {
      let range = index == 9 ? "0.9 to 1.0" : "0.\(index) to 0.\(index + 1)"
      text += Figures.left(range, 12) + Figures.right(bin.count, 8)
      text +=
        bin.count > 0 ? Reliability.figures(bin) : Figures.right("–", 17) + Figures.right("–", 8)
      text += "\n"
    }
    text += "\nfield          found  mean confidence   right  error\n"
    for field in ScoredField.allCases {
      let own = Reliability(calls.filter { $0.field == field })
      if !own.calls.isEmpty { text += own.line(field.rawValue) }
    }
    return text + line("all")
  }

  private func line(_ name: String) -> String {
    Figures.left(name, 12) + Figures.right(all.count, 8) + Reliability.figures(all)
      + Figures.fixed(error, width: 7) + "\n"
  }

  private static func figures(_ bin: Bin) -> String {
    Figures.fixed(bin.mean, width: 17) + Figures.fixed(bin.share, width: 8)
  }
}
