import LetterSchema

/// Turns what the stages found, ranges of the visible text, into fields with their place.
struct FieldMaker {
  private let draft: Draft
  private let blockIDs: [String?]

  /// - Parameter blocks: for each line the id of its block, nil where it was removed.
  init(_ draft: Draft, blocks: [String?]) {
    self.draft = draft
    self.blockIDs = blocks
  }

  func field(_ finding: Finding) -> Field {
    Field(
      text: draft.string(finding.text), block: block(finding.line), at: at(finding.text),
      path: path(finding.line), confidence: Confidence(finding.confidence))
  }

  func correspondent(_ finding: CorrespondentFinding) -> Correspondent {
    var correspondent = Correspondent(
      at: at(finding.text), block: block(finding.line), path: path(finding.line),
      confidence: Confidence(finding.confidence))
    correspondent.name = finding.name.map(draft.string)
    correspondent.honorific = finding.honorific.map(draft.string)
    correspondent.role = finding.role.map(draft.string)
    correspondent.organization = finding.organization.map(draft.string)
    correspondent.address = finding.address.map(draft.string)
    correspondent.contact = finding.contact.map(draft.string)
    correspondent.location = finding.location.map(draft.string)
    correspondent.noteRefs = finding.noteRefs
    return correspondent
  }

  /// A demand found in a line that was removed is none of the letter's.
  func demands(_ findings: [DemandFinding]) -> [Demand] {
    var demands: [Demand] = []
    for finding in findings {
      guard let block = block(finding.line) else { continue }
      var demand = Demand(
        id: "d\(demands.count + 1)", form: finding.form, text: draft.string(finding.text),
        block: block, at: at(finding.text), path: path(finding.line),
        confidence: Confidence(finding.confidence))
      demand.number = finding.number
      demand.lead = finding.lead.map(draft.string)
      demand.trigger = finding.trigger.map(draft.string)
      demand.action = finding.action
      demand.addressee = finding.addressee.map(draft.string)
      demand.target = finding.target.map(draft.string)
      demand.noteRefs = noteRefs(in: finding.text)
      demand.evidence = finding.evidence
      demands.append(demand)
    }
    return demands
  }

  func footnote(_ finding: FootnoteFinding) -> Footnote {
    let references = finding.references.compactMap { reference in
      block(reference.line).map { Footnote.Reference(block: $0, at: at(reference.text)) }
    }
    let status: Footnote.Status =
      finding.text == nil ? .dangling : references.isEmpty ? .unreferenced : .linked
    var note = Footnote(label: finding.label, status: status)
    note.references = references
    note.urlStripped = finding.urlStripped ? true : nil
    guard let text = finding.text else { return note }
    note.text = draft.string(text)
    note.at = at(text)
    if let line = finding.line {
      note.block = block(line)
      note.path = path(line)
    }
    return note
  }

  private func noteRefs(in text: Range<Int>) -> [String] {
    draft.footnotes.filter { note in
      note.references.contains {
        text.lowerBound <= $0.text.lowerBound && $0.text.upperBound <= text.upperBound
      }
    }.map(\.label)
  }

  private func at(_ text: Range<Int>) -> ByteRange {
    ByteRange(draft.reading.map.source(of: text))
  }

  private func block(_ line: Int) -> String? {
    blockIDs.indices.contains(line) ? blockIDs[line] : nil
  }

  private func path(_ line: Int) -> String? {
    guard draft.reading.lines.indices.contains(line) else { return nil }
    return draft.reading.paths.path(draft.reading.lines[line].markup.path)
  }
}
