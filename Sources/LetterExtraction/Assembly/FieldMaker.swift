import LetterSchema

/// Turns what the stages found, ranges of the visible text, into fields with their place.
struct FieldMaker {
  private let draft: Draft
  private let blockIDs: [String?]
  private let noteLabels: Set<String>
  /// The markers of all notes, by their place; `note` is an index into the footnotes.
  private let markers: [(text: Range<Int>, note: Int)]

  /// - Parameter blocks: for each line the id of its block, nil where it was removed.
  init(_ draft: Draft, blocks: [String?]) {
    self.draft = draft
    self.blockIDs = blocks
    noteLabels = Set(draft.footnotes.map(\.label))
    markers = draft.footnotes.enumerated().flatMap { index, note in
      note.references.map { ($0.text, index) }
    }.sorted { ($0.0.lowerBound, $0.1) < ($1.0.lowerBound, $1.1) }
  }

  func field(_ finding: Finding) -> Field {
    Field(
      text: draft.string(finding.text), block: block(holding: finding.text),
      at: at(finding.text), path: path(holding: finding.text),
      confidence: Confidence(finding.confidence))
  }

  /// An entry reaches over all its parts: a body that several sign for may stand above them.
  func correspondent(_ finding: CorrespondentFinding) -> Correspondent {
    let text = finding.reach
    var correspondent = Correspondent(
      at: at(text), block: block(holding: text), path: path(holding: text),
      confidence: Confidence(finding.confidence))
    correspondent.name = finding.name.map { string($0) }
    correspondent.honorific = finding.honorific.map { string($0) }
    correspondent.role = finding.role.map { string($0) }
    correspondent.organization = finding.organization.map { string($0) }
    correspondent.address = finding.address.map { string($0) }
    correspondent.contact = finding.contact.map { string($0) }
    correspondent.location = finding.location.map { string($0) }
    // Where no stage looked for notes there are none to refer to.
    correspondent.noteRefs = finding.noteRefs.filter { noteLabels.contains($0) }
    return correspondent
  }

  /// A demand found in a line that was removed is none of the letter's.
  func demands(_ findings: [DemandFinding]) -> [Demand] {
    var demands: [Demand] = []
    for finding in findings {
      guard let block = block(holding: finding.text) else { continue }
      var demand = Demand(
        id: "d\(demands.count + 1)", form: finding.form, text: draft.string(finding.text),
        block: block, at: at(finding.text), path: path(holding: finding.text),
        confidence: Confidence(finding.confidence))
      demand.number = finding.number
      demand.lead = finding.lead.map { string($0) }
      demand.trigger = finding.trigger.map { string($0) }
      demand.action = finding.action
      demand.addressee = finding.addressee.map { string($0) }
      demand.target = finding.target.map { string($0) }
      demand.noteRefs = noteRefs(in: finding.text)
      demand.evidence = finding.evidence
      demands.append(demand)
    }
    return demands
  }

  func footnote(_ finding: FootnoteFinding) -> Footnote {
    let references = finding.references.compactMap { reference in
      block(holding: reference.text).map {
        Footnote.Reference(block: $0, at: at(reference.text))
      }
    }
    let status: Footnote.Status =
      finding.text == nil ? .dangling : references.isEmpty ? .unreferenced : .linked
    var note = Footnote(label: finding.label, status: status)
    note.references = references
    note.urlStripped = finding.urlStripped ? true : nil
    guard let text = finding.text else { return note }
    note.text = draft.string(text)
    note.at = at(text)
    note.block = block(holding: text)
    note.path = path(holding: text)
    return note
  }

  /// The labels of the notes whose markers stand in a text, in the order of the notes.
  private func noteRefs(in text: Range<Int>) -> [String] {
    let first = markers.partitioningIndex { $0.text.lowerBound >= text.lowerBound }
    let inside = markers[first...].prefix { $0.text.lowerBound < text.upperBound }
      .filter { $0.text.upperBound <= text.upperBound }
    return Set(inside.map(\.note)).sorted().map { draft.footnotes[$0].label }
  }

  private func string(_ text: Range<Int>) -> String { Folding.string(draft.reading.text[text]) }

  private func at(_ text: Range<Int>) -> ByteRange {
    ByteRange(draft.reading.map.source(of: text))
  }

  /// The block of the line in which a text begins: the place decides, whatever line the stage
  /// that found it was looking at.
  private func block(holding text: Range<Int>) -> String? {
    line(holding: text).flatMap { blockIDs.indices.contains($0) ? blockIDs[$0] : nil }
  }

  private func path(holding text: Range<Int>) -> String? {
    line(holding: text).flatMap { draft.reading.paths.path(draft.reading.lines[$0].markup.path) }
  }

  private func line(holding text: Range<Int>) -> Int? {
    let lines = draft.reading.lines
    let first = lines.partitioningIndex { $0.extent.upperBound > text.lowerBound }
    return first < lines.count ? first : nil
  }
}

extension CorrespondentFinding {
  /// From the first to the last byte of the entry and its parts.
  fileprivate var reach: Range<Int> {
    let parts =
      [name, honorific, role, organization, location].compactMap(\.self) + address + contact
    return parts.reduce(text) {
      min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
    }
  }
}
