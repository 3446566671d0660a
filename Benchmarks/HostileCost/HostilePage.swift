/// A page with far too much of one thing.
struct HostilePage {
  var name: String
  private var piece: String
  private var count: Int
  private var frame: (String, String)

  /// `count` times `piece`, with something before and behind.
  private init(
    _ name: String, _ piece: String, _ count: Int, in frame: (String, String) = ("", "end")
  ) {
    (self.name, self.piece, self.count, self.frame) = (name, piece, count, frame)
  }

  var bytes: [UInt8] {
    var bytes = Array(frame.0.utf8)
    let piece = Array(piece.utf8)
    bytes.reserveCapacity(piece.count * count + 200)
    for _ in 0..<count { bytes += piece }
    return bytes + frame.1.utf8
  }

  /// Paragraphs, links and lists as pages have them.
  static let plain = HostilePage(
    "plain",
    """
    <div class="entry-content" id="part"><h2 class="title">The harbour wall</h2>
    <p>We write about the <a href="/harbour/wall?page=2&amp;view=all">wall</a>, which <em>has
    stood</em> for eighty years &mdash; and which the council means to take down this summer.</p>
    <ul class="links"><li><a class="more" href="/read/more">Read more of it</a></li>
    <li>The minutes of the meeting</li></ul></div>

    """, 12_000)

  static let all: [HostilePage] = [
    HostilePage("a million nested div", "<div>", 1_000_000),
    HostilePage("a million nested b", "<b>", 1_000_000),
    HostilePage("a million nested unknown elements", "<x-y>", 1_000_000),
    HostilePage("a million nested svg", "<svg>", 1_000_000),
    HostilePage("nested lists", "<ul><li>x", 300_000),
    HostilePage("nested tables", "<table><tr><td>x", 300_000),
    HostilePage("nested links and formatting", "<a href=#x><b><i>y", 300_000),
    HostilePage("formatting across blocks", "<b><p>x</b>", 300_000),
    HostilePage(
      "unclosed everything",
      "<p>a<ul><li>b<dl><dt>c<dd>d<table><tr><td>e<select><option>f<h1>g<form><a>h", 50_000),
    HostilePage("end tags of nothing", "</div></p></b></x-y></table>", 200_000),
    HostilePage("a million attributes", " ab=c", 1_000_000, in: ("<p", ">x</p>")),
    HostilePage("a million classes", " ab", 1_000_000, in: ("<p class='", "'>x</p>")),
    HostilePage("names with classes", "<p class='aB cD' id=e>", 300_000),
    HostilePage("50 MB of <", "<", 50_000_000),
    HostilePage("50 MB of &", "&", 50_000_000),
    HostilePage("references", "&amp;&eacute;", 500_000),
    HostilePage("numeric references", "&#65;&#x1F600;", 500_000),
    HostilePage("references that are none", "&amp&noti;&nonesuch;", 500_000),
    HostilePage("the longest name, cut off", "&CounterClockwiseContourIntegra", 200_000),
    HostilePage("digits without end", "9", 5_000_000, in: ("&#", ";")),
    HostilePage("comments that stay open", "<!--", 1_000_000),
    HostilePage("comment ends that are none", "--!", 1_000_000, in: ("<!--", "")),
    HostilePage("declarations", "<!", 2_000_000),
    HostilePage("scripts in comments", "<!--<script>", 400_000, in: ("<script>", "")),
    HostilePage("script ends that are none", "</scrip", 600_000, in: ("<script>", "")),
    HostilePage("a quote that stays open", "<p title='x>y", 300_000),
    HostilePage("NULs, one in 200", String(repeating: "x", count: 199) + "\0", 25_000),
    HostilePage("NULs alone", "\0", 5_000_000, in: ("<p>x", "</p>")),
    HostilePage("control references", "&#0;&#2;", 500_000),
    HostilePage("line breaks", "x<br>", 1_000_000),
    HostilePage("cells", "<td>x", 1_000_000, in: ("<table><tr>", "")),
    HostilePage("anchors", "<a name=b></a>", 400_000),
    HostilePage("note links", "<sup><a href=#n>1</a></sup>", 200_000),
  ]
}
