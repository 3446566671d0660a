import Testing

@testable import LetterExtraction

/// What a page declares, by the prescan of the HTML standard.
@Suite struct DeclaredCharsetTests {
  @Test(arguments: [
    ("<meta charset=koi8-r>", "koi8-r"),
    ("<META CharSet = ' KOI8-R '>", "koi8-r"),
    ("<meta/charset=koi8-r/>", nil),
    ("<meta charset=\"koi8-r\"/>", "koi8-r"),
    ("<meta content='text/html;charset=big5' http-equiv=content-type>", "big5"),
    ("<meta http-equiv=Content-Type content='charset x charset = \"big5\" y'>", "big5"),
    ("<meta http-equiv=Content-Type content=\"text/html; charset='big5\">", nil),
    ("<meta http-equiv=Content-Type content='charset'>", nil),
    ("<meta name=description content='text/html; charset=big5'>", nil),
    ("<meta content='text/html; charset=big5' charset=koi8-r>", "koi8-r"),
    ("<meta charset=koi8-r charset=big5>", "koi8-r"),
    ("<meta charset=nonsense><meta charset=big5>", "big5"),
    ("<metadata charset=big5>", nil),
    ("<!-- <meta charset=big5> --><meta charset=koi8-r>", "koi8-r"),
    ("<!--><meta charset=koi8-r>", "koi8-r"),
    ("<p title='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r"),
    ("</p a='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r"),
    ("<? <meta charset=big5> ?>", nil),
    ("< meta charset=big5><<meta charset=koi8-r>", "koi8-r"),
    ("<meta charset=koi8-r", nil), ("<meta charset='koi8-r", nil), ("<meta", nil), ("<", nil),
    ("<meta charset=utf-16>", "utf-8"), ("<meta charset=UTF-16BE>", "utf-8"),
    ("<meta charset=x-user-defined>", "windows-1252"),
    ("<meta charset=iso_8859-2:1987>", "iso-8859-2"), ("<meta charset=iso88599>", "windows-1254"),
    ("<?xml version='1.0' encoding='euc-jp'?><html>", "euc-jp"),
    ("<?xml version='1.0' encoding='euc-jp'?><meta charset=koi8-r>", "koi8-r"),
    ("<?xml encoding=euc-jp?>", nil), (" <?xml encoding='euc-jp'?>", nil),
    ("<?xml version='1.0'?><a encoding='euc-jp'>", nil),
  ])
  func `a page declares its charset`(page: String, encoding: String?) {
    #expect(DeclaredCharset.find(Array(page.utf8)) == encoding, "\(page)")
  }

  @Test func `a late declaration counts`() {
    let page = "<!--" + String(repeating: "x", count: 9000) + "--><meta charset=koi8-r>"
    #expect(DeclaredCharset.find(Array(page.utf8)) == "koi8-r")
  }

  @Test func `a flood without one is read in one go`() {
    for piece in ["<", "<!--", "<meta ", "<meta a=", "<p a='", "<?xml encoding", "charset="] {
      let page = Array(String(repeating: piece, count: 100_000).utf8)
      #expect(DeclaredCharset.find(page) == nil)
    }
  }
}
