/// The lines of a document that may be its site's: short, visible, and none that letters share
/// for good reason.
struct SharedLines {
  /// How many bytes such a line has: a paragraph that recurs is a text told twice.
  private static let lengths = 2...300

  /// Parts of letters that many a letter writes in the same words.
  private static let letterCues = CueSet(
    cues: [
      .salutationLine, .atSalutation, .greetingShape, .closingLine, .atClosing, .justAfterClosing,
      .closeShape, .dateWhole, .subjectLabel, .referenceLabel, .deliveryLabel, .addressLabel,
      .underAddressLabel, .signatureLabel, .copiesLabel, .enclosureLabel, .postscriptLabel,
    ])

  private let draft: Draft

  /// `draft`: read, its cues seen.
  init(_ draft: Draft) { self.draft = draft }

  /// Calls `body` with each such line's index and its text in lower case.
  func forEach(_ body: (Int, ArraySlice<UInt8>) -> Void) {
    let folded = draft.page.folded
    for (index, line) in draft.reading.lines.enumerated() {
      guard Self.lengths.contains(line.text.count), !line.markup.isNoText,
        draft.page.shapes[index].letters > 0,
        !draft.cues.lines[index].contains(where: { Self.letterCues.contains($0.cue) })
      else { continue }
      body(index, folded[line.text])
    }
  }
}

extension CueSet {
  fileprivate init(cues: [Cue]) {
    self.init()
    for cue in cues { insert(cue) }
  }
}
