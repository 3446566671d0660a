/// The lines of a document that may be its site's: short, visible, and none that letters share
/// for good reason.
struct SharedLines {
  /// How many bytes such a line has: a paragraph that recurs is a text told twice.
  private static let lengths = 2...300
  /// So many lines above a greeting are of the letter; below a close a cue says so.
  private static let aboveGreeting = 4

  /// Parts of letters that many a letter has in the same words.
  private static let letterCues = [
    // Above the text.
    .headline, .kindLetter, .dateWhole, .subjectLabel, .referenceLabel, .deliveryLabel,
    .addressLabel, .underAddressLabel, .addressing, .postalLine, .placeLine,
    .salutationLine, .atSalutation, .greetingShape,
    // Below it.
    .closingLine, .atClosing, .closeShape, .justAfterClosing, .signatureLabel, .copiesLabel,
    .enclosureLabel, .postscriptLabel,
    // Who writes and who is written to.
    .honorificStart, .roleStart, .roleLine, .nameInside, .nameList, .runOfOrganizations,
  ].reduce(into: CueSet()) { (set: inout CueSet, cue: Cue) in set.insert(cue) }

  private let draft: Draft
  /// The lines right above the greeting.
  private let address: Range<Int>

  /// `draft`: read, its cues seen.
  init(_ draft: Draft) {
    self.draft = draft
    let greeting = draft.cues.lines.indices.first { draft.cues.has(.atSalutation, in: $0) } ?? 0
    address = max(0, greeting - Self.aboveGreeting)..<greeting
  }

  /// Calls `body` with each such line's index and its text in lower case.
  ///
  /// - Parameter cue: lines that have it are passed over, too.
  func forEach(but cue: Cue? = nil, _ body: (Int, ArraySlice<UInt8>) -> Void) {
    let folded = draft.page.folded
    for (index, line) in draft.reading.lines.enumerated() {
      guard Self.lengths.contains(line.text.count), !line.markup.isNoText,
        draft.page.shapes[index].letters > 0, !address.contains(index),
        !draft.cues.lines[index].contains(where: {
          Self.letterCues.contains($0.cue) || $0.cue == cue
        })
      else { continue }
      body(index, folded[line.text])
    }
  }
}
