import LetterSchema

/// Makes the record from the draft of a document, and checks that nothing was lost.
struct Assembly {
  private let draft: Draft
  private let pipeline: Pipeline
  private let id: String

  init(_ draft: Draft, pipeline: Pipeline, id: String?) {
    self.draft = draft
    self.pipeline = pipeline
    self.id = id ?? draft.source.id
  }

  /// - Throws: `conservationBreach` where a visible byte is in no block and no removal, or in two.
  func letter() throws(ExtractionError) -> Letter {
    let source = draft.source
    return Letter(
      id: id,
      source: Source(
        name: source.name, uri: source.uri, mediaType: source.mediaType.rawValue,
        charset: source.charset.name, bytes: source.originalCount, sha256: source.sha256),
      pipeline: PipelineStamp(version: Version.current, config: pipeline.configHash, model: "", lexicons: ""),
      kind: draft.kind, language: "und",
      conservation: Conservation(visible: 0, kept: 0, removed: 0),
      quality: Quality(grade: .poor, lowest: "kind"))
  }
}
