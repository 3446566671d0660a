/// Every stage there is, in the order of the default pipeline.
public enum StageCatalog {
  public static let all: [any Stage.Type] = [
    Read.self, Observe.self, DecideZones.self, StripBoilerplate.self, DecideKind.self,
    ReadLetterhead.self, Salute.self, Signatures.self, FindDemands.self, Footnotes.self,
  ]

  /// A pipeline of all of them with their usual options, for tests and tools; with another zone
  /// model where one is given.
  package static func pipeline(zones model: ZoneModel? = nil) -> Pipeline {
    let stages = all.map { type -> any Stage in
      if let model, type == DecideZones.self { return DecideZones(model: model) }
      var options = StageOptions()
      do {
        return try type.init(options: &options)
      } catch {
        preconditionFailure("\(type) wants options: \(error)")
      }
    }
    return Pipeline(unchecked: stages, configHash: "")
  }
}
