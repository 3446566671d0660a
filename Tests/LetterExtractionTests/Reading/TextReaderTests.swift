import Testing

@testable import LetterExtraction

@Suite struct TextReaderTests {
  @Test func linesAndBlanks() {
    let reading = ReadingSketch.read("  Dear\u{A0}\u{3000}Sir,  \r\n\r\n\rWe\twrite.\u{2028}Yours")
    #expect(
      reading.lines.map { String(decoding: reading.text[$0.text], as: UTF8.self) }
        == ["Dear Sir,", "We write.", "Yours"])
    #expect(reading.lines.map(\.markup.blankBefore) == [0, 2, 0])
    #expect(reading.lines[0].markup.indent == 2)
    #expect(reading.lines[0].at == 2..<15)
    #expect(reading.map.source(of: 5..<9) == 11..<15)
  }

  @Test func zeroWidthBlanksVanishInWords() {
    #expect(ReadingSketch.draw("the foun\u{200B}der \u{FEFF}of") == ["the founder of"])
  }

  @Test func unwrapsParagraphs() {
    let text = """
      We have been asking the council for the repair of the old bridge since
      the spring of last year, when the first cracks were seen by a teacher
      of the school on the other side. Nobody has come to look at it, nor
      has anybody answered our letters.

      The bridge is used by more than two hundred children every day, and
      their parents are afraid.
      """
    #expect(ReadingSketch.draw(text).count == 2)
    #expect(ReadingSketch.draw(text)[1].hasSuffix("every day, and their parents are afraid."))
  }

  @Test func keepsAddressesApart() {
    let text = """
      The Mayor of the Town of Lower Wick
      Department for Bridges and Waterways
      Town Hall
      12 Market Street

      We have been asking the council for the repair of the old bridge since
      the spring of last year, when the first cracks were seen by a teacher
      of the school on the other side.
      """
    let lines = ReadingSketch.draw(text)
    #expect(lines.count == 5)
    #expect(lines[1] == "Department for Bridges and Waterways")
  }

  @Test func firstLineIndentation() {
    let text = """
         We have been asking the council for the repair of the old bridge
      since the spring of last year, when the first cracks were seen by a
      teacher of the school on the other side of the river.
         The bridge is used by more than two hundred children every day of
      the week, and their parents are afraid that it will not stand for
      another winter.
      """
    #expect(ReadingSketch.draw(text).count == 2)
  }

  @Test func hangingItems() {
    let text = """
      We ask you to do the following things before the end of this month of May:

      * repair the old bridge over the river, which has been closed to all
        traffic since the spring;
      * tell the school when it will be open again.
      """
    #expect(
      ReadingSketch.draw(text) == [
        "We ask you to do the following things before the end of this month of May:",
        "* 1 | repair the old bridge over the river, which has been closed to all traffic since"
          + " the spring;",
        "* 1 | tell the school when it will be open again.",
      ])
  }

  @Test func nestedLists() {
    let text = """
      1. Open the bridge:
         a) for children,
         b) for carts.
      2. Close the road.
        • at night
        • on Sundays
      """
    let reading = ReadingSketch.read(text)
    #expect(
      ReadingSketch.draw(text) == [
        "1. 1 | Open the bridge:", "a) 2 | for children,", "b) 2 | for carts.",
        "2. 1 | Close the road.", "• 2 | at night", "• 2 | on Sundays",
      ])
    let lists = reading.lines.map(\.markup.listID)
    #expect(lists[0] == lists[3] && lists[1] == lists[2] && Set(lists).count == 3)
    #expect(reading.lines.map(\.markup.number) == ["1", "a", "b", "2", nil, nil])
  }

  @Test(arguments: [
    "(i) one\n(ii) two\n(iii) three", "一、 甲\n二、 乙", "（1）甲\n（2）乙", "①甲\n②乙",
    "I. one\nII. two", "1 . one\n2 . two", "- one\n- two", "– one\n– two", "o One\no Two",
    "‣ one\n‣ two", "🤝 one\n\n💰 two\n\n🧑🏽‍💻 three", "а) раз\nб) два", "۱- یک چیز\n۲- دو چیز",
    "١) أمر\n٢) أمر", "א. ראשון\nב. שני", "أ - أمر\nب - أمر", "α) ένα\nβ) δύο",
  ])
  func everyKindOfMarker(_ text: String) {
    let reading = ReadingSketch.read(text)
    #expect(reading.lines.allSatisfy { $0.markup.form == .item && $0.marker != nil })
    #expect(Set(reading.lines.map(\.markup.listID)).count == 1)
  }

  @Test(arguments: [
    "A. Smith", "J. Doe\nK. Roe", "1. May 2019", "A. Smith\nB. Jones", "- Perhaps.",
    "* Including the islands.\n\nYours", "[1] A note\n[2] Another", "¹ A note", "2019. It was",
    "А. Петров\nБ. Сидоров", "г. Москва\nул. Новая", "*Including the islands",
    "e.g. this\nf.i. that", "-- Smith",
  ])
  func noMarkers(_ text: String) {
    #expect(ReadingSketch.read(text).lines.allSatisfy { $0.marker == nil })
  }

  @Test func mail() {
    let text = """
      From: Ann Smith <ann@wick.example>
      To: mayor@wick.example
      Subject: The bridge over the
        river
      Date: Tue, 13 Apr 1993 23:12:38 -0400

      > > We have been asking.
      > Please answer.
      --\u{20}
      Ann
      """
    let reading = ReadingSketch.read(text)
    #expect(reading.lines[..<5].allSatisfy { $0.markup.regions.contains(.mailHeader) })
    #expect(reading.lines[4].markup.machineDate == "1993-04-13")
    #expect(reading.lines[5].markup.regions == [.quotedMail, .blockquote])
    #expect(
      ReadingSketch.draw(text)[5...]
        == ["We have been asking.", "Please answer.", "syntax | --", "Ann"])
  }

  @Test func memorandumIsNoMail() {
    let reading = ReadingSketch.read("To: The Mayor\nRe: The bridge\n\nSir,")
    #expect(reading.lines.allSatisfy { $0.markup.regions.isEmpty })
    let dated = ReadingSketch.read(
      "To: The Mayor\nFrom: The crew\nDate: 2 May 2015\nSubject: The bridge\n\nSir,")
    #expect(dated.lines.allSatisfy { $0.markup.regions.isEmpty })
  }

  @Test func armour() {
    let text = """
      -----BEGIN PGP SIGNED MESSAGE-----
      Hash: SHA1

      Dear Sir
      -----BEGIN PGP SIGNATURE-----
      iQA/AwUBO0
      -----END PGP SIGNATURE-----
      """
    #expect(
      ReadingSketch.read(text).lines.map(\.markup.form)
        == [.syntax, .syntax, .paragraph, .syntax, .syntax, .syntax])
  }

  @Test func columns() {
    let text = """
      Yours sincerely,

      Ann Smith           Bob Jones
      Chair               Secretary
      """
    #expect(
      ReadingSketch.draw(text) == [
        "Yours sincerely,", "[0,0] | Ann Smith", "[0,1] | Bob Jones", "[1,0] | Chair",
        "[1,1] | Secretary",
      ])
    #expect(ReadingSketch.draw("Ann Smith           Bob Jones") == ["Ann Smith Bob Jones"])
  }

  @Test func drawnTable() {
    let text = "|To the Mayor   |      |\n|Lower Wick     | 1999 |\n"
    let reading = ReadingSketch.read(text)
    #expect(
      ReadingSketch.draw(text)
        == ["[0,0] | To the Mayor", "[1,0] | Lower Wick", "[1,1] | 1999"])
    #expect(reading.lines[0].at == 0..<24)
  }

  @Test func rules() {
    #expect(
      ReadingSketch.draw("=====\n* * *\n...\n?\nyes")
        == ["syntax | =====", "syntax | * * *", "...", "?", "yes"])
  }

  @Test func quoteMarksAlone() {
    let reading = ReadingSketch.read("> a\n>\n> b\n>\n")
    #expect(reading.lines.map(\.at) == [0..<3, 4..<9 + 2])
    #expect(ReadingSketch.draw(">\n>") == ["syntax | > >"])
  }
}

@Suite struct WrapJudgeTests {
  @Test func judgesLinesOfAReading() {
    let text = """
      The Mayor
      Lower Wick

      We have been asking the council for the repair of the old bridge since
      the spring of last year, when the first cracks were seen by a teacher
      of the school on the other side.
      """
    var reading = Reading()
    var builder = ReadingBuilder(capacity: text.utf8.count)
    var start = 0
    let bytes = Array(text.utf8)
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var markup = Markup()
      markup.blankBefore = line.first == UInt8(ascii: "W") ? 1 : 0
      builder.append(start..<start + line.count, of: bytes)
      builder.finishLine(markup: markup)
      start += line.count + 1
    }
    reading = builder.finish()
    #expect(WrapJudge.joins(reading, 0..<5) == [false, false, false, true, true])
  }
}
