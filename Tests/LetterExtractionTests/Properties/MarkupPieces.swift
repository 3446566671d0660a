/// Markup and odd characters to put between the pieces of letters.
enum MarkupPieces {
  static let text = [
    "\n", "\n\n", "\n\n\n", "\r\n", "\r", "  ", "\t", "\n> ", "\n    ", "\n| ", " | ", "\u{A0}",
    "\u{0C}",
    "\n--\n", "\n-----Original Message-----\n", "From: a@b.example\n", "Subject: y\n", "-\n",
  ]

  static let markdown = [
    "\n", "\n\n", "\n# ", "\n## ", "\n* ", "\n  - ", "\n1. ", "**", "*", "_", "`", "```\n", "[",
    "](http://a.example)",
    "[^1]", "\n[^1]: ", "---\n", "---\ntitle: A letter\ndate: 2019-05-01\n---\n",
    "\n| a | b |\n|---|---|\n| ",
    "<br>", "\\", "> ", "![alt](x.png)", "\n===\n", "&amp;", "<sup>1</sup>", "  \n", "<!-- x -->",
    "***",
  ]

  static let tags = [
    "<p>", "</p>", "<br>", "<div>", "</div>", "<div class='share nav'>", "<ul>", "</ul>",
    "<ol start=3 type=a>",
    "</ol>", "<li>", "</li>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<th>", "<b>", "</b>",
    "<i>", "</i>",
    "<a href='#n1'>", "<a href=x id=n1>", "</a>", "<sup>1</sup>", "<sup><a href='#fn1'>1</a></sup>",
    "<h1>", "</h1>",
    "<h2>", "</h2>", "<nav>", "</nav>", "<footer>", "</footer>", "<blockquote>", "</blockquote>",
    "<pre>\n", "</pre>",
    "<span style='display:none'>", "</span>", "<p hidden>", "<head><title>", "</title></head>",
    "<!-- ", " -->",
    "<script>var a='<p>';</script>", "<style>p{}</style>", "<![CDATA[", "]]>", "<!DOCTYPE html>",
    "<svg>", "</svg>",
    "<dl><dt>", "<dd>", "</dl>", "<figure><figcaption>", "</figure>", "<section role=doc-endnotes>",
    "</section>",
    "<time datetime=2014-05-12>", "</time>", "<input value=x>", "<option>", "<button>",
    "<textarea>", "<", ">", "</",
    "<p", "<o:p></o:p>", "<img alt='a view'>", "<aside>", "</aside>", "<form>", "<template>",
    "<noscript>",
    "<ol><li><ol><li>", "<table><tr><td><table><tr><td>", "<html lang=fr>", "<center>",
    "<font color=red>",
    "<p>Dear Ms. Bell,</p>", "<p>Yours sincerely,<br>", "\n", " ",
  ]

  static let entities = [
    "&amp;", "&nbsp;", "&lt;p&gt;", "&eacute;", "&#233;", "&#x4E2D;", "&#0;", "&#xD800;",
    "&#x110000;", "&bogus;", "&amp",
    "&", "&#", "&#x", "&notit;", "&NotEqualTilde;", "&hellip;", "&zwj;", "&#8203;", "&#150;",
    "&shy;",
  ]

  static let odd = [
    "\u{FEFF}", "\u{200B}", "\u{200D}", "\u{2028}", "\u{2029}", "\u{85}", "\u{3000}", "\u{202E}",
    "\u{AD}", "\u{0}",
    "\u{1}", "\u{7F}", "\u{FFFD}", "\u{FFFE}", "\u{E000}", "\u{10FFFF}", "e\u{301}", "\u{301}", "👩‍👩‍👧",
    "🇫🇷", "ǅ", "İ", "ß",
    "ﬁ", "Ⅳ", "①", "²", "†", "‡", "﷽", "मित्र", "สวัสดี", "ᏣᎳᎩ", "\u{1F}", "\u{1B}[31m", "ẞ", "ſ", "K",
    "Ⱥ", "Ⱦ",
  ]
}
