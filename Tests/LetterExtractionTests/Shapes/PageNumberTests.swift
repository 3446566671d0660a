import LetterSchema
import Testing

@testable import LetterExtraction

@Suite struct PageNumberTests {
  @Test(arguments: [
    "Page 2 of 3", "page 2", "Pg. 12", "Page 2/3", "| Page 2 |", "Page 2 – The Harbour Society",
    "The Harbour Society – Letter on the wall | Page 1 of 2", "Seite 2 von 3", "Página 2 de 3",
    "Page 2 sur 3", "Strona 2 z 3", "Стр. 2", "第 2 页", "第2页", "2 ページ", "3 쪽", "2 | Page",
  ])
  func `the number of a page says so`(line: String) throws {
    let found = try ObserveTests.cues("We write about the wall.\n\n\(line)\n", line: line)
    #expect(found.contains(.pageNumber))
  }

  @Test(arguments: ["2", "- 2 -", "– 12 –", "[4]", "(3)", "2/5", "2 of 5"])
  func `a number alone may be one`(line: String) throws {
    let text = "We write about the wall, which has stood for years.\n\n\(line)\n\nIt has stood.\n"
    let found = try ObserveTests.cues(text, line: line)
    #expect(found.contains(.numberAlone), "\(found)")
  }

  @Test(arguments: [
    "We refer to your letter, page 2", "Page 2 of your report is wrong about the wall.",
    "The page on which it stands", "Page after page of the report", "1987", "12 June 2015",
    "Side letters", "Tel. 020 7946 0018",
  ])
  func `a page that is spoken of is none`(line: String) throws {
    let found = try ObserveTests.cues("We write about the wall.\n\n\(line)\n", line: line)
    #expect(found.isDisjoint(with: [.pageNumber, .numberAlone]))
  }

  @Test func `between two lines of a letter it goes, and says why`() throws {
    let letter = try Extractor(TestPipeline.standard).extract(
      Array(
        """
        12 June 2015

        Dear Ms. Bell,

        We write about the ferry, which has not run at night since the winter, and about the pier

                                                                       Page 2 of 3

        from which it ran, and we urge the Board to reopen it before the summer.

        Yours sincerely,
        Tom Reed
        """.utf8), name: "ferry.txt")
    let removal = try #require(letter.removed.first { $0.text == "Page 2 of 3" })
    #expect(removal.reason == .footer)
    #expect(removal.evidence == "the number of a page")
  }
}
