/// A note: its label and where its words are.
struct NoteBody {
  var label: NoteLabel
  /// Without label and links back; it may reach over several lines.
  var text: Range<Int>
  var line: Int
  var lastLine: Int
  /// The labels of references that lead here by their links, where the note bears none of its own.
  var isProven = false
}

extension NoteBody {
  /// Whether a label names this note.
  func answers(_ label: NoteLabel) -> Bool {
    self.label.label == label.label || self.label.value > 0 && self.label.value == label.value
  }
}
