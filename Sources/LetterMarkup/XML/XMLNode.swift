/// An element of a small XML document.
struct XMLNode {
  var name: String
  var attributes: [String: String] = [:]
  var children: [XMLNode] = []
  /// The character data directly in it.
  var text = ""

  func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }
}
