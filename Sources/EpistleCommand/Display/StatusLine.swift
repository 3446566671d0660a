internal import Terminal

/// A line on standard error that says how far things are, where a person looks on.
struct StatusLine {
  private let isShown = Terminal.Stream.error.isTerminal

  func show(_ text: String) {
    if isShown { try? Terminal.Stream.error.write("\r\u{1B}[K\(CleanText.of(text))") }
  }

  func clear() {
    if isShown { try? Terminal.Stream.error.write("\r\u{1B}[K") }
  }
}
