/// Lines that a reader's eye goes to first, told by shape and place more than by words: they hold
/// in languages and centuries whose formulas no lexicon has.
struct Landmarks {
  /// The line above the text that names it best.
  private(set) var headline: Int?
  /// Short lines that open the running text as a greeting does.
  private(set) var greetings: [Int] = []
  /// Short lines between the running text and a name, as a close is.
  private(set) var closes: [Int] = []
  /// The first line behind the text under which comments stand, and that under which other
  /// articles do.
  private(set) var comments: Int?
  private(set) var related: Int?

  private let page: Page
  private let shapes: [LineShape]
  private let cues: [CueSet]
  private let isProse: [Bool]

  init(
    _ page: Page, _ shapes: [LineShape], _ cues: [CueSet], _ isProse: [Bool], _ main: Range<Int>?
  ) {
    self.page = page
    self.shapes = shapes
    self.cues = cues
    self.isProse = isProse
    let text = main?.lowerBound ?? 0
    let prose = isProse[text...].firstIndex(of: true) ?? text
    let salutation = page.lines.indices.first { has(.salutationLine, $0) && !has(.linkWhole, $0) }
    headline = bestHeadline(above: min(prose, salutation ?? prose))
    greetings = [prose - 1, prose - 2].filter { $0 >= 0 && opens($0, before: prose) }
    closes = page.lines.indices.filter { $0 > prose && closesText($0) }
    comments = page.lines.indices.first {
      $0 > prose && (heads($0, .chromeComment, .hintComment) || opensComments($0))
    }
    related = page.lines.indices.first { $0 > prose && heads($0, .chromeRelated, .hintRelated) }
  }

  /// Where the page's text gives way to what readers or other articles say: at the comments, or at
  /// related articles that have less of it than stands above them.
  func end(of prose: [Bool]) -> Int {
    func mass(_ lines: Range<Int>) -> Int {
      lines.reduce(0) { $0 + (prose[$1] ? shapes[$1].width : 0) }
    }
    let ends = [
      comments, related.flatMap { mass(0..<$0) >= mass($0..<prose.count) ? $0 : nil },
    ]
    return ends.compactMap(\.self).min() ?? prose.count
  }

  private func has(_ cue: Cue, _ line: Int) -> Bool { cues[line].contains(cue) }

  private func isQuiet(_ line: Int) -> Bool {
    !page.lines[line].markup.isNoText && !has(.linkWhole, line)
  }

  /// Whether the line stands between two others as a greeting: short, with a greeting's end, the
  /// text or another greeting behind it.
  private func opens(_ line: Int, before prose: Int) -> Bool {
    let shape = shapes[line]
    guard isQuiet(line), page.lines[line].marker == nil, shape.width >= 3, shape.width <= 90,
      shape.words <= 14, !has(.dateInside, line), !has(.email, line), !has(.phone, line)
    else { return false }
    let ends = [.comma, .colon, .exclamation].contains(shape.end)
    guard ends || has(.salutationOpener, line) else { return false }
    return line + 1 == prose || opens(line + 1, before: prose)
  }

  private func closesText(_ line: Int) -> Bool {
    guard line > 0, line + 1 < shapes.count, mayClose(line) else { return false }
    let before = line - 1
    guard isProse[before] || has(.endsStop, before) || mayClose(before) else { return false }
    if isNameLike(line + 1) { return true }
    return line + 2 < shapes.count && mayClose(line + 1) && isNameLike(line + 2)
  }

  private func mayClose(_ line: Int) -> Bool {
    let shape = shapes[line]
    return isQuiet(line) && page.lines[line].marker == nil && shape.width >= 3 && shape.width <= 80
      && (shape.end == .comma || has(.closingStart, line) && shape.width <= 60)
  }

  private func isNameLike(_ line: Int) -> Bool {
    has(.personName, line) || has(.personNameStart, line) || has(.organizationName, line)
  }

  private func heads(_ line: Int, _ phrase: Cue, _ hint: Cue) -> Bool {
    shapes[line].width <= 70 && (has(phrase, line) && (has(.chromeMost, line) || isHeading(line)))
      || has(hint, line)
  }

  /// `6 thoughts on …`; `Ada says:` over the day she said it.
  private func opensComments(_ line: Int) -> Bool {
    guard has(.chromeComment, line), shapes[line].width <= 200 else { return false }
    return has(.startsDigit, line)
      || line + 1 < shapes.count && shapes[line].width <= 60 && has(.dateWhole, line + 1)
  }

  private func isHeading(_ line: Int) -> Bool { page.lines[line].markup.form == .heading }

  /// The best line to name the text, the nearest of equals.
  private func bestHeadline(above end: Int) -> Int? {
    var best: (line: Int, score: Int)?
    for line in page.lines.indices.prefix(end) where isQuiet(line) {
      let score = headlineScore(line)
      if score >= 3, score >= best?.score ?? 0 { best = (line, score) }
    }
    return best?.line
  }

  private func headlineScore(_ line: Int) -> Int {
    let shape = shapes[line]
    guard shape.width >= 12, shape.width <= 220, shape.words >= 2 || shape.ideographs >= 4 else {
      return 0
    }
    var score = shape.width >= 24 && shape.width <= 170 ? 2 : 0
    for (cue, points) in Self.headlinePoints where has(cue, line) { score += points }
    return score
  }

  private static let headlinePoints: [(Cue, Int)] = [
    (.headingTop, 5), (.headingSecond, 3), (.headingLower, 1), (.matchesPageTitle, 4),
    (.hintTitle, 2), (.kindLetter, 3), (.kindStatement, 2), (.kindPetition, 2), (.addressing, 1),
    (.boldWhole, 1), (.repeatsLater, 1), (.repeatsEarlier, 1), (.allCapitals, 1),
    (.functionWords, 1), (.startsCapital, 1), (.endsStop, -2), (.endsComma, -4), (.endsColon, -3),
    (.dateInside, -2), (.dateWhole, -4), (.separators, -3), (.itemBullet, -2), (.inNav, -5),
    (.inFooter, -5), (.inAside, -4), (.inForm, -4), (.chromeMost, -4), (.chromeStart, -2),
    (.chromeNavigation, -2), (.chromeBreadcrumb, -3), (.chromeCookie, -5), (.chromeDonation, -3),
    (.chromeRelated, -3), (.hintNavigation, -4), (.hintRelated, -4), (.hintBreadcrumb, -4),
    (.caption, -3), (.email, -4), (.phone, -4), (.url, -3), (.postalLine, -4), (.roleStart, -2),
    (.honorificStart, -3), (.subjectLabel, -1), (.deliveryLabel, -4), (.contactLabel, -2),
    (.linkMuch, -2),
    (.severalSentences, -3), (.organizationName, -1), (.personName, -2),
  ]
}
