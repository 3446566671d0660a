@testable import LetterExtraction

/// Pages of a site of our own making: a menu and a footer in which no phrase tells what they are,
/// and in each page a letter of its own.
enum ToySite {
  static let menu = ["Tides and quays", "Lamps and Buoys"]
  static let footer = ["Gazette of the Old Harbour", "Lamps and nets since 1902"]
  static let places = ["ferry", "bridge", "library", "station", "market"]

  static func page(_ place: String, head: String = "") -> String {
    """
    <!doctype html><html lang=en><head><title>The \(place)</title>\(head)</head><body>
    \(menu.map { "<div>\($0)</div>" }.joined(separator: "\n"))
    <h1>A letter about the \(place)</h1>
    <p>12 June 2015</p>
    <p>The Mayor of Orle<br>Town Hall</p>
    <p>Dear Mayor Penrose,</p>
    <p>We write about the \(place) of this town, which has been closed since the winter, although
    the council said in the spring that it would be open again before the summer.</p>
    <p>We urge you to open the \(place) before the autumn, and to say when that will be.</p>
    <p>Yours sincerely,</p>
    <p>Ada Marsh<br>Chair<br>Friends of the \(place)<br>Lena Voss<br>Treasurer</p>
    \(footer.map { "<p>\($0)</p>" }.joined(separator: "\n"))
    </body></html>
    """
  }

  /// The document as far as its cues.
  static func draft(
    _ page: String, _ pipeline: Pipeline = .upToCues, folder: String? = "toys", uri: String? = nil
  ) throws -> Draft {
    try Extractor(pipeline).draft(
      Array(page.utf8), name: "page.html", uri: uri, folder: folder, mediaType: .html)
  }

  static func chrome(
    _ places: [String] = places, least: Int = 3, folder: String? = "toys"
  ) throws -> SiteChrome {
    var tally = ChromeTally()
    for place in places {
      if let lines = SiteLines(try draft(page(place), folder: folder)) { tally.add(lines) }
    }
    return tally.chrome(least: least)
  }

  /// The pipeline up to the removals, with or without a chrome file.
  static func pipeline(_ chrome: SiteChrome?) throws -> Pipeline {
    var cues = Pipeline.Entry("cues")
    cues.options["chrome"] = chrome.map { .file(name: "c", bytes: $0.file(comments: [])) }
    return try Pipeline(
      [.init("read"), cues, .init("zones"), .init("boilerplate")], configHash: "")
  }
}

extension SiteChrome {
  /// The lines of one site.
  func texts(_ site: Site) -> [String] {
    (sites[site]?.counts.keys.map { String(decoding: $0, as: UTF8.self) } ?? []).sorted()
  }
}
