/// The element that holds the running text, and how the others stand to it.
///
/// It is found as readers of articles do it: each paragraph speaks for the element that holds it,
/// and half as much for the next one out. Where that holds less than most of the text, as one of
/// several sections does, those around it are taken until it holds most.
struct TextElement {
  /// Where an element lies.
  enum Place {
    /// In the text's element, no deeper than its paragraphs.
    case among
    /// Deeper in it.
    case inside
    /// Outside: how many elements out from the text's element both meet.
    case outside(Int)
  }

  /// The outermost element, from the root, in which an element stands apart from the text: what
  /// it holds is one thing, as a box among the paragraphs or a column beside them.
  private(set) var branches: [Int]
  private let elements: ElementPaths
  private let text: Int
  /// For each element, how many elements out from the text's both meet; 0 inside.
  private var distances: [Int]
  /// How deep below the text's element most of the running text lies, and in what.
  private var usualDepth = 1
  private var usualName: Int32 = 0

  /// - Parameters:
  ///   - widths: how much running text each line is; 0 for what is none.
  ///   - stretch: the lines where it is thickest.
  init?(
    _ lines: [Line], widths: [Int], in stretch: Range<Int>, _ elements: ElementPaths
  ) {
    guard let text = Self.text(lines, widths, stretch, elements) else { return nil }
    self.elements = elements
    self.text = text
    branches = Array(0..<elements.count)
    distances = Array(repeating: -1, count: elements.count)
    markDistances()
    findUsual(lines, widths, stretch)
  }

  func place(of element: Int) -> Place {
    if distances[element] > 0 { return .outside(distances[element]) }
    return elements.depth(element) - elements.depth(text) <= usualDepth ? .among : .inside
  }

  /// Whether an element has the name that those of most paragraphs have.
  func hasUsualName(_ element: Int) -> Bool { elements.name(element) == usualName }

  private static func text(
    _ lines: [Line], _ widths: [Int], _ stretch: Range<Int>, _ elements: ElementPaths
  ) -> Int? {
    var votes = [Int](repeating: 0, count: elements.count)
    var held = votes
    for line in stretch where widths[line] > 0 && lines[line].markup.path >= 0 {
      let path = lines[line].markup.path
      held[path] += widths[line]
      let holder = elements.parent(path)
      guard holder >= 0 else { continue }
      votes[holder] += 2 * widths[line]
      let outer = elements.parent(holder)
      if outer >= 0 { votes[outer] += widths[line] }
    }
    guard let most = votes.max(), most > 0, var text = votes.firstIndex(of: most) else {
      return nil
    }
    // Elements are numbered before what they hold.
    for element in held.indices.reversed() where elements.parent(element) >= 0 {
      held[elements.parent(element)] += held[element]
    }
    let all = stretch.reduce(0) { $0 + widths[$1] }
    while held[text] * 10 < all * 6, elements.parent(text) >= 0 { text = elements.parent(text) }
    return text
  }

  private mutating func markDistances() {
    var holder = text
    while holder >= 0 {
      distances[holder] = elements.depth(text) - elements.depth(holder)
      holder = elements.parent(holder)
    }
    let holdsText = distances.map { $0 >= 0 }
    for element in distances.indices where !holdsText[element] {
      let parent = elements.parent(element)
      distances[element] = parent < 0 ? elements.depth(text) + 1 : distances[parent]
      if parent >= 0, !holdsText[parent] { branches[element] = branches[parent] }
    }
  }

  private mutating func findUsual(_ lines: [Line], _ widths: [Int], _ stretch: Range<Int>) {
    var depths = [Int](repeating: 0, count: 8)
    var names: [Int32: Int] = [:]
    for line in stretch where widths[line] > 0 && lines[line].markup.path >= 0 {
      let path = lines[line].markup.path
      guard distances[path] == 0 else { continue }
      depths[min(elements.depth(path) - elements.depth(text), depths.count - 1)] += widths[line]
      names[elements.name(path), default: 0] += widths[line]
    }
    usualDepth = depths.indices.max { (depths[$0], $1) < (depths[$1], $0) } ?? 1
    usualName = names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }
}
