/// One thing that a signature block shows: a line, a cell, or one name of a run of names.
struct SignatureRow: Hashable, Sendable {
  var line: Int
  /// What is left of the line without numbers, labels, note marks and dates.
  var text: Range<Int>
  var noteRefs: [String] = []
  /// A note mark that is glued to the name and not the row's end.
  var mark: Range<Int>?
  /// Where the name ends that opens it, if an element of the page sets the name apart.
  var nameEnd: Int?
  /// Whether it stands apart from the row before: a blank line, a paragraph of its own.
  var hasGap = false
  /// Whether it opens an item of a list, a row of a table, or is one name of a run.
  var opensItem = false
  var table = -1
  var tableRow = -1
  var column = -1
  /// A post that no lexicon can see opens or ends the row, because it was glued to another word.
  var opensWithPost = false
  var endsWithPost = false
  /// A body that signs for those who follow: `On behalf of …,`.
  var isBehalf = false
  /// Whether an article before it says that it is no person.
  var isBody = false
}

/// The rows between two headings of a signature block, decided together.
struct SignatureSection: Sendable {
  enum Expectation: Sendable { case anything, persons, organizations }

  var rows: [SignatureRow] = []
  var expectation = Expectation.anything
  /// The line of the heading that opens it.
  var heading: Int?
}

/// The parts of a correspondent, gathered from one row or several.
struct SignatureParts: Hashable, Sendable {
  var name: Range<Int>?
  var honorific: Range<Int>?
  var role: Range<Int>?
  var organization: Range<Int>?
  var location: Range<Int>?
  var address: [Range<Int>] = []
  var contact: [Range<Int>] = []
  var noteRefs: [String] = []
  var text: Range<Int>
  var line: Int
  var strength: Double

  init(text: Range<Int>, line: Int, strength: Double) {
    self.text = text
    self.line = line
    self.strength = strength
  }

  var isEmpty: Bool { name == nil && role == nil && organization == nil }

  mutating func stretch(over range: Range<Int>) {
    text = min(text.lowerBound, range.lowerBound)..<max(text.upperBound, range.upperBound)
  }

  func finding(probability: Double) -> CorrespondentFinding {
    var finding = CorrespondentFinding(
      text: text, line: line, confidence: probability * (0.5 + 0.5 * strength))
    finding.name = name
    finding.honorific = honorific
    finding.role = role
    finding.organization = organization
    finding.location = location
    finding.address = address
    finding.contact = contact
    finding.noteRefs = noteRefs
    return finding
  }
}
