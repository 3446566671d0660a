extension PageBuilder {
  /// Takes elements off down to and with the one at `index`.
  mutating func pop(to index: Int) {
    while stack.count > index { popTop() }
  }

  mutating func popTop() {
    let traits = traits[Int(stack.top.tag.rawValue)]
    if stack.top.isBlock { breakLine(endsCell: traits.contains(.cell)) }
    if stack.top.state.contains(.marker) { builder.endMarker() }
    if stack.top.state.contains(.span) { closeSpan(of: stack.count - 1) }
    if traits.contains(.list) { leaveList(Int(stack.top.list)) }
    if stack.top.state.contains(.cell) { cells.removeLast() }
    stack.pop()
  }

  /// Closes the innermost element of a name, as its end tag does.
  mutating func close(_ name: TagName) {
    let traits = traits[Int(name.rawValue)]
    var index = stack.innermost(name)
    if traits.contains(.scope) || isTablePart(name) {
      // Only a table shuts the parts of the one around it in.
      if name != .table, isTablePart(name), index < stack.innermost(.table) { index = -1 }
    } else if index < stack.scope {
      index = -1
    }
    guard index > 0 else { return }
    if traits.contains(.block) || index == stack.count - 1 {
      pop(to: index)
      popEnded()
    } else if stack[index].isBlock {
      pop(to: index)
    } else {
      endInline(index)
    }
  }

  private func isTablePart(_ name: TagName) -> Bool {
    switch name {
    case .td, .th, .tr, .tbody, .thead, .tfoot, .caption, .colgroup: true
    default: false
    }
  }

  /// Ends an inline element that others inside outlive: `<b><p>one</b>two</p>`.
  private mutating func endInline(_ index: Int) {
    if stack[index].state.remove(.span) != nil {
      closeSpan(of: index)
    }
    if stack[index].state.remove(.marker) != nil {
      builder.endMarker()
    }
    stack.end(index)
  }

  /// Takes off elements that ended while the one just closed was open.
  private mutating func popEnded() {
    while stack.count > 1, stack.top.state.contains(.ended) { popTop() }
  }

  mutating func closeHeading() {
    let index = max(
      stack.inScope(.h1), stack.inScope(.h2), stack.inScope(.h3), stack.inScope(.h4),
      stack.inScope(.h5), stack.inScope(.h6))
    if index > 0 { pop(to: index) }
  }

  mutating func closeItem() {
    let index = stack.inScope(.li)
    let list = max(stack.innermost(.ul), stack.innermost(.ol), stack.innermost(.menu))
    if index > list { pop(to: index) }
  }

  /// Closes an element that is no `TagName`, if it was open within the block at hand.
  mutating func closeOther(_ tag: MarkupTag) {
    guard tag.name == .other else { return }
    let index = stack.innermost(named: names.index(of: tag, in: bytes))
    guard index > 0 else { return }
    if index == stack.count - 1 {
      pop(to: index)
      popEnded()
    } else if index >= Int(stack.top.block) || isInForeignContent {
      pop(to: index)
    }
  }
}
