/// Cues of where a line's element stands to that of the running text.
extension Surroundings {
  mutating func markElements(_ text: TextElement, _ prose: [Bool]) {
    for line in page.lines.indices where page.lines[line].markup.path >= 0 {
      let path = page.lines[line].markup.path
      switch text.place(of: path) {
      case .among:
        add(.amongParagraphs, line)
        if page.lines[line].markup.form == .paragraph, !text.hasUsualName(path) {
          add(.otherElement, line)
        }
      case .inside: add(isPlain(line) ? .boxedInText : .partedInText, line)
      case .outside(1): add(.besideText, line)
      case .outside(2...3): add(.nearText, line)
      case .outside: add(.farFromText, line)
      }
    }
    markBranches(text, prose)
  }

  /// Whether nothing but the boxes around it sets the line apart: no list, table or quotation.
  private func isPlain(_ line: Int) -> Bool {
    switch page.lines[line].markup.form {
    case .paragraph, .heading, .caption, .control: true
    default: false
    }
  }

  /// What the branch that a line lies in is made of.
  private mutating func markBranches(_ text: TextElement, _ prose: [Bool]) {
    struct Content {
      var bytes = 0
      var linked = 0
      var prose = 0
    }
    var contents = [Content](repeating: Content(), count: text.branches.count)
    for line in page.lines.indices where page.lines[line].markup.path >= 0 {
      let branch = text.branches[page.lines[line].markup.path]
      contents[branch].bytes += page.lines[line].text.count
      contents[branch].linked += page.lines[line].markup.linkBytes
      if prose[line] { contents[branch].prose += shapes[line].width }
    }
    for line in page.lines.indices where page.lines[line].markup.path >= 0 {
      let content = contents[text.branches[page.lines[line].markup.path]]
      if content.linked * 2 > content.bytes {
        add(.branchOfLinks, line)
      } else if content.linked * 5 > content.bytes {
        add(.branchWithLinks, line)
      }
      if content.prose == 0 {
        add(.branchWithoutText, line)
      } else if content.prose > 400 {
        add(.branchOfText, line)
      }
    }
  }
}
