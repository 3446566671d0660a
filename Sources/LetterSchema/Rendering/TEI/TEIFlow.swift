/// The blocks of a letter as TEI lets them stand in a division: what opens it, what is in the
/// middle, what closes it.
///
/// TEI takes no paragraph behind a close. Where a letter has one, as after a list of signatures,
/// another division begins; so the order of the letter stays.
struct TEIFlow {
  enum Part {
    case opener([Int])
    case head(Int)
    /// A paragraph, heading or the like of the middle.
    case chunk(Int)
    /// Items that follow each other, with their further paragraphs.
    case list([Int])
    case postscript([Int])
    case closer([Int])
    /// Blocks of one or several notes.
    case notes([Int])
  }

  private enum Phase { case top, middle, bottom }

  /// The parts of each division; indices of `blocks`.
  private(set) var divisions: [[Part]] = [[]]
  private var phase = Phase.top
  private let blocks: [Block]

  init(_ blocks: [Block]) {
    self.blocks = blocks
    for index in blocks.indices { add(index) }
  }

  private mutating func add(_ index: Int) {
    switch blocks[index].zone {
    case .title: phase == .middle ? addChunk(index) : startTop { .head(index) }
    case .letterhead, .date, .recipient, .delivery, .reference, .subject, .salutation:
      switch phase {
      case .top: extend(with: index) { .opener($0) }
      case .middle: addChunk(index)
      case .bottom: extend(with: index) { .closer($0) }
      }
    case .closing, .signature, .copies, .enclosure:
      // Nothing closes that has not begun.
      if phase == .top {
        extend(with: index) { .opener($0) }
      } else {
        phase = .bottom
        extend(with: index) { .closer($0) }
      }
    case .postscript:
      if phase == .top {
        addChunk(index)
      } else {
        phase = .bottom
        extend(with: index) { .postscript($0) }
      }
    case .footnote: extend(with: index) { .notes($0) }
    case .body: addChunk(index)
    }
  }

  private mutating func startTop(_ part: () -> Part) {
    if phase == .bottom { divisions.append([]) }
    phase = .top
    divisions[divisions.count - 1].append(part())
  }

  private mutating func addChunk(_ index: Int) {
    if phase == .bottom { divisions.append([]) }
    phase = .middle
    let block = blocks[index]
    let last = divisions.count - 1
    if block.zone == .body, block.type == .item { return extend(with: index) { .list($0) } }
    if block.zone == .body, block.type == .paragraph, block.level != nil,
      case .list? = divisions[last].last
    {
      return extend(with: index) { .list($0) }
    }
    divisions[last].append(.chunk(index))
  }

  /// Puts a block to the last part where that is of the same kind, else into a new one.
  private mutating func extend(with index: Int, _ make: ([Int]) -> Part) {
    let last = divisions.count - 1
    let made = make([index])
    switch (divisions[last].last, made) {
    case (.opener(let run)?, .opener), (.closer(let run)?, .closer), (.list(let run)?, .list),
      (.postscript(let run)?, .postscript), (.notes(let run)?, .notes):
      divisions[last][divisions[last].count - 1] = make(run + [index])
    default: divisions[last].append(made)
    }
  }
}
