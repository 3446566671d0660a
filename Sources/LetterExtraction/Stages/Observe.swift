/// Looks at every line with every detector.
public struct Observe: LearnedStage {
  public static let description = StageDescription(
    name: "cues",
    summary: "Notes what can be seen in each line: phrases, shapes, typography, markup, place",
    reads: [.lines], adds: [.cues],
    options: [
      OptionDescription(
        "chrome", file: "none",
        summary: "The lines that recur on sites, as `epistle learn-chrome` writes them")
    ])

  private let chrome: SiteChrome?
  package let modelHash: String?

  /// Knows no site.
  package init() {
    chrome = nil
    modelHash = nil
  }

  public init(options: inout StageOptions) throws(OptionError) {
    let own = try options.file("chrome") { bytes throws(ModelFileError) in
      (try SiteChrome(parsing: bytes), SHA256.hex(bytes))
    }
    chrome = own?.0
    modelHash = own?.1
  }

  public func run(on draft: inout Draft) {
    draft.page = Page(draft.reading)
    draft.language = draft.page.language
    draft.cues = Cues(draft.page, draft.reading.paths)
    chrome?.mark(&draft)
  }
}
