/// An element of a small XML document.
package struct XMLNode {
  package var name: String
  package var attributes: [String: String] = [:]
  package var children: [XMLNode] = []
  /// The character data directly in it.
  package var text = ""
  /// The line that its tag ends in, from 1.
  package var line = 1

  /// The line of what a path of field names and indices leads to, as far as it leads anywhere.
  func line(at path: ArraySlice<String>) -> Int {
    guard let step = path.first else { return line }
    let next =
      if let index = Int(step) { children.indices.contains(index) ? children[index] : nil } else {
        child(step)
      }
    return next?.line(at: path.dropFirst()) ?? line
  }

  func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }
}
