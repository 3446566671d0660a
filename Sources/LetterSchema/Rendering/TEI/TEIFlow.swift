/// The blocks of a letter as TEI lets them stand in a division: what opens it, what is in the
/// middle, what closes it.
///
/// TEI takes no paragraph behind a close. Where a letter has one, as after a list of signatures,
/// another division begins; so the order of the letter stays.
struct TEIFlow {
  struct Part {
    enum Kind {
      case opener, head
      /// A paragraph, heading or the like of the middle.
      case chunk
      /// Items that follow each other, with their further paragraphs.
      case list
      case postscript, closer
      /// Blocks of one or several notes.
      case notes
    }

    var kind: Kind
    /// Indices of `blocks`; one alone of a head and a chunk.
    var run: [Int]
  }

  private enum Phase { case top, middle, bottom }

  /// The parts of each division.
  private(set) var divisions: [[Part]] = [[]]
  private var phase = Phase.top
  private let blocks: [Block]

  init(_ blocks: [Block]) {
    self.blocks = blocks
    for index in blocks.indices { add(index) }
  }

  private mutating func add(_ index: Int) {
    switch blocks[index].zone {
    case .title: phase == .middle ? addChunk(index) : addHead(index)
    case .letterhead, .date, .recipient, .delivery, .reference, .subject, .salutation:
      switch phase {
      case .top: extend(.opener, with: index)
      case .middle: addChunk(index)
      case .bottom: extend(.closer, with: index)
      }
    case .closing, .signature, .copies, .enclosure:
      // Nothing closes that has not begun.
      if phase == .top {
        extend(.opener, with: index)
      } else {
        phase = .bottom
        extend(.closer, with: index)
      }
    case .postscript:
      if phase == .top {
        addChunk(index)
      } else {
        phase = .bottom
        extend(.postscript, with: index)
      }
    case .footnote: extend(.notes, with: index)
    case .body: addChunk(index)
    }
  }

  private mutating func addHead(_ index: Int) {
    if phase == .bottom { divisions.append([]) }
    phase = .top
    divisions[divisions.count - 1].append(Part(kind: .head, run: [index]))
  }

  private mutating func addChunk(_ index: Int) {
    if phase == .bottom { divisions.append([]) }
    phase = .middle
    let block = blocks[index]
    let last = divisions.count - 1
    if block.zone == .body {
      let isInList = block.type == .paragraph && block.level != nil
      if block.type == .item || isInList && divisions[last].last?.kind == .list {
        return extend(.list, with: index)
      }
    }
    divisions[last].append(Part(kind: .chunk, run: [index]))
  }

  /// Puts a block to the last part where that is of the same kind, else into a new one.
  private mutating func extend(_ kind: Part.Kind, with index: Int) {
    let division = divisions.count - 1
    let last = divisions[division].count - 1
    if last >= 0, divisions[division][last].kind == kind {
      divisions[division][last].run.append(index)
    } else {
      divisions[division].append(Part(kind: kind, run: [index]))
    }
  }
}
