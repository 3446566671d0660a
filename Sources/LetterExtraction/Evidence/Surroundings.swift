/// Cues of where a line stands: among its neighbours, in the document, relative to its anchors.
struct Surroundings {
  let page: Page
  let shapes: [LineShape]
  private var cues: Cues

  /// Adds the cues of place to those of the single lines.
  static func mark(
    _ page: Page, _ shapes: [LineShape], _ elements: ElementPaths, _ cues: inout Cues
  ) {
    var work = Surroundings(page: page, shapes: shapes, cues: cues)
    cues = Cues()
    work.markNotes()
    work.markEnds()
    work.markOrigin(elements)
    let prose = page.lines.indices.map { work.isProse($0) }
    work.markRepetition()
    var main = MainText(page, shapes, work.cues.sets, prose, elements)
    let landmarks = Landmarks(page, shapes, work.cues.sets, prose, main.lines)
    let end = landmarks.end(of: prose)
    main.end(at: end)
    work.markProse(prose[..<end])
    work.markMain(main)
    if let element = main.element { work.markElements(element, prose) }
    work.markNeighbours(prose)
    work.mark(landmarks)
    let addresses = AddressLabels(page, shapes, work.cues.sets, prose)
    for line in addresses.labels { work.add(.addressLabel, line) }
    for line in addresses.labelled { work.add(.underAddressLabel, line) }
    let salutation = work.markSalutation()
    let closing = work.markClosing()
    work.cues.areas = work.areas(salutation, closing, main.lines)
    work.cues.boundaries = Boundary.all(page.lines, elements)
    work.markRuns()
    cues = work.cues
  }

  private func has(_ cue: Cue, _ line: Int) -> Bool { cues.has(cue, in: line) }

  mutating func add(_ cue: Cue, _ line: Int) {
    cues.add(Cues.Mark(cue, page.lines[line].text), to: line)
  }

  private mutating func markNotes() {
    let notes = NoteShapes(page)
    for line in page.lines.indices {
      switch notes.bodies[line] {
      case .none: break
      case .weak: add(.noteBodyWeak, line)
      case .likely: add(.noteBodyLikely, line)
      case .matched: add(.noteBodyMatched, line)
      }
      if notes.holdsMarker[line] { add(.noteMarker, line) }
    }
  }

  private mutating func markEnds() {
    let count = page.lines.count
    for line in 0..<count {
      if line == 0 { add(.firstLine, line) }
      if line < 5 { add(.amongFirst, line) }
      if line * 10 < count { add(.topTenth, line) }
      if line * 3 < count { add(.topThird, line) }
      if line * 3 >= count * 2 { add(.bottomThird, line) }
      if line * 10 >= count * 9 { add(.bottomTenth, line) }
      if line >= count - 5 { add(.amongLast, line) }
      if line == count - 1 { add(.lastLine, line) }
      if line + 1 < count, page.lines[line + 1].markup.blankBefore > 0 { add(.blankAfter, line) }
    }
  }

  /// What comes as HTML brings its site along; what has front matter was freed of it.
  private mutating func markOrigin(_ elements: ElementPaths) {
    if elements.count > 0 {
      for line in page.lines.indices { add(.ofWebPage, line) }
    }
    guard let front = page.lines.indices.last(where: { has(.frontMatter, $0) }) else { return }
    for line in page.lines.indices.suffix(from: front + 1) { add(.belowFrontMatter, line) }
  }

  /// Whether a line is a paragraph of running text, not of furniture, nor a heading of two
  /// sentences.
  private func isProse(_ line: Int) -> Bool {
    let shape = shapes[line]
    let isLong =
      shape.width > 140
      && (shape.innerStops > 0 || has(.endsStop, line) || has(.functionWords, line))
    let isSentence = shape.width > 60 && has(.endsStop, line) && has(.functionWords, line)
    return (isLong || isSentence)
      && !has(.linkWhole, line) && !has(.linkMuch, line) && !has(.isHidden, line)
      && page.lines[line].markup.form != .caption && page.lines[line].markup.form != .heading
      && !has(.inFooter, line) && !has(.inAside, line) && !has(.chromeCookie, line)
  }

  private mutating func markProse(_ isProse: ArraySlice<Bool>) {
    let prose = isProse.indices.filter { isProse[$0] }
    guard let first = prose.first, let last = prose.last else { return }
    for line in page.lines.indices {
      if line < first {
        add(.beforeProse, line)
        if first - line <= 3 { add(.justBeforeProse, line) }
      } else if line > last {
        add(.afterProse, line)
        if line - last <= 3 { add(.justAfterProse, line) }
        if line - last > 12 { add(.farAfterProse, line) }
      } else {
        add(.amidProse, line)
      }
    }
  }

  private mutating func markMain(_ text: MainText) {
    if let main = text.lines {
      for line in page.lines.indices {
        switch line {
        case ..<(main.lowerBound - 12): add(.wellBeforeMain, line)
        case ..<main.lowerBound: add(.beforeMain, line)
        case ..<main.upperBound: add(.amidMain, line)
        case ..<(main.upperBound + 5): add(.justAfterMain, line)
        case ..<(main.upperBound + 25): add(.afterMain, line)
        default: add(.wellAfterMain, line)
        }
      }
    }
  }

  private mutating func mark(_ landmarks: Landmarks) {
    if let line = landmarks.headline { add(.headline, line) }
    for line in landmarks.greetings { add(.greetingShape, line) }
    for line in landmarks.closes { add(.closeShape, line) }
    for (head, cue) in [
      (landmarks.comments, Cue.belowComments), (landmarks.related, .belowRelated),
    ] {
      guard let head else { continue }
      for line in head..<page.lines.count { add(cue, line) }
    }
  }

  /// What stands within four lines before and behind.
  private mutating func markNeighbours(_ prose: [Bool]) {
    let reach = 4
    func sums(_ flags: [Bool]) -> [Int] {
      var sums = [0]
      sums.reserveCapacity(flags.count + 1)
      for flag in flags { sums.append(sums[sums.count - 1] + (flag ? 1 : 0)) }
      return sums
    }
    func flags(_ cue: Cue) -> [Bool] { page.lines.indices.map { has(cue, $0) } }
    let texts = sums(prose)
    let links = sums(flags(.linkWhole))
    let names = sums(flags(.personName))
    let dates = sums(flags(.dateInside))
    for line in page.lines.indices {
      let first = max(0, line - reach)
      let end = min(page.lines.count, line + reach + 1)
      func around(_ sums: [Int]) -> Int { sums[end] - sums[first] }
      switch around(texts) - (prose[line] ? 1 : 0) {
      case 0: add(.noProseAround, line)
      case 1, 2: add(.someProseAround, line)
      default: add(.muchProseAround, line)
      }
      if around(links) * 2 > end - first { add(.linksAround, line) }
      if around(names) >= 3 { add(.namesAround, line) }
      if around(dates) >= 2 { add(.datesAround, line) }
    }
  }

  /// The line of the greeting that the others are seen from.
  private mutating func markSalutation() -> Int? {
    let candidates = page.lines.indices.filter { isSalutation($0) }
    guard let anchor = candidates.first else {
      for line in page.lines.indices { add(.noSalutation, line) }
      return nil
    }
    for line in page.lines.indices {
      if line < anchor {
        add(.beforeSalutation, line)
        if anchor - line > 12 { add(.wellBeforeSalutation, line) }
      } else if line == anchor {
        add(.atSalutation, line)
      } else {
        add(.afterSalutation, line)
      }
    }
    return anchor
  }

  /// The head ends at the greeting or where the running text begins, the text at the close or
  /// where the running text ends; what lies farther off than head and foot of a letter reach is
  /// far.
  private func areas(_ salutation: Int?, _ closing: Int?, _ main: Range<Int>?) -> [Area] {
    let count = page.lines.count
    let start = salutation ?? main?.lowerBound ?? 0
    let close = closing.flatMap { $0 > start ? $0 : nil }
    let end = max(start, close ?? (main?.upperBound ?? count) - 1)
    return (0..<count).map { line in
      if line < start {
        return start - line > 15 && !has(.underAddressLabel, line) ? .farAbove : .head
      }
      if line <= end { return .text }
      return line - end > 20 ? .farBelow : .foot
    }
  }

  private func isSalutation(_ line: Int) -> Bool {
    let width = shapes[line].width
    guard width <= 160, !has(.linkWhole, line), !has(.isHidden, line), !has(.pageTitle, line) else {
      return false
    }
    if has(.salutationLine, line) || has(.bareAddress, line) && has(.endsComma, line) {
      return true
    }
    return has(.salutationEnding, line) && width <= 110
      || has(.greetingShape, line) && has(.salutationOpener, line)
  }

  /// The line of the close that the others are seen from.
  private mutating func markClosing() -> Int? {
    let worded = page.lines.indices.filter {
      shapes[$0].width <= 90
        && (has(.closingLine, $0) || has(.closingStart, $0) && has(.endsComma, $0))
    }
    // Where no words close, a shape may.
    let candidates = worded.isEmpty ? page.lines.indices.filter { has(.closeShape, $0) } : worded
    guard
      let anchor = candidates.last(where: { !has(.bottomTenth, $0) || candidates.count == 1 })
        ?? candidates.last
    else {
      for line in page.lines.indices { add(.noClosing, line) }
      return nil
    }
    for line in page.lines.indices {
      let distance = line - anchor
      switch distance {
      case ..<(-3): break
      case -3..<0: add(.justBeforeClosing, line)
      case 0: add(.atClosing, line)
      case 1...4: add(.justAfterClosing, line)
      default: add(distance > 40 ? .farAfterClosing : .afterClosing, line)
      }
    }
    return anchor
  }

  private mutating func markRepetition() {
    var earlier = EarlierTexts(page.folded)
    var titles = page.lines.indices.filter { has(.pageTitle, $0) }.map {
      page.folded[page.lines[$0].text]
    }
    // Of a page that was scraped as text, the first line is often its title.
    let isScrape = titles.isEmpty && page.lines.allSatisfy { $0.markup.path < 0 }
    if isScrape, let first = page.lines.first { titles = [page.folded[first.text]] }
    for line in page.lines.indices {
      let text = page.folded[page.lines[line].text]
      if !has(.pageTitle, line), !isScrape || line > 0, text.count >= 8,
        titles.contains(where: { contains($0, text) })
      {
        add(.matchesPageTitle, line)
      }
      guard text.count >= 4 else { continue }
      if let earlier = earlier.line(page.lines[line].text, else: line), !sharesColumn(line, earlier)
      {
        add(.repeatsEarlier, line)
        if !has(.repeatsLater, earlier) { add(.repeatsLater, earlier) }
      }
    }
  }

  /// Whether two cells stand in one column of a table: `Norway` below `Norway` repeats nothing.
  private func sharesColumn(_ line: Int, _ earlier: Int) -> Bool {
    let (cell, above) = (page.lines[line].markup, page.lines[earlier].markup)
    return cell.form == .cell && above.form == .cell && cell.tableID == above.tableID
      && cell.column == above.column && cell.row != above.row
  }

  private func contains(_ whole: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>) -> Bool {
    guard part.count <= whole.count else { return false }
    // Titles put the site's name before or behind the heading.
    return whole.starts(with: part) || whole.suffix(part.count).elementsEqual(part)
  }

  private mutating func markRuns() {
    markRun(.runOfShort, least: 4, shapes.map { $0.width <= 60 })
    markRun(.runOfItems, least: 3, page.lines.indices.map { page.lines[$0].markup.form == .item })
    markRun(.runOfCells, least: 3, page.lines.indices.map { page.lines[$0].markup.form == .cell })
    for (cue, run) in [
      (Cue.linkWhole, Cue.runOfLinks), (.personName, .runOfNames),
      (.organizationName, .runOfOrganizations),
    ] {
      markRun(run, least: 3, cues.sets.map { $0.contains(cue) })
    }
    var heading = -1
    let titles = page.lines.indices.filter { has(.headingTop, $0) || has(.matchesPageTitle, $0) }
    if let title = titles.first { heading = title }
    guard heading >= 0 else { return }
    for line in page.lines.indices where line != heading {
      add(line < heading ? .beforeTitleHeading : .afterTitleHeading, line)
    }
  }

  private mutating func markRun(_ cue: Cue, least: Int, _ belongs: [Bool]) {
    var start = 0
    for line in 0...belongs.count {
      if line < belongs.count, belongs[line] { continue }
      if line - start >= least { for member in start..<line { add(cue, member) } }
      start = line + 1
    }
  }
}
