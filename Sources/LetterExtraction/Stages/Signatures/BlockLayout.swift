/// How the rows of a section make entries: one a row, or several rows stacked under a name.
struct BlockLayout {
  enum Kind: Sendable {
    case person, role, organization, place, address, contact
  }

  private(set) var kinds: [Kind] = []
  /// Whether rows that name no person belong to the person above them.
  private(set) var isStacked = false
  /// Whether blank lines set entries apart: some group between blanks has several rows.
  private(set) var hasGroups = false
  private(set) var persons = 0

  init(_ readings: [RowReading], _ majority: Majority) {
    kinds = readings.map { Self.kind($0, majority) }
    settleAlternation(readings)
    measure(readings)
    if persons == 0 || !isStacked, kinds.filter({ $0 == .organization }).count >= 3,
      persons * 4 <= kinds.count
    {
      // Among bodies alone, a body that sounds like a post is one too.
      for index in kinds.indices where kinds[index] == .role { kinds[index] = .organization }
    }
    if isStacked { settleGroups(readings) }
    // `Brunel,` / `mayor`: a lone word over a post is who holds it.
    if persons == 0, kinds.count <= 4, kinds.count > 1, kinds[0] == .organization,
      kinds[1] == .role, readings[0].personStrength >= 0.2
    {
      kinds[0] = .person
    }
  }

  private static func kind(_ reading: RowReading, _ majority: Majority) -> Kind {
    if reading.isContact { return .contact }
    if reading.row.opensItem { return majority.isPerson(reading) ? .person : .organization }
    let isRole = reading.roleStrength >= 0.6 && !reading.isTitledName
    if isRole, !reading.isCompound || reading.personStrength < 0.5, reading.personStrength < 0.8,
      reading.roleStrength >= reading.organizationStrength - 0.15
    {
      return .role
    }
    if majority.isPerson(reading) { return .person }
    if reading.isAddress, reading.organizationStrength < 0.7 { return .address }
    if reading.placeStrength >= 0.7 { return .place }
    if reading.roleStrength >= 0.45, reading.roleStrength > reading.organizationStrength {
      return .role
    }
    return .organization
  }

  private mutating func measure(_ readings: [RowReading]) {
    persons = 0
    var details = 0
    for (index, kind) in kinds.enumerated() where !readings[index].row.opensItem {
      switch kind {
      case .person: persons += 1
      case .role, .organization: details += 1
      default: break
      }
    }
    hasGroups =
      readings.indices.dropFirst().contains {
        !readings[$0].row.hasGap && !readings[$0].row.opensItem
      }
      && readings.indices.dropFirst().contains { readings[$0].row.hasGap }
    let opens = readings.filter(\.row.opensItem).count
    let first = kinds.firstIndex(of: .person) ?? 0
    // Persons whose body stands in their own row need none below.
    let whole = readings.indices.count {
      kinds[$0] == .person && readings[$0].person?.organization != nil
    }
    isStacked =
      !isSorted && !isParted && !isMixed(readings) && opens * 2 < readings.count && persons > 0
      && (whole * 2 < persons || persons == 1)
      && (details * 2 >= persons && details <= persons * 4 + 1 && (persons > 1 || first <= 2)
        || persons == 1 && first <= 1 && readings.count <= 8)
  }

  /// All persons first, then bodies, no post between: two lists one after the other.
  private var isSorted: Bool {
    guard !hasGroups, persons >= 2, let body = kinds.firstIndex(of: .organization) else {
      return false
    }
    return kinds[..<body].allSatisfy { $0 == .person } && kinds[body...].count >= 2
      && kinds[body...].allSatisfy { $0 == .organization }
  }

  /// Many persons, row upon row, hardly any with a row of another kind below: what stands below them
  /// all is theirs as little.
  private var isParted: Bool {
    guard !hasGroups, persons >= 8 else { return false }
    let followed = kinds.indices.dropLast().count {
      kinds[$0] == .person && (kinds[$0 + 1] == .role || kinds[$0 + 1] == .organization)
    }
    return followed * 5 <= persons
  }

  /// Rows without a gap or a post, of which now none and now three or more in a row name no person:
  /// a list of bodies, some of which sound like persons (`Women in Harbours`).
  private func isMixed(_ readings: [RowReading]) -> Bool {
    guard !hasGroups, persons >= 4, !readings.contains(where: { $0.isContact || $0.isAddress }),
      readings.count(where: { $0.roleStrength >= 0.6 && !$0.isCompound }) * 8 <= readings.count
    else { return false }
    let runs = kinds.split(separator: .person, omittingEmptySubsequences: false).dropFirst()
    return runs.contains { $0.count >= 3 } && runs.dropLast().count(where: \.isEmpty) >= 2
  }

  /// Names and posts in turn: `Jane Smith` / `Ward Sister, Holm Clinic` / `A. Brown` / `Dietitian`.
  private mutating func settleAlternation(_ readings: [RowReading]) {
    guard readings.count >= 6, readings.count.isMultiple(of: 2),
      !readings.contains(where: { $0.row.opensItem || $0.isContact })
    else { return }
    let names = stride(from: 0, to: readings.count, by: 2)
    let posts = stride(from: 1, to: readings.count, by: 2)
    let isTurns =
      names.count { kinds[$0] == .person } * 10 >= names.underestimatedCount * 8
      && posts.count { kinds[$0] == .role } * 2 >= posts.underestimatedCount
      && (posts.count { readings[$0].personStrength >= 0.5 } * 10 <= posts.underestimatedCount
        || posts.count { kinds[$0] == .role } * 10 >= posts.underestimatedCount * 9)
    guard isTurns else { return }
    for index in names { kinds[index] = .person }
    for index in posts where kinds[index] == .person {
      kinds[index] = readings[index].detail?.role != nil ? .role : .organization
    }
  }

  /// In groups between blank lines the first row is the name, and what follows is not, unless it
  /// clearly is one.
  private mutating func settleGroups(_ readings: [RowReading]) {
    for index in kinds.indices.dropFirst() where kinds[index] == .person {
      guard !readings[index].row.hasGap,
        !readings[index].isCompound || readings[index].personStrength < 0.5,
        readings[index].personStrength < 0.68,
        readings[index].organizationStrength >= 0.2
      else { continue }
      // Two names in a row, where the one above has nothing to it yet.
      let above = kinds[index - 1]
      let isClosed = above == .role && readings[index - 1].detail?.organization != nil
      let goesOn = index + 1 < kinds.count && kinds[index + 1] == .role && !hasGroups
      if above == .person && !readings[index - 1].isCompound && hasGroups
        || above == .role && !isClosed && !goesOn
      {
        kinds[index] = .organization
      }
    }
    guard hasGroups else { return }
    let firsts = readings.indices.filter { index in
      (index == 0 || readings[index].row.hasGap) && index + 1 < readings.count
        && !readings[index + 1].row.hasGap
    }
    let named = firsts.filter { kinds[$0] == .person }.count
    guard named * 2 > firsts.count else { return }
    for index in firsts where kinds[index] == .organization {
      let hasName = readings[index].personStrength >= 0.2
      if hasName, kinds[index + 1] != .person { kinds[index] = .person }
    }
  }
}
