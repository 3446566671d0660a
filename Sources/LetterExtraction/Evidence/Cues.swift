/// What the detectors see, line by line: stand-off marks that edit and decide nothing.
public struct Cues: Sendable {
  /// One mark: a cue and the part of the visible text that gave it.
  public struct Mark: Hashable, Sendable {
    public var cue: Cue
    public var text: Range<Int>

    public init(_ cue: Cue, _ text: Range<Int>) {
      self.cue = cue
      self.text = text
    }
  }

  /// The marks of each line, in the order in which they were found.
  public private(set) var lines: [[Mark]] = []
  /// The same without their places.
  private(set) var sets: [CueSet] = []
  /// How each line is set off from the one before.
  public package(set) var boundaries: [Boundary] = []
  /// Where each line lies.
  public package(set) var areas: [Area] = []

  /// The site whose recurring lines were looked for; nil where none were.
  public package(set) var site: Site?

  public init() {}

  /// Looks at every line of a page with every detector.
  ///
  /// - Parameter elements: those that its lines lie in, where it is HTML.
  package init(_ page: Page, _ elements: ElementPaths = ElementPaths()) {
    let shapes = page.shapes
    lines.reserveCapacity(page.lines.count)
    sets.reserveCapacity(page.lines.count)
    for index in page.lines.indices {
      let view = LineView(page: page, index: index, shape: shapes[index])
      var marks: [Mark] = []
      marks.reserveCapacity(24)
      for detector in DetectorCatalog.all { detector.look(at: view, &marks) }
      append(marks)
    }
    Surroundings.mark(page, shapes, elements, &self)
  }

  package func has(_ cue: Cue, in line: Int) -> Bool { sets[line].contains(cue) }

  func has(anyOf cues: CueSet, in line: Int) -> Bool { !sets[line].isDisjoint(with: cues) }

  /// Adds a line with its marks.
  package mutating func append(_ marks: [Mark]) {
    lines.append(marks)
    sets.append(CueSet(marks))
  }

  /// Adds a mark to a line that is there.
  package mutating func add(_ mark: Mark, to line: Int) {
    lines[line].append(mark)
    sets[line].insert(mark.cue)
  }
}
