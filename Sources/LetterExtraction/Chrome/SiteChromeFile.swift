/// Site chrome as text: a head line; for each site a row with the number of its documents and its
/// name; under it, a row each, in how many of them a line stands, and the line.
///
/// Sites and lines stand in the order of their bytes: the same chrome is always the same file.
extension SiteChrome {
  private static let header = "epistle chrome 1"

  public init(parsing file: [UInt8]) throws(ModelFileError) {
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.first?.elementsEqual(Self.header.utf8) == true else {
      throw .notAModel(header: Self.header)
    }
    var site: Site?
    for (index, line) in lines.enumerated().dropFirst() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      if let (head, documents) = Self.site(line) {
        guard sites[head] == nil else {
          throw .badRow(line: index + 1, expected: "each site once")
        }
        sites[head] = Lines(documents: documents, counts: [:])
        site = head
      } else if let site, let (count, text) = Self.counted(line) {
        sites[site]?.counts[text] = count
      } else {
        throw .badRow(
          line: index + 1,
          expected: site == nil
            ? "a site: host or folder, a number, a name"
            : "a number and a line, or the next site")
      }
    }
  }

  /// The file. `comments` say where it comes from.
  public func file(comments: [String]) -> [UInt8] {
    var file = Array(Self.header.utf8)
    for comment in comments { file += Array("\n# \(comment)".utf8) }
    let blocks = sites.map { site, lines in
      (key: Array(site.keyword.utf8), name: Array(site.name.utf8), lines: lines)
    }.sorted {
      $0.key == $1.key
        ? $0.name.lexicographicallyPrecedes($1.name) : $0.key.lexicographicallyPrecedes($1.key)
    }
    for block in blocks {
      file += Array("\n".utf8) + block.key + Array(" \(block.lines.documents) ".utf8) + block.name
      for (text, count) in block.lines.counts.sorted(by: {
        $0.key.lexicographicallyPrecedes($1.key)
      }) {
        file += Array("\n\(count) ".utf8) + text
      }
    }
    return file + Array("\n".utf8)
  }

  private static func site(_ row: ArraySlice<UInt8>) -> (Site, documents: Int)? {
    guard let space = row.firstIndex(of: UInt8(ascii: " ")),
      let (documents, name) = counted(row[(space + 1)...])
    else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    switch String(decoding: row[..<space], as: UTF8.self) {
    case Site.host("").keyword: return (.host(text), documents)
    case Site.folder("").keyword: return (.folder(text), documents)
    default: return nil
    }
  }

  /// A number, a space, and what stands behind it.
  private static func counted(_ row: ArraySlice<UInt8>) -> (Int, ArraySlice<UInt8>)? {
    guard let space = row.firstIndex(of: UInt8(ascii: " ")), space + 1 < row.endIndex,
      let count = Thousandths.integer(row[..<space]), count > 0
    else { return nil }
    return (count, row[(space + 1)...])
  }
}

extension Site {
  fileprivate var keyword: String {
    switch self {
    case .host: "host"
    case .folder: "folder"
    }
  }

  fileprivate var name: String {
    switch self {
    case .host(let name), .folder(let name): name
    }
  }
}
