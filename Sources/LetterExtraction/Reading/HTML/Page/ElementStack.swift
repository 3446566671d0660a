/// The open elements, outermost first.
///
/// Every question that a tag asks (is there an open `p` in scope?) is answered by an index kept for
/// it, so that a page with a hundred thousand open elements costs no more a tag than a flat one.
struct ElementStack: ~Copyable {
  private var elements = GrowingBuffer<OpenElement>()
  /// The innermost open element by `TagName.rawValue`.
  private var innermost = GrowingBuffer<Int32>(repeating: -1, count: 256)
  /// Of the outermost elements only: no path leads to deeper ones.
  var places = GrowingBuffer<ElementPlace>()
  private var counts = ChildCounts()
  private static let mostPlaces = 257

  @inline(__always) var count: Int { elements.count }

  @inline(__always) var top: OpenElement {
    _read { yield elements[elements.count &- 1] }
    _modify { yield &elements[elements.count &- 1] }
  }

  @inline(__always) subscript(index: Int) -> OpenElement {
    _read { yield elements[index] }
    _modify { yield &elements[index] }
  }

  @inline(__always) func innermost(_ name: TagName) -> Int { Int(innermost[Int(name.rawValue)]) }

  /// The innermost open element of that name that an end tag reaches; -1 for none.
  @inline(__always) func inScope(_ name: TagName) -> Int {
    let index = innermost(name)
    return index >= scope ? index : -1
  }

  /// The innermost open element of that name if it is a part of the innermost table; none is what
  /// lies behind the top.
  @inline(__always) func partOfTable(_ name: TagName) -> Int {
    let index = innermost(name)
    return index > innermost(.table) ? index : count
  }

  @inline(__always) var cellOfTable: Int { min(partOfTable(.td), partOfTable(.th)) }

  @inline(__always) var scope: Int { elements.isEmpty ? -1 : Int(top.scope) }

  /// Opens an element in the innermost one.
  mutating func push(_ tag: TagName, name: Int32, isBlock: Bool) {
    let index = Int32(truncatingIfNeeded: elements.count)
    if index == 0 {
      elements.append(OpenElement(tag, name: name, isBlock: isBlock))
    } else {
      elements.append(OpenElement(tag, name: name, isBlock: isBlock, in: top))
    }
    if index < Self.mostPlaces {
      var place = ElementPlace()
      if index > 0 {
        place.ordinal = counts.next(of: name, in: &places[places.count &- 1].childCounts)
      }
      places.append(place)
    }
    if isBlock { top.block = index }
    if ElementTraits.all[Int(tag.rawValue)].contains(.scope) { top.scope = index }
    top.outerSame = innermost[Int(tag.rawValue)]
    innermost[Int(tag.rawValue)] = index
  }

  /// Takes the innermost element off; one that has ended is out of the index already.
  mutating func pop() {
    if !top.state.contains(.ended) { innermost[Int(top.tag.rawValue)] = top.outerSame }
    if elements.count == places.count {
      counts.release(places[places.count &- 1].childCounts)
      places.removeLast()
    }
    elements.removeLast()
  }

  /// Ends an element that others inside outlive. It must be the innermost of its name.
  mutating func end(_ index: Int) {
    elements[index].state.insert(.ended)
    innermost[Int(elements[index].tag.rawValue)] = elements[index].outerSame
  }

  /// The innermost open element of a name that is no `TagName`, within a few levels.
  func innermost(named name: Int32) -> Int {
    var index = elements.count - 1
    let limit = max(scope, index - 64)
    while index >= 0, index >= limit {
      if elements[index].name == name, !elements[index].state.contains(.ended) { return index }
      index -= 1
    }
    return -1
  }
}

/// How many children of each name the open elements have: chains in one pool.
struct ChildCounts: ~Copyable {
  struct Count: BitwiseCopyable {
    var name: Int32
    var count: Int32
    var next: Int32
  }

  private var pool = GrowingBuffer<Count>()
  private var free: Int32 = -1
  /// An element with more names than this among its children gets ordinals from 1 again for the
  /// rest: no real page has, and made ones must not cost more.
  private static let longestChain = 64

  /// Counts one more child and returns its ordinal.
  mutating func next(of name: Int32, in chain: inout Int32) -> Int32 {
    var at = chain
    var steps = 0
    while at >= 0, steps < Self.longestChain {
      if pool[Int(at)].name == name {
        pool[Int(at)].count &+= 1
        return pool[Int(at)].count
      }
      at = pool[Int(at)].next
      steps += 1
    }
    guard steps < Self.longestChain else { return 1 }
    let new = Count(name: name, count: 1, next: chain)
    if free >= 0 {
      chain = free
      free = pool[Int(free)].next
      pool[Int(chain)] = new
    } else {
      chain = Int32(truncatingIfNeeded: pool.count)
      pool.append(new)
    }
    return 1
  }

  /// Gives the chain of a closed element back.
  mutating func release(_ chain: Int32) {
    var at = chain
    while at >= 0 {
      let next = pool[Int(at)].next
      pool[Int(at)].next = free
      free = at
      at = next
    }
  }
}
