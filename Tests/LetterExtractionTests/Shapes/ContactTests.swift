import Testing

@testable import LetterExtraction

@Suite("Contact details and addresses")
struct ContactTests {
  private func spans(_ text: String) throws -> [String] {
    let page = try NoteDrawing(text: text).draft.page
    return Contacts.spans(in: page.lines[0].text, line: 0, page: page).map {
      "\($0.form) " + String(decoding: page.text[$0.text], as: UTF8.self)
    }
  }

  private func strength(_ text: String) throws -> Double {
    let page = try NoteDrawing(text: text).draft.page
    return PostalAddress.strength(of: page.lines[0].text, line: 0, page: page)
  }

  @Test(
    "Found",
    arguments: [
      ("Write to ada@quay.example.org.", ["email ada@quay.example.org"]),
      ("***@quay.example.org", ["email ***@quay.example.org"]),
      ("ada [at] quay.org", ["email ada [at] quay.org"]),
      (
        "See https://quay.org/a_(b), and www.pier.example/x.",
        ["url https://quay.org/a_(b)", "url www.pier.example/x"]
      ),
      ("quay.org", ["url quay.org"]), ("pier.ch/notes", ["url pier.ch/notes"]),
      ("+41 22 555 01 02", ["phone +41 22 555 01 02"]),
      ("(202) 555-0123", ["phone (202) 555-0123"]),
      ("202-555-0123", ["phone 202-555-0123"]), ("Tel. 555 01 02", ["phone 555 01 02"]),
      ("Fax: 020 7946 0018", ["phone 020 7946 0018"]),
      ("(1-800-555-0123)", ["phone 1-800-555-0123"]),
      ("Fax: 2025550123; 2025550124", ["phone 2025550123", "phone 2025550124"]),
    ])
  func found(_ text: String, _ wanted: [String]) throws {
    #expect(try spans(text) == wanted)
  }

  @Test(
    "Not found",
    arguments: [
      "18-01-2001", "1,000,000 people", "in 2005 and 2006", "e.g. this", "3.14159265",
      "We met @ noon.",
      "Case 30392", "1876.07.04", "Section 12.3.4", "Boston, MA 02108-3806",
    ])
  func notFound(_ text: String) throws {
    #expect(try spans(text).isEmpty)
  }

  @Test(
    "Lines of addresses",
    arguments: [
      "P.O. Box 113", "Washington, DC 20520", "12 Quay Street", "1211 Geneva 10", "10117 Berlin",
      "London SW1A 2AA", "75001 Paris", "Case postale 56", "Geneva, Switzerland", "France",
    ])
  func address(_ text: String) throws {
    #expect(try strength(text) >= 0.5)
  }

  @Test(
    "No lines of addresses",
    arguments: [
      "We met in France in 2005 and agreed that the harbour should stay open.", "Yours sincerely,",
      "The committee of 1998", "Dear Ms Ruiz,", "18 January 2001",
    ])
  func none(_ text: String) throws {
    #expect(try strength(text) < 0.5)
  }
}
