internal import CResources
internal import LetterExtraction

/// One page with everything in it: sources beside records, what differs, the figures.
///
/// All text of documents is in blocks of JSON that the page's own script reads as text, or escaped;
/// the page allows no other script and loads nothing.
public struct ReviewPage {
  private let title: String
  private let documents: [ReviewDocument]
  private let summary: String

  /// The page of golden cases, the worst first.
  public init(title: String, _ summary: GoldenSummary) {
    self.init(
      title: title, documents: summary.outcomes.map(ReviewDocument.init),
      summary: ReviewTables.html(summary))
  }

  /// The page of the records of a run, the worst first.
  public init(title: String, documents: [ReviewDocument]) {
    self.init(title: title, documents: documents, summary: ReviewTables.html(documents))
  }

  private init(title: String, documents: [ReviewDocument], summary: String) {
    self.title = title
    self.documents = documents.sorted { ($1.badness, $0.name) < ($0.badness, $1.name) }
    self.summary = summary
  }

  public var html: [UInt8] {
    let script = ReviewPage.text(epistle_review_script())
    var page: [UInt8] = []
    let filled: [String: () -> [UInt8]] = [
      "title": { Array(ShownText.markup(title).utf8) },
      "style": { Array(ReviewPage.text(epistle_review_style()).utf8) },
      "script": { Array(script.utf8) },
      "hash": { Array(ReviewPage.base64(hexadecimal: SHA256.hex(Array(script.utf8))).utf8) },
      "summary": { Array(summary.utf8) },
      "list": { Array(list.utf8) },
      "data": { data },
    ]
    var rest = ReviewPage.text(epistle_review_page())[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[open..<close].drop { $0 == "{" }
      page += Array(rest[..<open].utf8)
      rest = rest[close...].drop { $0 == "}" }
      page += filled[String(name)]?() ?? []
    }
    return page + Array(rest.utf8)
  }

  private var list: String {
    documents.enumerated().map { index, document in
      let name = ShownText.markup(document.name)
      let count = document.count > 0 ? " <span class=\"count\">\(document.count)</span>" : ""
      return """
        <li><a href="#d\(index)"><span class="name" dir="auto">\(name)</span> \
        <span class="state \(document.state)">\(document.state)</span>\(count)</a></li>

        """
    }.joined()
  }

  /// A block a document, which the script reads when it is looked at.
  private var data: [UInt8] {
    var bytes: [UInt8] = []
    for (index, document) in documents.enumerated() {
      bytes += Array("<script type=\"application/json\" id=\"data-\(index)\">".utf8)
      for byte in document.data.compactJSON {
        switch byte {
        // No end of the block, no comment, no entity: JSON says them otherwise.
        case UInt8(ascii: "<"): bytes += Array("\\u003c".utf8)
        case UInt8(ascii: ">"): bytes += Array("\\u003e".utf8)
        case UInt8(ascii: "&"): bytes += Array("\\u0026".utf8)
        default: bytes.append(byte)
        }
      }
      bytes += Array("</script>\n".utf8)
    }
    return bytes
  }

  private static func text(_ resource: epistle_resource) -> String {
    String(
      decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.count), as: UTF8.self)
  }

  /// A digest as the page's policy names it.
  static func base64(hexadecimal: String) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var bits = hexadecimal.flatMap { digit -> [Int] in
      let value = digit.hexDigitValue ?? 0
      return [value >> 3 & 1, value >> 2 & 1, value >> 1 & 1, value & 1]
    }
    let count = bits.count
    while bits.count % 6 != 0 { bits.append(0) }
    var text = ""
    for start in stride(from: 0, to: bits.count, by: 6) {
      text.append(digits[bits[start..<start + 6].reduce(0) { $0 << 1 | $1 }])
    }
    while text.count % 4 != 0 { text += "=" }
    return count == 0 ? "" : text
  }
}
