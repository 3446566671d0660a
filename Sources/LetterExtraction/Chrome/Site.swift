/// Whose pages a document is one of: the lines that recur on them are the site's, not the letter's.
public enum Site: Hashable, Sendable {
  /// The host of its address, in lower case and without `www.`.
  case host(String)
  /// The name of the folder that it lies in, where its address is not known.
  case folder(String)

  /// The site of a document that has been read; nil where nothing tells.
  package init?(_ draft: Draft) {
    if let host = draft.source.uri.flatMap(Site.host(of:)) ?? draft.reading.host {
      self = .host(host)
    } else if let folder = draft.source.folder.map({ Folding.string(Array($0.utf8)[...]) }),
      !folder.isEmpty
    {
      self = .folder(folder)
    } else {
      return nil
    }
  }

  /// The host of a web address, in lower case and without `www.`; nil of one that names none.
  package static func host(of address: String) -> String? {
    var rest = address.lowercased()[...]
    for scheme in ["https:", "http:"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      break
    }
    guard rest.hasPrefix("//") else { return nil }
    rest = rest.dropFirst(2).prefix { !"/?#\\".contains($0) }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    rest = rest.prefix { $0 != ":" }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    let isHost = rest.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    return rest.isEmpty || !isHost ? nil : String(rest)
  }
}

extension Site: CustomStringConvertible {
  /// As messages and evidence name it.
  public var description: String {
    switch self {
    case .host(let name): name
    case .folder(let name): "the folder \(name)"
    }
  }
}
