import Glibc
import Testing
import TestSupport

/// The page of a review in a real browser.
@Suite struct ReportPageTests {
  let folder = TemporaryFolder()

  /// The script that drives the browser, and whether there is one.
  private static let script: String = {
    var parts = #filePath.split(separator: "/").map(String.init)
    parts.removeLast(4)
    return "/" + parts.joined(separator: "/") + "/scripts/check-report"
  }()

  static let hasBrowser: Bool = ["chromium", "chromedriver", "python3"].allSatisfy { name in
    ["/usr/bin", "/usr/local/bin", "/bin"].contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// A page that wants to be more than text.
  private let hostile = """
    <!doctype html><html><head><title>Open letter</title></head><body>
    <nav><a href="/">Home</a> <a href="/x">&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</a></nav>
    <h1>Open letter on the ferry</h1><p>12 June 2015</p>
    <p>Dear Mayor Penrose,</p>
    <p>We urge you to &lt;img src=x onerror=alert(2)&gt; keep the evening sailings. \u{202E}gnp.exe</p>
    <p>&lt;/script&gt;&lt;!-- <b>bold</b> &amp;amp; &#0; \u{2028} end</p>
    <p>Yours sincerely,</p><p>Ada Marsh</p><footer>Share this page</footer></body></html>
    """

  private func look(_ page: String) throws {
    let result = try Program.shell(
      "PATH=$PATH:/usr/local/bin python3 \(Self.script) \(page)", in: folder)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains(" checks, 0 failed"))
  }

  @Test(
    .enabled(
      if: hasBrowser,
      "no browser here: apt-get install chromium chromium-driver, or scripts/setup-browser"))
  func `golden cases with hostile letters`() throws {
    try folder.write("goldens/ferry/letter.html", hostile)
    try folder.write(
      "goldens/ferry/expected.json",
      #"{"salutation": "Dear </script><script>alert(3)</script>,", "demands": [{"text": "</script>"}], "content_text": "Dear Mayor Penrose,"}"#
    )
    try folder.write("goldens/<img src=x onerror=alert(4)>/letter.txt", shortLetter)
    try folder.write(
      "goldens/<img src=x onerror=alert(4)>/expected.json", #"{"salutation": "Dear Mayor,"}"#)
    try folder.write("goldens/quay/letter.md", "# \(shortLetter)")
    try folder.write("goldens/gone/expected.json", #"{"kind": "letter"}"#)
    let check = try Program.run(["golden", "check", "goldens", "--html", "page.html"], in: folder)
    #expect(check.status == 1, "\(check.errors)")
    try look("page.html")
  }

  @Test(.enabled(if: hasBrowser, "no browser here: scripts/setup-browser installs one"))
  func `a plain run, with a letter of 300 kB`() throws {
    let paragraphs = (0..<1500).map {
      "<p>We write about sailing \($0) of the evening ferry, which the islanders need for their work, and <a href=\"/\($0)\">its notes</a>. We urge you to keep it.</p>"
    }
    try folder.write(
      "letters/long.html",
      hostile.split(separator: "<p>Yours").joined(separator: paragraphs.joined() + "<p>Yours"))
    try folder.write("letters/ferry.txt", shortLetter)
    let report = try Program.run(["report", "letters", "-o", "page.html"], in: folder)
    #expect(report.status == 0, "\(report.errors)")
    #expect(report.output == "2 documents in page.html\n")
    try look("page.html")
  }

  @Test func `a page without a browser: one file, the worst first, told of failures`() throws {
    try folder.write("letters/ferry.txt", shortLetter)
    try folder.write("letters/empty.txt", "\n")
    let report = try Program.run(["report", "letters", "-o", "page.html"], in: folder)
    #expect(report.status == 1)
    #expect(report.errors.contains("empty.txt"))
    let page = try folder.text("page.html")
    #expect(page.contains("<a href=\"#d0\">") && !page.contains("src="))
    let none = try Program.run(["report", "letters"], in: folder)
    #expect(none.status == 2)
  }
}
