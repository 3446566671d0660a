/// Tells the form of a text from its name and its content.
enum MediaTypeSniffer {
  /// A name that ends in `.txt` says little (crawlers write pages under it): its content decides
  /// whether it is a page. Markdown is told by content only where the name says nothing.
  static func sniff(name: String, _ bytes: [UInt8]) -> MediaType {
    switch ending(name) {
    case "html", "htm", "xhtml", "xht", "shtml": .html
    case "md", "markdown", "mdown", "mkd": .markdown
    case "txt", "text", "asc", "eml": isHTML(bytes) ? .html : .plain
    default: isHTML(bytes) ? .html : isMarkdown(bytes) ? .markdown : .plain
    }
  }

  private static func ending(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// A doctype, an `html` or `body` tag at the start, or a tag in every 120 bytes.
  static func isHTML(_ bytes: [UInt8]) -> Bool {
    let sample = Array(bytes.prefix(16384))
    var index = 0
    while index < sample.count, WhiteSpace.length(sample, index, sample.count) > 0 {
      index += WhiteSpace.length(sample, index, sample.count)
    }
    for opening in ["<!doctype html", "<html", "<?xml", "<head", "<body"]
    where matches(opening, sample, index) {
      return true
    }
    var tags = 0
    for at in sample.indices where sample[at] == UInt8(ascii: "<") {
      if structural.contains(where: {
        matches($0, sample, at) && endsName(sample, at + $0.utf8.count)
      }) {
        tags += 1
      }
    }
    return tags >= 4 && tags * 240 >= sample.count
  }

  /// Front matter, links, headings, note definitions: two kinds, or front matter alone.
  static func isMarkdown(_ bytes: [UInt8]) -> Bool {
    let sample = Array(bytes.prefix(16384))
    if sample.starts(with: Array("---\n".utf8)) || sample.starts(with: Array("+++\n".utf8)) {
      return true
    }
    var links = 0
    var headings = 0
    var notes = 0
    var atStart = true
    for at in sample.indices {
      if sample[at] == UInt8(ascii: "]"),
        matches("](http", sample, at) || matches("](/", sample, at)
      {
        links += 1
      }
      if atStart {
        var level = at
        while level < sample.count, sample[level] == UInt8(ascii: "#") { level += 1 }
        if (1...6).contains(level - at), level < sample.count, sample[level] == 0x20 {
          headings += 1
        }
        if matches("[^", sample, at) { notes += 1 }
      }
      atStart = sample[at] == 0x0A
    }
    return links >= 2 || notes >= 1 || headings >= 2 || (headings >= 1 && links >= 1)
  }

  private static let structural = [
    "<p", "</p", "<div", "</div", "<br", "<li", "<td", "<h1", "<h2", "<h3", "<span", "<a", "</a",
  ]

  private static func endsName(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count
      && (bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ">")
        || bytes[index] == UInt8(ascii: "/"))
  }

  /// Whether `text`, in lower case, stands at `index` in any case.
  private static func matches(_ text: String, _ bytes: [UInt8], _ index: Int) -> Bool {
    var at = index
    for wanted in text.utf8 {
      guard at < bytes.count else { return false }
      let byte = bytes[at]
      guard (byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte) == wanted else { return false }
      at += 1
    }
    return true
  }
}
