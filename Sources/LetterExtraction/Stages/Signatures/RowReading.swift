/// What a row can be read as, with how well each reading fits.
struct RowReading {
  private(set) var row: SignatureRow
  /// A person, with post, body and place where the row holds them.
  private(set) var person: SignatureParts?
  /// An organisation, with its place.
  private(set) var organization: SignatureParts?
  private let page: Page
  private var segments: [Segment] = []
  private(set) var roleStrength = 0.0
  private(set) var placeStrength = 0.0
  private(set) var isContact = false
  private(set) var isAddress = false
  /// Whether the row names a person and more.
  private(set) var isCompound = false
  /// Whether the row's post is but the title before a name: `Senator Jane Smith`.
  private(set) var isTitledName = false
  /// How many parts the row has.
  private(set) var segmentCount = 1

  /// Post and body that belong to the person above; read only where somebody is above.
  var detail: DetailParts? {
    segments.isEmpty ? nil : DetailParts(page, line: row.line, segments[...])
  }

  var personStrength: Double { person?.strength ?? 0 }
  var organizationStrength: Double { organization?.strength ?? 0 }

  /// The row as the name of a person, where only its place says that it is one.
  var named: SignatureParts {
    var parts = SignatureParts(text: row.text, line: row.line, strength: 0.5)
    parts.name = row.text
    parts.noteRefs = row.noteRefs
    return parts
  }

  /// The same without the blank line before it.
  func joined() -> RowReading {
    var copy = self
    copy.row.hasGap = false
    return copy
  }

  init(
    _ page: Page, _ row: SignatureRow, endsInPlace: Bool = false, parted: PartedRows? = nil
  ) {
    self.page = page
    self.row = row
    let range = row.text
    if ContactLine.isContact(page, line: row.line, range),
      !Handle.isName(page, row, range),
      PersonName(page, line: row.line, range) == nil,
      !Self.opensWithPerson(page, row)
    {
      isContact = true
      return
    }
    segments = Self.segments(page, row)
    segmentCount = segments.count
    guard !segments.isEmpty else { return }
    placeStrength = PlaceName.strength(page, line: row.line, range)
    roleStrength = RoleTitle.strength(page, line: row.line, segments[0].text)
    if row.opensWithPost || row.endsWithPost && segments.count == 1 {
      roleStrength = max(roleStrength, 0.85)
    }
    isAddress = ContactLine.isAddress(page, line: row.line, range)
    var reader = PersonReader(page, row, endsInPlace: endsInPlace)
    person = reader.read(segments)
    isCompound = reader.isCompound
    if let person, let name = person.name, person.honorific != nil {
      isTitledName =
        person.strength >= 0.45 && RoleTitle.strength(page, line: row.line, name) < 0.45
        && OrganizationName.strength(page, line: row.line, name) < 0.5
    }
    organization =
      reader.signsForBody
      ? nil : OrganizationReader.read(page, row, segments, endsInPlace: endsInPlace)
    if row.isBody {
      person = nil
      var body = SignatureParts(text: row.text, line: row.line, strength: 0.7)
      body.organization = row.text
      body.noteRefs = row.noteRefs
      organization = organization.map { $0.strength >= 0.7 ? $0 : body } ?? body
    }
    if let parts = parted?.parts(row, person) {
      person = parts.name == nil ? nil : parts
      organization = parts.name == nil ? parts : nil
      isCompound = parts.name != nil
    }
  }

  /// The row's parts, a note mark in their midst left out.
  private static func segments(_ page: Page, _ row: SignatureRow) -> [Segment] {
    guard let mark = row.mark else {
      var segments = headApart(page, row) ?? Segment.split(page, row.text)
      // `(Mrs.) Jane Smith`.
      if segments.count > 1, segments[0].isBracketed,
        page.isPhrase(segments[0].text, in: row.line, of: [.honorific])
      {
        segments[1].text = row.text.lowerBound..<segments[1].text.upperBound
        segments.removeFirst()
      }
      return segments
    }
    return Segment.split(page, row.text.lowerBound..<mark.lowerBound)
      + Segment.split(page, mark.upperBound..<row.text.upperBound)
  }

  /// A name that strong type or an element of its own parts from the rest.
  private static func headApart(_ page: Page, _ row: SignatureRow) -> [Segment]? {
    let name: Range<Int>
    var behind: [Segment]
    if let parts = StrongName.split(page, line: row.line, row.text) {
      name = parts.name
      behind = Segment.split(page, parts.rest)
    } else if let end = row.nameEnd, row.text.contains(end) {
      name = row.text.lowerBound..<end
      behind = Segment.split(page, end..<row.text.upperBound)
      guard Segment.split(page, name).count == 1 else { return nil }
    } else {
      return nil
    }
    guard !behind.isEmpty else { return nil }
    behind[0].separator = .dash
    return [Segment(text: name, separator: .none)] + behind
  }

  private static func opensWithPerson(_ page: Page, _ row: SignatureRow) -> Bool {
    let segments = Segment.split(page, row.text)
    guard let first = segments.first, first.text.count < row.text.count else { return false }
    if Handle.isName(page, row, first.text) { return true }
    // `- tern (@ternpier)`: an item of a list is somebody's own.
    if row.opensItem, segments.count == 2, segments[1].isBracketed,
      !page.text[first.text].contains(0x40),
      Handle.isHandle(page, segments[1].text)
    {
      return true
    }
    return (PersonName(page, line: row.line, first.text)?.strength ?? 0)
      >= (row.opensItem ? 0.3 : 0.5)
  }
}

/// Reads a row as an organisation with a place.
enum OrganizationReader {
  static func read(
    _ page: Page, _ row: SignatureRow, _ segments: [Segment], endsInPlace: Bool = false
  ) -> SignatureParts? {
    var cut = segments.count
    var location: Range<Int>?
    if endsInPlace, cut > 1, PlaceColumn.isPlace(page, row.line, segments[cut - 1]) {
      location = segments[cut - 1].text
      cut -= 1
    }
    let mayGoOn = cut == segments.count || segments[cut].separator == .comma
    while mayGoOn, cut > 1, PlaceName.strength(page, line: row.line, segments[cut - 1].text) >= 0.6
    {
      location =
        segments[cut - 1].text
        .lowerBound..<(location?.upperBound ?? segments[cut - 1].text.upperBound)
      cut -= 1
      // `Watch – Norway – Norway`: the country is part of the name once.
      if segments[cut].separator != .comma { break }
    }
    // A city that no lexicon knows, before a state or country that one does.
    if let known = location, cut > 2, segments[cut - 1].separator == .comma,
      segments[cut].separator == .comma,
      PlaceColumn.isPlace(page, row.line, segments[cut - 1]), isLegalForm(page, segments[cut - 2])
    {
      cut -= 1
      location = segments[cut].text.lowerBound..<known.upperBound
    }
    var post: Range<Int>?
    if cut == segments.count, location == nil {
      if let place = takeBracketed(page, row, segments) {
        cut -= 1
        location = place.isEmpty ? nil : place
      } else if cut > 1, segments[cut - 1].isBracketed,
        page.words(in: row.text, limit: 1).first?.script == .cased,
        Segment.split(page, segments[cut - 1].text).count == 1,
        RoleTitle.strength(page, line: row.line, segments[cut - 1].text) >= 0.8
      {
        // `Holm Ferries plc (the Company Secretary)`
        cut -= 1
        post = segments[cut].text
      }
    }
    // A description in small letters behind a dash or colon is no part of the name.
    for index in 1..<max(cut, 1)
    where [.dash, .colon].contains(segments[index].separator) {
      let words = page.words(in: segments[index].text, limit: 30)
      if words.count >= 5, words.filter({ $0.casing == .lower }).count * 2 >= words.count,
        OrganizationName.strength(page, line: row.line, segments[index].text) < 0.6
      {
        cut = index
        break
      }
    }
    var name = row.text.lowerBound..<segments[cut - 1].text.upperBound
    if cut == segments.count { name = row.text }
    if segments[cut - 1].isBracketed, cut < segments.count {
      name = name.lowerBound..<closing(page, name.upperBound)
    }
    // Bodies named behind a person say nothing of the row as a whole.
    var first = head(page, segments)
    var opensWithPerson =
      first.count < name.count && (PersonName(page, line: row.line, first)?.strength ?? 0) >= 0.28
    // `Jane Smith (Holm University)`: the brackets tell of a person.
    if segments.count > 1, segments[1].isBracketed,
      (PersonName(page, line: row.line, segments[0].text)?.strength ?? 0) >= 0.45
    {
      first = segments[0].text
      opensWithPerson = true
    }
    let own = OrganizationName.strength(page, line: row.line, first)
    var strength =
      opensWithPerson ? own : max(own * 0.95, OrganizationName.strength(page, line: row.line, name))
    if location != nil { strength = min(1, strength + 0.1) }
    guard strength > 0 else { return nil }
    var parts = SignatureParts(text: row.text, line: row.line, strength: strength)
    parts.organization = page.trimmed(name, of: .separators)
    parts.role = post
    parts.location = location
    parts.noteRefs = row.noteRefs
    return parts
  }

  /// `Half-Way House (Holm)`, `Bakers of Holm (31 members)`: brackets at the end that are no part
  /// of the name, and the place in them; empty where they tell of something else.
  private static func takeBracketed(
    _ page: Page, _ row: SignatureRow, _ segments: [Segment]
  ) -> Range<Int>? {
    guard segments.count > 1, let last = segments.last, last.isBracketed else { return nil }
    let words = page.words(in: last.text, limit: 12)
    guard let first = words.first, first.script == .cased else { return nil }
    let before = row.text.lowerBound..<segments[segments.count - 2].text.upperBound
    if words.allSatisfy({ $0.casing == .capital }),
      words.count == 1 || PlaceName.strength(page, line: row.line, last.text) >= 0.5,
      PlaceColumn.isPlace(page, row.line, last),
      OrganizationName.strength(page, line: row.line, before) >= 0.6
    {
      return last.text
    }
    return words.allSatisfy { $0.casing == .lower || $0.hasDigit }
      ? last.text.lowerBound..<last.text.lowerBound : nil
  }

  private static func isLegalForm(_ page: Page, _ segment: Segment) -> Bool {
    SmallWords.legalForms.contains(page.folded[page.trimmed(segment.text, of: .edges)])
  }

  /// The first part with its brackets and legal form.
  private static func head(_ page: Page, _ segments: [Segment]) -> Range<Int> {
    var end = segments[0].text.upperBound
    for segment in segments.dropFirst() {
      let text = String(
        decoding: page.folded[page.trimmed(segment.text, of: .edges)], as: UTF8.self)
      guard segment.isBracketed || SmallWords.legalForms.contains(text) else { break }
      end = segment.isBracketed ? closing(page, segment.text.upperBound) : segment.text.upperBound
    }
    return segments[0].text.lowerBound..<end
  }

  private static func closing(_ page: Page, _ end: Int) -> Int {
    end < page.text.count && page.text[end] == UInt8(ascii: ")")
      ? end + 1 : end + 2 < page.text.count && page.text[end] == 0xEF ? end + 3 : end
  }
}
