/// Lines that say no more than that somebody is addressed, and the lines under them: `To:` over an
/// inside address, `Recipient` in a list of terms or a column of a table.
struct AddressLabels {
  private(set) var labels: [Int] = []
  /// What stands under a label, as far as another label, the greeting or the text.
  private(set) var labelled: [Int] = []

  /// No address is longer.
  private static let reach = 16

  private let page: Page
  private let shapes: [LineShape]
  private let cues: [CueSet]

  init(_ page: Page, _ shapes: [LineShape], _ cues: [CueSet], _ isProse: [Bool]) {
    self.page = page
    self.shapes = shapes
    self.cues = cues
    var last: Int?
    for line in page.lines.indices {
      if isAddressing(line) {
        labels.append(line)
        last = line
      } else if let label = last, line - label <= Self.reach, !isProse[line], !ends(line) {
        labelled.append(line)
      } else {
        last = nil
      }
    }
  }

  /// `To:`, `An`, `Recipient name`: an addressing phrase that leaves at most a word over.
  private func isAddressing(_ line: Int) -> Bool {
    guard isLabel(line) || shapes[line].words <= 2, shapes[line].width <= 40,
      !page.lines[line].markup.isNoText
    else { return false }
    let text = page.trimmed(page.lines[line].text, of: .separators)
    guard
      let end = page.phraseEnd(
        in: line, at: text.lowerBound, before: text.upperBound, of: [.addressing])
    else { return false }
    return page.words(in: end..<text.upperBound, limit: 2).count
      <= (isLabel(line) ? 1 : 0)
  }

  private func isLabel(_ line: Int) -> Bool {
    let markup = page.lines[line].markup
    return cues[line].contains(.endsColon) || markup.form == .term
      || cues[line].contains(.tableHead)
  }

  /// Whether a line begins something else.
  private func ends(_ line: Int) -> Bool {
    isLabel(line) && shapes[line].width <= 40
      || [
        .salutationLine, .subjectLabel, .referenceLabel, .dateLabelStart, .mailHeader, .pageTitle,
        .headingTop, .linkWhole,
      ].contains { cues[line].contains($0) }
  }
}
