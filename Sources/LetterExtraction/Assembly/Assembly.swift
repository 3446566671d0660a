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
    let content = Content(draft)
    let ledger = Ledger(draft.reading, isKept: content.isKept)
    guard ledger.conservation.holds, ledger.isSound else {
      throw .conservationBreach(
        visible: ledger.conservation.visible, kept: ledger.conservation.kept,
        removed: ledger.conservation.removed)
    }
    var letter = Letter(
      id: id, source: Source(draft.source), pipeline: stamp, kind: draft.kind, language: language,
      conservation: ledger.conservation, quality: Quality(grade: .poor, lowest: "kind"))
    letter.blocks = content.blocks
    letter.removed = content.removals
    addFields(to: &letter, FieldMaker(draft, blocks: content.blockIDs))
    letter.quality = Quality(grading: letter)
    letter.diagnostics =
      draft.source.diagnostics + draft.reading.diagnostics
      + Notices(letter, dateIsAmbiguous: draft.letterhead.dateIsAmbiguous).diagnostics
    return letter
  }

  private func addFields(to letter: inout Letter, _ make: FieldMaker) {
    let head = draft.letterhead
    letter.title = draft.title.map(make.field)
    letter.date = head.date.map { DateField(make.field($0), when: head.when) }
    letter.place = head.place.map(make.field)
    letter.references = head.references.map(make.field)
    letter.delivery = head.delivery.map(make.field)
    letter.recipients = head.recipients.map(make.correspondent)
    letter.subject = head.subject.map(make.field)
    letter.salutation = draft.salutation.map {
      Salutation(make.field($0.finding), addressees: $0.addressees.map(draft.string))
    }
    letter.demands = make.demands(draft.demands)
    letter.closing = draft.closing.map(make.field)
    letter.signatories = draft.signatories.map(make.correspondent)
    letter.copies = draft.copies.map(make.correspondent)
    letter.footnotes = draft.footnotes.map(make.footnote)
  }

  private var language: String {
    if let own = LetterLanguage.of(draft) { return own }
    guard draft.language == "und", let declared = draft.reading.declaredLanguage else {
      return draft.language
    }
    return declared.isEmpty ? "und" : declared
  }

  private var stamp: PipelineStamp {
    PipelineStamp(
      version: Version.current, config: pipeline.configHash, model: pipeline.modelHash,
      lexicons: pipeline.lexiconsHash)
  }
}

extension Source {
  fileprivate init(_ source: SourceText) {
    self.init(
      name: source.name, uri: source.uri, mediaType: source.mediaType.rawValue,
      charset: source.charset.name, bytes: source.originalCount, sha256: source.sha256)
  }
}
