extension RecordTree {
  /// What an entry is known by: its text, or whom it names.
  var name: String? {
    for key in ["text", "name", "organization", "role", "message", "value", "label"] {
      if let text = self[key]?.string, !text.isEmpty { return text }
    }
    return string
  }

  /// The bytes of the source that the entry was read from.
  var place: Range<Int>? {
    guard case .list(let ends)? = self["at"], ends.count == 2, case .number(let start) = ends[0],
      case .number(let end) = ends[1], start >= 0, start <= end, end < 1e15
    else { return nil }
    return Int(start)..<Int(end)
  }

  /// The value in words: of an entry all that it says, without places and confidences.
  public var summary: String {
    switch self {
    case .absent: return "nothing"
    case .truth(let truth): return truth ? "true" : "false"
    case .number(let number): return Int(exactly: number).map(String.init) ?? "\(number)"
    case .text(let text): return text
    case .list(let elements): return elements.map(\.summary).joined(separator: " · ")
    case .object(let members):
      let shown = members.filter {
        !$0.value.isEmpty && !RecordTree.unspoken.contains($0.key)
          && !($0.key == "evidence" && members.count > 3)
      }
      return shown.map(\.value.summary).joined(separator: " · ")
    }
  }

  private static let unspoken: Set<String> = [
    "at", "block", "path", "id", "confidence", "noteRefs", "marks", "references", "markers",
  ]
}
