/// An element whose end tag has not come yet, with all that it hands down to what is inside.
///
/// Indices are into the stack or into the lists of the page builder, -1 for none.
struct OpenElement {
  /// What an element is in because of its ancestors.
  struct Context: OptionSet {
    let rawValue: UInt8
    init(rawValue: UInt8) { self.rawValue = rawValue }

    static let invisible = Context(rawValue: 1 << 0)
    static let preformatted = Context(rawValue: 1 << 1)
    static let control = Context(rawValue: 1 << 2)
    static let caption = Context(rawValue: 1 << 3)
    static let term = Context(rawValue: 1 << 4)
    /// In SVG or MathML.
    static let foreign = Context(rawValue: 1 << 5)
    /// In the page's `title`.
    static let title = Context(rawValue: 1 << 6)
  }

  /// What is to be done when it ends.
  struct State: OptionSet {
    let rawValue: UInt8

    /// It begins and ends a line.
    static let block = State(rawValue: 1 << 0)
    /// Closed by its end tag while elements inside were still open.
    static let ended = State(rawValue: 1 << 1)
    /// An inline span of the page builder is open for it.
    static let span = State(rawValue: 1 << 2)
    /// The marker of a list item is being read in it.
    static let marker = State(rawValue: 1 << 3)
    /// The innermost cell of the page builder is its.
    static let cell = State(rawValue: 1 << 4)
  }

  var tag: TagName
  var state: State
  var context: Context = []
  var headingLevel: UInt8 = 0
  /// Its name, an index into `ElementNames`.
  var name: Int32
  /// The next open element outside of the same name.
  var outerSame: Int32 = -1
  /// The innermost block, itself included.
  var block: Int32 = -1
  /// The innermost element that end tags do not reach beyond, itself included.
  var scope: Int32 = -1
  var list: Int32 = -1
  var item: Int32 = -1
  var cell: Int32 = -1
  var table: Int32 = -1
  var regions: Markup.Regions = []
  var hints: Markup.Hints = []

  var isBlock: Bool { state.contains(.block) }

  init(_ tag: TagName, name: Int32, isBlock: Bool) {
    self.tag = tag
    self.name = name
    state = isBlock ? .block : []
  }

  /// An element inside `parent`, with what that hands down.
  @inline(__always)
  init(_ tag: TagName, name: Int32, isBlock: Bool, in parent: borrowing OpenElement) {
    self.init(tag, name: name, isBlock: isBlock)
    context = parent.context
    headingLevel = parent.headingLevel
    block = parent.block
    scope = parent.scope
    list = parent.list
    item = parent.item
    cell = parent.cell
    table = parent.table
    regions = parent.regions
    hints = parent.hints
  }
}

/// Where an open element stands among its siblings.
struct ElementPlace: BitwiseCopyable {
  /// Which of its siblings of its name it is, from 1.
  var ordinal: Int32 = 1
  /// Counts of its children by name: the first in the chain.
  var childCounts: Int32 = -1
  /// Its index in `Reading.paths` once that was needed.
  var path: Int32 = -1
}
