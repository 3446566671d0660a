import Testing

@testable import LetterExtraction

@Suite struct ObserveTests {
  static let letter = """
    The night ferry

    12 June 2015

    Dear Ms. Bell,

    We write about the ferry, which has not run at night since the winter, although the Board said in the spring that it would run again before the summer.

    We urge the Board to reopen the pier.[1]

    Yours sincerely,
    Tom Reed

    [1] Minutes of the Board, 3 May 2015.
    """

  static func cues(_ text: String, _ type: MediaType = .plain, line: String) throws -> Set<Cue> {
    let draft = try LetterDrawing(html: text, type: type).draft
    let index = try #require(
      draft.reading.lines.firstIndex { draft.string($0.text).hasPrefix(line) }, "no line \(line)")
    return Set(draft.cues.lines[index].map(\.cue))
  }

  @Test(arguments: [
    ("Organisations: Lantern Society, Harbour Trust, Fen Union", Cue.nameList),
    ("Karen Whitlow, baker; Peter Dunmore, miller; Anna Marsh, poet", .nameList),
    ("Signatories", .signatureHeading), ("Peru:", .signatureHeading),
  ])
  func `what can be seen over and in a list of names`(line: String, expected: Cue) throws {
    #expect(try Self.cues("Sincerely,\n\n\(line)\n", .plain, line: line).contains(expected))
  }

  @Test(arguments: [
    "Veuillez agréer, Madame la Maire, mesdames et messieurs, l'expression de nos salutations distinguées.",
    "Tot esperant rebre la seva resposta, rebi una cordial salutació.",
  ])
  func `a sentence that ends in the words of a close is one`(line: String) throws {
    let letter = "Nous vous écrivons au sujet du bac.\n\n\(line)\n\nAda Bell\n"
    #expect(try Self.cues(letter, .plain, line: line).contains(.closingLine))
  }

  @Test(arguments: [
    "Please give her, and all who work with her, my best regards.",
    "We wrote to her with kind regards. Nobody answered, and she sends no best wishes.",
  ])
  func `what merely speaks of a close is none`(line: String) throws {
    #expect(!(try Self.cues("We write.\n\n\(line)\n", .plain, line: line).contains(.closingLine)))
  }

  @Test(arguments: [
    ("The night", [Cue.always, .firstLine, .beforeSalutation, .endsBare, .fewWords]),
    ("12 June", [.dateInside, .dateWhole, .startsDigit, .beforeProse]),
    ("Dear", [.salutationOpener, .salutationLine, .atSalutation, .endsComma]),
    ("We write", [.functionWords, .afterSalutation, .endsStop, .lengthProse]),
    ("We urge", [.ask, .noteMarker, .justBeforeClosing]),
    ("Yours", [.closingLine, .atClosing, .endsComma]),
    ("Tom", [.justAfterClosing, .personName, .mostWordsCapitalized]),
    ("[1]", [.lastLine, .startsBracket, .afterSalutation]),
  ])
  func `what can be seen in the lines of a letter`(line: String, expected: [Cue]) throws {
    let found = try Self.cues(Self.letter, line: line)
    for cue in expected { #expect(found.contains(cue), "\(line): \(cue) in \(found)") }
  }

  @Test(arguments: [
    ("<nav><a href=/>Home</a></nav>", "Home", [Cue.inNav, .linkWhole]),
    ("<div class=share-buttons>Share</div>", "Share", [.hintShare, .chromeShare]),
    ("<footer><p>© 2014</p></footer>", "©", [.inFooter]),
    ("<p style='display:none'>Gone</p>", "Gone", [.isHidden]),
    ("<h1>A title</h1>", "A title", [.headingTop]),
    ("<h2>A title</h2>", "A title", [.headingSecond]),
    ("<ol><li>One<ol><li>Two</ol></ol>", "Two", [.itemNumbered, .itemNested]),
    ("<p><b>All of it</b></p>", "All", [.boldWhole]),
    ("<table><thead><tr><th>Name</thead></table>", "Name", [.inTable, .tableHead, .cell]),
    ("<p><time datetime=2014-05-12>May</time></p>", "May", [.machineDate]),
    ("<title>A page</title><p>x</p>", "A page", [.pageTitle]),
  ])
  func `what the markup says`(html: String, line: String, expected: [Cue]) throws {
    let found = try Self.cues(html, .html, line: line)
    for cue in expected { #expect(found.contains(cue), "\(cue) in \(found)") }
  }

  @Test func `what stands twice`() throws {
    let text = "Keep the ferry running\n\nWe write.\n\nKeep the ferry running"
    let draft = try LetterDrawing(html: text, type: .plain).draft
    #expect(draft.cues.has(.repeatsLater, in: 0) && !draft.cues.has(.repeatsEarlier, in: 0))
    #expect(draft.cues.has(.repeatsEarlier, in: 2) && !draft.cues.has(.repeatsLater, in: 2))
  }

  @Test(arguments: [
    ("We write to you about the ferry and the pier of this town.", "en"),
    ("Nous vous écrivons au sujet du bac et de la jetée de cette ville.", "fr"),
    ("我们写信给您，是为了城里的渡船。", "zh"), ("我們寫信給您，是為了城裡的渡船。", "zh-Hant"),
    ("Мы пишем вам о пароме, который больше не ходит ночью.", "ru"), ("12345", "und"),
  ])
  func `the language of a text`(text: String, language: String) throws {
    #expect(try LetterDrawing(html: text, type: .plain).draft.language == language)
  }

  @Test func `marks lie within their lines`() throws {
    let draft = try LetterDrawing(html: Self.letter, type: .plain).draft
    for (line, marks) in zip(draft.reading.lines, draft.cues.lines) {
      for mark in marks {
        #expect(
          line.text.lowerBound <= mark.text.lowerBound
            && mark.text.upperBound <= line.text.upperBound)
      }
    }
  }
}
