import Testing

@testable import LetterExtraction

@Suite("Dates")
struct DateScannerTests {
  @Test(
    "One date a line",
    arguments: [
      ("18 January 2001", "2001-01-18"), ("January 18, 2001", "2001-01-18"),
      ("Jan. 18 2001", "2001-01-18"), ("18th of January, 2001", "2001-01-18"),
      ("January the 18th, 2001", "2001-01-18"), ("18 th January 2001", "2001-01-18"),
      ("Signed on this 4th day of July 1876 at the quay", "1876-07-04"),
      ("Nov.6th,2019", "2019-11-06"), ("18-Jan-2001", "2001-01-18"), ("18-Jan-01", "2001-01-18"),
      ("18 Jan '01", "2001-01-18"), ("2001-Jan-18", "2001-01-18"), ("le 3 mars 2005", "2005-03-03"),
      ("Lille, le 1er mars 2005", "2005-03-01"), ("le premier mars 2005", "2005-03-01"),
      ("Fait le 12 d’août 2010", "2010-08-12"),
      ("18 de enero de 2001", "2001-01-18"), ("9 maja 2014 roku", "2014-05-09"),
      ("18 января 2001 г.", "2001-01-18"), ("Анкара, 18 Ocak 2001", "2001-01-18"),
      ("١٨ يناير ٢٠٠١", "2001-01-18"), ("２００１年１月１８日", "2001-01-18"),
      ("2001年1月18日", "2001-01-18"), ("二〇一九年一月九日", "2019-01-09"),
      ("二零一八年十月二十一日", "2018-10-21"), ("2018年九月", "2018-09"), ("2018年春天以前", "2018"),
      ("中華民國108年1月9日", "2019-01-09"), ("民國一百零八年十二月三十一日", "2019-12-31"),
      ("108年5月4日", "2019-05-04"), ("平成30年4月2日", "2018-04-02"),
      ("令和元年五月一日", "2019-05-01"), ("昭和二十年三月十日", "1945-03-10"),
      ("2018년 3월 2일", "2018-03-02"), ("2001-01-18", "2001-01-18"),
      ("2021-05-06T06:37:43Z", "2021-05-06"), ("2021-05-06T06:37:43+02:00", "2021-05-06"),
      ("18/01/2001", "2001-01-18"), ("01/18/2001", "2001-01-18"), ("18.01.2001", "2001-01-18"),
      ("18. 1. 2001", "2001-01-18"), ("18-1-2001", "2001-01-18"), ("4.9.2022", "2022-09-04"),
      ("05/05/2016", "2016-05-05"), ("2015/12/3", "2015-12-03"), ("18.01.01", "2001-01-18"),
      ("June 2016", "2016-06"),
      ("La lettre que la mairie nous a faite est de juin 2016", "2016-06"),
      ("Sun, 18 Jan 2001 12:00:00 +0000", "2001-01-18"),
      ("Tue, 13 Apr 93 23:12:38 EDT", "1993-04-13"), ("Sun Jan 18 12:00:00 2001", "2001-01-18"),
      ("２００１年（平成１３年）１月１８日", "2001-01-18"), ("2001（平成13）年1月18日", "2001-01-18"),
      ("平成13（2001）年1月18日", "2001-01-18"), ("2001 m. sausio 18 d.", "2001-01-18"),
      ("18 January 2001By Karen", "2001-01-18"),
      ("By Karen Whitlow18 January 2001", "2001-01-18"), ("18.01.2001Comments", "2001-01-18"),
      ("Date: 18.01.2001.", "2001-01-18"), ("29 February 2016", "2016-02-29"),
    ])
  func one(_ text: String, _ when: String) throws {
    #expect(try NoteDrawing.days(text) == [when])
  }

  @Test(
    "In languages whose lexicon may be missing", .enabled(if: Self.hasGerman),
    arguments: [
      ("18. Januar 2001", "2001-01-18"), ("Bern, den 3. März 2005", "2005-03-03"),
      ("Lisboa, 1º de março de 2011", "2011-03-01"), ("Den Haag, 17 februari 2021", "2021-02-17"),
    ])
  func later(_ text: String, _ when: String) throws {
    #expect(try NoteDrawing.days(text) == [when])
  }

  static let hasGerman =
    (try? NoteDrawing(text: "Januar").draft.page.hits(.month, in: 0).isEmpty == false) == true

  @Test(
    "Dates of old letters and of other calendars",
    arguments: [
      ("this 3d of May 1787", "1787-05-03"), ("Orle, Novr. 5th 1801", "1801-11-05"),
      ("the xiijth of Aprill, 1643", "1643-04-13"), ("Augt: 5, 1790", "1790-08-05"),
      ("4 Januarij 1699", "1699-01-04"), ("le 5 7bre 1772", "1772-09-05"),
      ("10 February 1735/6", "1736-02-10"), ("14 March [1864]", "1864-03-14"),
      ("le 4 floréal an VII", "1799-04-23"), ("18 brumaire an 8", "1799-11-09"),
      ("the twenty-second of May 1811", "1811-05-22"),
      ("a los cinco días del mes de mayo de 1834", "1834-05-05"),
      ("14 IV 2016", "2016-04-14"), ("3.V.1962", "1962-05-03"), ("2. 10. 53", "1953-10-02"),
      ("民國113.3.13", "2024-03-13"), ("令和5.3.1", "2023-03-01"), ("16 مارس/آذار 2022", "2022-03-16"),
      ("4 نيسان (أبريل) 2019", "2019-04-04"), ("16/3/2022م", "2022-03-16"),
      ("5 de maig de 2016", "2016-05-05"), ("4. listopadu 2013", "2013-11-04"),
      ("2015. május 5.", "2015-05-05"), ("5. toukokuuta 2014", "2014-05-05"),
      ("12 Μαΐου 2014", "2014-05-12"), ("den 3 februari 2015", "2015-02-03"),
    ])
  func old(_ text: String, _ when: String) throws {
    #expect(try NoteDrawing.days(text) == [when])
  }

  @Test(
    "In the languages of the young lexicons",
    arguments: [
      ("१४ मार्च २०१९", "2019-03-14"), ("14 במרץ 2019", "2019-03-14"),
      ("ngày 14 tháng 3 năm 2019", "2019-03-14"), ("Jakarta, 14 Agustus 2019", "2019-08-14"),
      ("maaliskuun 14. päivänä 2019", "2019-03-14"), ("14. päivänä maaliskuuta 2019", "2019-03-14"),
      ("14η Μαρτίου 2019", "2019-03-14"), ("12 του Μαρτίου του 2019", "2019-03-12"),
      ("1 Σεπτεμβρίου 2019", "2019-09-01"), ("întâi martie 2019", "2019-03-01"),
      ("dne dvacátého prvního května 2019", "2019-05-21"), ("2019. szeptember 4.", "2019-09-04"),
      ("den første maj 2019", "2019-05-01"), ("۱۴ مارس ۲۰۱۹", "2019-03-14"),
    ])
  func young(_ text: String, _ when: String) throws {
    #expect(try NoteDrawing.days(text) == [when])
  }

  @Test(
    "Dates of the solar calendar in Persian",
    arguments: [
      ("این نامه در تاریخ ۱۲ مهر ۱۴۰۲ به شما داده شده است", "2023-10-04"),
      ("این نامه در تاریخ ۱ فروردین سال ۱۳۹۵ به شما داده شده است", "2016-03-20"),
      ("این نامه در تاریخ ۳۰ اسفندماه ۱۳۹۹ به شما داده شده است", "2021-03-20"),
      ("این نامه در تاریخ ۱۳۹۸/۱۰/۱۱ به شما داده شده است", "2020-01-01"),
    ])
  func solar(_ text: String, _ when: String) throws {
    #expect(try NoteDrawing.days(text) == [when])
  }

  @Test("Two dates that a scraper glued are two")
  func glued() throws {
    #expect(try NoteDrawing.days("22 mai 201517 juin 2016") == ["2015-05-22", "2016-06-17"])
  }

  @Test("Day and month that cannot be told apart", arguments: ["04/05/2016", "4-5-2016"])
  func ambiguous(_ text: String) throws {
    #expect(try NoteDrawing.days(text) == ["?"])
  }

  @Test("The custom of the page's language tells day from month")
  func custom() throws {
    let text =
      "La mairie nous a fait une réponse qui est du 04/05/2016 et nous ne la comprenons pas"
    #expect(try NoteDrawing.days(text) == ["2016-05-04"])
  }

  @Test("Without a year")
  func yearless() throws {
    #expect(
      try NoteDrawing.days("We met on the quay and were told so on May 5, by the harbour master")
        == ["--5-5"])
    #expect(
      try NoteDrawing.days("Nous avons reçu la lettre de la mairie le 1er mars, et rien de plus")
        == ["--3-1"])
    #expect(try NoteDrawing.days("我們在5月3日收到信") == ["--5-3"])
  }

  @Test(
    "No dates",
    arguments: [
      "31 February 2001", "29 February 2015", "Tel. 22 418-555-2001", "version 18.1.2001.4",
      "https://pier.example/2016/01/18/letter", "Section 3(1) of the Act of 1998",
      "the law of 2016", "We may 5 times a day march 6 miles", "1990年代", "20年", "18:30",
      "5 May 20 people came", "1.2.3", "Room 12/3/45", "ISBN 978-1-2345-6789", "January 45, 2001",
      "44 years ago, 2001 was far away", "1399-01-01", "No. 13/25/2001",
    ])
  func none(_ text: String) throws {
    #expect(try NoteDrawing.days(text).allSatisfy { $0.hasPrefix("--") && text.contains("May") })
  }

  @Test("Several dates, with the weekday that belongs to each")
  func several() throws {
    let text = "From Monday, 1 March 2010 to 5 March 2010, and on 2010-03-09."
    let dates = try NoteDrawing.dates(text)
    #expect(dates.map(\.when) == ["2010-03-01", "2010-03-05", "2010-03-09"])
    #expect(
      dates.map { String(decoding: Array(text.utf8)[$0.text], as: UTF8.self) }.first
        == "Monday, 1 March 2010")
  }
}
