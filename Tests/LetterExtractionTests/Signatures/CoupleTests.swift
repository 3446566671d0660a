import LetterExtraction
import Testing

@Suite struct CoupleTests {
  @Test(arguments: [
    ("Karen and Peter Dunmore", ["Karen", "Peter Dunmore"]),
    ("K. and P. Dunmore", ["K. and P. Dunmore"]),
    ("Karen & Peter Dunmore, bakers", ["Karen", "Peter Dunmore · role bakers"]),
    ("Anna Marsh und Peter Dunmore", ["Anna Marsh", "Peter Dunmore"]),
  ])
  func `two names are two entries`(_ line: String, _ expected: [String]) throws {
    #expect(try DraftDrawing("S| " + line).signatories() == expected)
  }

  @Test(arguments: [
    "Bakers and Millers Union", "Marsh & Dunmore Ltd", "Youth and Ports Foundation",
  ])
  func `bodies are one`(_ line: String) throws {
    #expect(try DraftDrawing("S| " + line).signatories() == ["org " + line])
  }

  @Test(arguments: ["Mr and Mrs Peter Dunmore", "Dr. and Mrs. Peter Dunmore"])
  func `two titles before one name are one entry`(line: String) throws {
    let found = try DraftDrawing("S| " + line).signatories()
    #expect(found.count == 1 && found[0].contains("Peter Dunmore") && !found[0].contains("org"))
  }
}
