/// Rows that one separator parts alike: `Name – post, body` or `Body — Name, post`, all the way
/// down. What stands on which side is told by all of them together, so that names and bodies that
/// nothing else tells of are read too.
struct PartedRows {
  private let page: Page
  private let separator: Segment.Separator
  private let namesComeFirst: Bool
  /// Whether names are written `Smith, Jane`.
  private let surnamesComeFirst: Bool

  /// A row cut at the separator.
  private struct Sides {
    let line: Int
    let left: Range<Int>
    let right: Range<Int>
  }

  /// Nil where the rows are not parted alike, or nothing tells the sides apart.
  ///
  /// - Parameter expectation: what a heading says the rows are.
  init?(_ page: Page, _ rows: [SignatureRow], _ expectation: SignatureSection.Expectation) {
    self.page = page
    guard
      let (separator, parted) = Self.separators.lazy
        .map({ separator in (separator, rows.compactMap { Self.sides(page, $0, separator) }) })
        .first(where: { $0.1.count >= 3 && $0.1.count * 2 >= rows.count })
    else { return nil }
    self.separator = separator
    // `Holm Forum, Jane Smith`: at commas only what plainly is a name is looked for behind a body.
    guard
      separator != .comma
        || parted.count(where: { Self.isPersonBehindBody(page, $0, expectation) }) * 3
          >= parted.count * 2
    else { return nil }
    surnamesComeFirst =
      separator != .comma
      && parted.count { Self.surnameFirst(page, $0.line, $0.left) != nil } * 3 >= parted.count * 2
    let left = parted.map { Self.leaning(page, $0.line, $0.left) }.reduce(0, +)
    let right = parted.map {
      Self.leaning(page, $0.line, Segment.head(page, line: $0.line, $0.right))
    }.reduce(
      0, +)
    guard surnamesComeFirst || abs(left - right) >= 0.2 * Double(parted.count) else { return nil }
    namesComeFirst = surnamesComeFirst || left > right
    guard separator != .comma || !namesComeFirst else { return nil }
    // Among bodies with those who sign for them some may sign by their name alone.
    guard !namesComeFirst || parted.count * 4 >= rows.count * 3 else { return nil }
  }

  /// How many of the first rows are parted alike, all of them, where hardly any of the rest is:
  /// persons with their posts, and bodies alone behind them. 0 where the list is of one kind.
  static func head(_ page: Page, _ rows: [SignatureRow]) -> Int {
    for separator in separators where separator != .comma {
      let head = rows.prefix { sides(page, $0, separator) != nil }.count
      let rest = rows[head...]
      guard head >= 6, rest.count >= 3 else { continue }
      let parted = rest.count { sides(page, $0, separator) != nil }
      if parted * 3 <= rest.count { return head }
    }
    return 0
  }

  private static let separators: [Segment.Separator] = [.dash, .bar, .slash, .comma]

  private static func isPersonBehindBody(
    _ page: Page, _ sides: Sides, _ expectation: SignatureSection.Expectation
  ) -> Bool {
    let person = PersonName(
      page, line: sides.line, Segment.head(page, line: sides.line, sides.right))
    return (person?.strength ?? 0) >= 0.5
      && (expectation == .organizations
        || leaning(page, sides.line, Segment.head(page, line: sides.line, sides.left)) < 0)
  }

  private static func sides(
    _ page: Page, _ row: SignatureRow, _ separator: Segment.Separator
  ) -> Sides? {
    let segments = Segment.split(page, row.text)
    // Bodies have commas of their own.
    let cuts = segments.dropFirst().filter { $0.separator == separator }
    guard let cut = separator == .comma ? cuts.last : cuts.first else { return nil }
    let left = page.trimmed(row.text.lowerBound..<cut.text.lowerBound, of: .separators)
    let right = page.trimmed(cut.text.lowerBound..<row.text.upperBound, of: .separators)
    return left.isEmpty || right.isEmpty ? nil : Sides(line: row.line, left: left, right: right)
  }

  /// More than 0 for a person, less for a body.
  private static func leaning(_ page: Page, _ line: Int, _ range: Range<Int>) -> Double {
    (PersonName(page, line: line, range)?.strength ?? 0)
      - OrganizationName.strength(page, line: line, range)
  }

  /// `Smith, Jane`, `Smith-Brown, Jane M., FLS`: where the name ends.
  private static func surnameFirst(_ page: Page, _ line: Int, _ range: Range<Int>) -> Int? {
    let segments = Segment.split(page, range)
    guard segments.count >= 2, segments[1].separator == .comma,
      segments.prefix(2).allSatisfy({ segment in
        let words = page.words(in: segment.text, limit: 5)
        return !segment.isBracketed && words.count <= 4
          && (words.last?.isCapitalized ?? false) && !words.contains(where: \.hasDigit)
      }),
      // `Jane Smith, Chair`.
      RoleTitle.strength(page, line: line, segments[1].text) < 0.5
    else { return nil }
    return segments[1].text.upperBound
  }

  /// What a row of the list says; nil where it is not parted.
  ///
  /// - Parameter person: what its own words told.
  func parts(_ row: SignatureRow, _ person: SignatureParts?) -> SignatureParts? {
    guard let sides = Self.sides(page, row, separator) else { return nil }
    let side = namesComeFirst ? sides.left : sides.right
    if let person, let name = person.name, person.strength >= 0.45, !surnamesComeFirst,
      side.lowerBound <= name.lowerBound, name.upperBound <= side.upperBound,
      namesComeFirst || person.organization != nil
    {
      return person
    }
    return namesComeFirst ? nameFirst(row, sides) : bodyFirst(row, sides)
  }

  private func nameFirst(_ row: SignatureRow, _ sides: Sides) -> SignatureParts? {
    var parts = SignatureParts(text: row.text, line: row.line, strength: Self.strength)
    let segments = Segment.split(page, sides.left)
    var between: ArraySlice<Segment> = []
    if surnamesComeFirst, let end = Self.surnameFirst(page, row.line, sides.left) {
      parts.name = sides.left.lowerBound..<end
    } else if let first = segments.first, Self.leaning(page, row.line, first.text) > -0.3 {
      let name = PersonName(page, line: row.line, first.text)
      parts.name = name?.name ?? first.text
      parts.honorific = name?.honorific
      between = segments.dropFirst()
    } else {
      return nil
    }
    parts.noteRefs = row.noteRefs
    fill(&parts, row, between + Segment.split(page, sides.right))
    return parts
  }

  private func bodyFirst(_ row: SignatureRow, _ sides: Sides) -> SignatureParts {
    var parts = SignatureParts(text: row.text, line: row.line, strength: Self.strength)
    parts.noteRefs = row.noteRefs
    let segments = Segment.split(page, sides.right)
    if let head = segments.first,
      let name = PersonName(page, line: row.line, head.text), name.strength >= 0.3
    {
      parts.name = name.name
      parts.honorific = name.honorific
      fill(&parts, row, segments.dropFirst())
    }
    parts.organization = sides.left
    return parts
  }

  private func fill(
    _ parts: inout SignatureParts, _ row: SignatureRow, _ segments: ArraySlice<Segment>
  ) {
    guard !segments.isEmpty else { return }
    let details = DetailParts(page, line: row.line, segments)
    parts.role = details.role
    parts.organization = details.organization
    parts.location = details.location
    parts.contact = details.contact
    parts.address = details.address
  }

  /// How sure a row is that others tell of.
  private static let strength = 0.7
}
