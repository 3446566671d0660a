import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct StripBoilerplateTests {
  /// The reason of the first line, which stands above a letter.
  static func reason(_ html: String, _ type: MediaType = .html) throws -> RemovalDecision? {
    let letter =
      type == .html ? "<p>Dear Ms. Bell,</p><p>We write.</p>" : "\n\nDear Ms. Bell,\n\nWe write.\n"
    let draft = try LetterDrawing(
      html: html + letter, zones: ["Dear": .salutation, "We write": .body], type: type
    ).after(StripBoilerplate.self)
    return draft.removals[0]
  }

  @Test(arguments: [
    ("<nav><a href=/>Anything</a></nav>", Removal.Reason.navigation),
    ("<div class=breadcrumb>Anything</div>", .breadcrumb),
    ("<div id=search-box>Anything</div>", .search),
    ("<div class=share>Anything</div>", .share), ("<div class=donate>Anything</div>", .donation),
    ("<div class=related-posts>Anything</div>", .related),
    ("<div class=tags>Anything</div>", .tags),
    ("<figure><figcaption>Anything</figcaption></figure>", .caption),
    ("<div class=cookie-banner>Anything</div>", .cookie),
    ("<div class=comments>Anything</div>", .comment),
    ("<div class=advertisement>Anything</div>", .advert), ("<footer>Anything</footer>", .footer),
    ("<aside>Anything</aside>", .related), ("<dialog open>Anything</dialog>", .cookie),
    ("<form><button>Anything</button></form>", .search), ("<header>Anything</header>", .navigation),
    ("<p hidden>Anything</p>", .markup), ("<noscript>Anything</noscript>", .markup),
    ("<title>Anything</title>", .markup), ("<p>Skip to main content</p>", .navigation),
    ("<p>Share this page</p>", .share), ("<p>Donate now</p>", .donation),
    ("<p>404 Not Found</p>", .error),
    ("<p>Search</p>", .search), ("<p>Related articles</p>", .related),
  ])
  func `each reason from what the page says`(html: String, reason: Removal.Reason) throws {
    let found = try #require(try Self.reason(html))
    #expect(found.reason == reason, "\(found)")
    #expect(!found.evidence.isEmpty)
  }

  @Test func `front matter and mail headers are markup`() throws {
    #expect(try Self.reason("---\ntitle: x\n---", .markdown)?.reason == .markup)
    #expect(
      try Self.reason(
        "From: a@b.example\nTo: c@d.example\nSubject: x\nDate: Tue, 13 Apr 1993 23:12:38", .plain)?
        .reason == .markup)
  }

  @Test func `the phrase that decided is quoted`() throws {
    #expect(
      try Self.reason("<p>Skip to main content</p>")?.evidence.contains("Skip to main content")
        == true)
  }

  @Test func `what stands twice is a duplicate`() throws {
    let draft = try LetterDrawing(
      html: "<p>Dear Ms. Bell,</p><p>We write about the pier.</p><p>Dear Ms. Bell,</p>",
      zones: ["We": .body]
    ).after(StripBoilerplate.self)
    #expect(draft.removals[2]?.reason == .duplicate)
  }

  @Test func `lines that say nothing go by their place`() throws {
    let drawing = try LetterDrawing(
      """
      -| Lorem 17
      salutation| Dear Ms. Bell,
      body| We write about the pier.
      -| Ipsum 18
      body| It closed.
      -| Dolor 19
      """)
    let draft = try drawing.after(StripBoilerplate.self)
    #expect(draft.removals[0]?.evidence == "stands before the letter begins")
    #expect(draft.removals[3]?.evidence == "stands between parts of the letter and belongs to none")
    #expect(draft.removals[5]?.evidence == "stands behind the letter's end")
    #expect(draft.removals.count == 3)
  }

  @Test func `a page without a letter says so`() throws {
    let draft = try LetterDrawing(html: "<p>Lorem 17</p>").after(StripBoilerplate.self)
    #expect(draft.removals[0]?.evidence == "nothing on the page reads like a letter or an article")
  }

  @Test func `lines under a removed one go with it`() throws {
    let draft = try LetterDrawing(
      html: "<p>Dear Ms. Bell,</p><p>We write.</p><p>Related articles</p><p>Lorem 17</p>",
      zones: ["Dear": .salutation, "We": .body]
    ).after(StripBoilerplate.self)
    #expect(draft.removals[3]?.reason == .related)
    #expect(draft.removals[3]?.evidence.hasPrefix("follows ") == true)
  }
}
