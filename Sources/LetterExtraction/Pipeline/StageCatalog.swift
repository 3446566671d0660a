/// Every stage there is, in the order of the default pipeline.
public enum StageCatalog {
  public static let all: [any Stage.Type] = [
    Read.self, Observe.self, DecideZones.self, StripBoilerplate.self, DecideKind.self,
    ReadLetterhead.self, Salute.self, Signatures.self, FindDemands.self, Footnotes.self,
  ]
}
