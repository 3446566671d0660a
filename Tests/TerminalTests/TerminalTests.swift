import Testing

@testable import Terminal

@Suite struct TerminalTests {
  @Test(arguments: [
    ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("信件", 4), ("한글", 4), ("かな", 4),
    ("🙂", 2), ("Ｆ", 2), ("\u{200B}x", 1), ("Цж", 2),
  ])
  func `counts columns`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [("letter", 6, "letter"), ("letters", 6, "lette…"), ("信件信件", 5, "信件…")])
  func `cuts to columns`(text: String, width: Int, cut: String) {
    #expect(DisplayWidth.cut(text, to: width) == cut)
  }

  @Test func `aligns columns whatever their script`() {
    var table = Table([.init("name", widest: 8), .init("n", right: true), .init("note")])
    table.add(["信件", "1", "x"])
    table.add(["archive-fire", "12", ""])
    #expect(
      table.text() == """
        name       n  note
        信件       1  x
        archive…  12

        """)
  }

  @Test(
    arguments: [
      (true, nil, nil, nil, true), (false, nil, nil, nil, false), (true, "1", nil, nil, false),
      (true, "", nil, nil, true), (false, nil, "1", nil, true), (false, nil, "0", nil, false),
      (false, "1", "1", nil, false), (true, nil, nil, "dumb", false),
    ] as [(Bool, String?, String?, String?, Bool)])
  func `colours where they are wanted`(
    terminal: Bool, noColor: String?, force: String?, term: String?, wanted: Bool
  ) {
    #expect(
      Paint.wanted(isTerminal: terminal, noColor: noColor, force: force, term: term) == wanted)
  }

  @Test(arguments: [
    ("demand", "demands"), ("outptu", "output"), ("Zones", "zones"), ("xyz", nil), ("", nil),
  ])
  func `finds what was meant`(typed: String, meant: String?) {
    let known = ["demands", "output", "zones", "read"]
    #expect(NearestName.of(typed, among: known) == meant)
  }
}
