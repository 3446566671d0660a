/// What a row can be read as, with how well each reading fits.
struct RowReading {
  let row: SignatureRow
  /// A person, with post, body and place where the row holds them.
  private(set) var person: SignatureParts?
  /// An organisation, with its place.
  private(set) var organization: SignatureParts?
  /// Post and body that belong to the person above.
  private(set) var detail: DetailParts?
  private(set) var roleStrength = 0.0
  private(set) var placeStrength = 0.0
  private(set) var isContact = false
  private(set) var isAddress = false
  /// Whether the row names a person and more.
  private(set) var isCompound = false
  /// How many parts the row has.
  private(set) var segmentCount = 1

  var personStrength: Double { person?.strength ?? 0 }
  var organizationStrength: Double { organization?.strength ?? 0 }

  init(_ page: Page, _ row: SignatureRow) {
    self.row = row
    let range = row.text
    if ContactLine.isContact(page, line: row.line, range), PersonName(page, line: row.line, range) == nil,
      !Self.opensWithPerson(page, row)
    {
      isContact = true
      return
    }
    let segments = Segment.split(page, range)
    segmentCount = segments.count
    guard !segments.isEmpty else { return }
    placeStrength = PlaceName.strength(page, line: row.line, range)
    roleStrength = RoleTitle.strength(page, line: row.line, segments[0].text)
    isAddress = ContactLine.isAddress(page, line: row.line, range)
    var reader = PersonReader(page, row)
    person = reader.read(segments)
    isCompound = reader.isCompound
    organization = OrganizationReader.read(page, row, segments)
    detail = DetailParts(page, line: row.line, segments[...])
  }

  private static func opensWithPerson(_ page: Page, _ row: SignatureRow) -> Bool {
    guard let first = Segment.split(page, row.text).first, first.text.count < row.text.count else {
      return false
    }
    return (PersonName(page, line: row.line, first.text)?.strength ?? 0) >= 0.5
  }
}

/// Reads a row as an organisation with a place.
enum OrganizationReader {
  static func read(_ page: Page, _ row: SignatureRow, _ segments: [Segment]) -> SignatureParts? {
    var cut = segments.count
    var location: Range<Int>?
    while cut > 1, PlaceName.strength(page, line: row.line, segments[cut - 1].text) >= 0.6 {
      location = segments[cut - 1].text.lowerBound..<(location?.upperBound ?? segments[cut - 1].text.upperBound)
      cut -= 1
    }
    // A description in small letters behind a dash or colon is no part of the name.
    for index in 1..<max(cut, 1)
    where [.dash, .colon].contains(segments[index].separator) {
      let words = WordShape.words(of: page.text, in: segments[index].text, limit: 30)
      if words.count >= 5, words.filter({ $0.casing == .lower }).count * 2 >= words.count {
        cut = index
        break
      }
    }
    var name = row.text.lowerBound..<segments[cut - 1].text.upperBound
    if cut == segments.count { name = row.text }
    if segments[cut - 1].isBracketed, cut < segments.count { name = name.lowerBound..<closing(page, name.upperBound) }
    let first = segments[0].text
    var strength = max(
      OrganizationName.strength(page, line: row.line, name),
      OrganizationName.strength(page, line: row.line, first) * 0.95)
    if location != nil { strength = min(1, strength + 0.1) }
    guard strength > 0 else { return nil }
    var parts = SignatureParts(text: row.text, line: row.line, strength: strength)
    parts.organization = page.trimmed(name, of: .separators)
    parts.location = location
    parts.noteRefs = row.noteRefs
    return parts
  }

  private static func closing(_ page: Page, _ end: Int) -> Int {
    end < page.text.count && page.text[end] == UInt8(ascii: ")")
      ? end + 1 : end + 2 < page.text.count && page.text[end] == 0xEF ? end + 3 : end
  }
}
