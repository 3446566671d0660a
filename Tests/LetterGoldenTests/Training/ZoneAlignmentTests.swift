import LetterExtraction
import Testing

@testable import LetterGolden

@Suite struct ZoneAlignmentTests {
  private func check(_ drawing: DrawnLetter, gold: String) throws {
    let document = try drawing.document(gold: gold)
    #expect(document.zones.states.map { "\($0)" } == drawing.zones)
  }

  @Test func `each line gets the zone of the field that it holds`() throws {
    let letter = DrawnLetter(
      """
      pageBefore | Home
      pageBefore | About us
      title      | Open letter: keep the evening ferry
      date       | 12 June 2015
      recipient  | Ida Penrose
      recipient  | Mayor of Orle
      subject    | Re: Evening sailings
      salutation | Dear Mayor Penrose,
      body       | We write about the evening ferry, on which the nurses of the island depend [1].
      pageInside | Advertisement
      body       | We urge you to keep the evening sailings.
      closing    | Yours sincerely,
      signature  | Ada Marsh
      signature  | Chair, Friends of the Ferry
      copies     | cc: Lena Strand
      footnote   | [1] Notice of the harbour board, 3 May 2015.
      pageAfter  | Most read
      pageAfter  | Share this page
      """)
    let lines = letter.text.split(separator: "\n")
    let content = lines[2...15].filter { $0 != "Advertisement" }
    try check(
      letter,
      gold: """
        "title": "Open letter: keep the evening ferry",
        "date": {"text": "12 June 2015", "when": "2015-06-12"},
        "recipients": [{"name": "Ida Penrose", "role": "Mayor of Orle"}],
        "subject": "Evening sailings", "salutation": "Dear Mayor Penrose,",
        "closing": "Yours sincerely,",
        "signatories": [
          {"name": "Ada Marsh", "role": "Chair", "organization": "Friends of the Ferry"}],
        "copies": [{"name": "Lena Strand"}],
        "footnotes": [
          {"label": "1", "text": "Notice of the harbour board, 3 May 2015.", "markers": 1}],
        "content_text": "\(content.joined(separator: "\\n"))"
        """)
  }

  @Test func `a name in the text is no signature`() throws {
    let letter = DrawnLetter(
      """
      salutation | Dear all,
      body       | On Monday Ada Marsh told us that the ferry would go on sailing in the evenings.
      closing    | Yours,
      signature  | Ada Marsh
      """)
    try check(
      letter,
      gold: """
        "salutation": "Dear all,", "closing": "Yours,", "signatories": [{"name": "Ada Marsh"}],
        "content_lines": [[1, 7]]
        """)
  }

  @Test func `an annex behind the signatures is none of them`() throws {
    let letter = DrawnLetter(
      """
      salutation | Dear all,
      body       | On Monday the board told us that the ferry would not sail in the evenings.
      closing    | Yours,
      signature  | Ada Marsh
      signature  | Tel. 0163 555 0178
      body       | Reasoning
      """)
    try check(
      letter,
      gold: """
        "salutation": "Dear all,", "closing": "Yours,", "signatories": [{"name": "Ada Marsh"}],
        "content_lines": [[1, 11]]
        """)
  }

  @Test func `a paragraph of signatories with their posts`() throws {
    let letter = DrawnLetter(
      """
      salutation | Dear all,
      body       | On Monday the board told us that the ferry would not sail in the evenings.
      signature  | Ada Marsh, nurse at the clinic of Holm; Jon Peel, master of the mill; Ida Strand, teacher at the school of Fen; Lena Orle, keeper of the light
      """)
    try check(
      letter,
      gold: """
        "salutation": "Dear all,",
        "signatories": [
          {"name": "Ada Marsh", "role": "nurse", "organization": "clinic of Holm"},
          {"name": "Jon Peel", "role": "master of the mill"},
          {"name": "Ida Strand", "role": "teacher", "organization": "school of Fen"},
          {"name": "Lena Orle", "role": "keeper of the light"}],
        "content_lines": [[1, 5]]
        """)
  }

  @Test func `without a letter all is page`() throws {
    let letter = DrawnLetter("pageBefore | Home\npageBefore | Nothing was found here.")
    try check(letter, gold: #""content_text": """#)
  }

  @Test func `subjects and notes reach over several lines`() throws {
    let letter = DrawnLetter(
      """
      recipient  | Dear Mayor of Orle
      subject    | Re: Evening sailings and
      subject    | the pier
      salutation | Dear Mayor,
      body       | We write about the evening ferry, on which the nurses of the island depend.
      footnote   | 1
      footnote   | Notice of the harbour board of Orle,
      footnote   | 3 May 2015, with the map.
      """)
    let content = letter.text.split(separator: "\n")
    try check(
      letter,
      gold: """
        "recipients": [{"role": "Dear Mayor of Orle"}], "salutation": "Dear Mayor,",
        "subject": "Evening sailings and the pier",
        "footnotes": [
          {"label": "1", "text": "Notice of the harbour board of Orle, 3 May 2015, with the map."}],
        "content_text": "\(content.joined(separator: "\\n"))"
        """)
  }
}
