import LetterExtraction
import Testing

@Suite struct RoleAndBodyTests {
  private func read(_ line: String, under body: String = "") throws -> [String] {
    try DraftDrawing((body.isEmpty ? "" : "B| \(body)\n") + "S| " + line).signatories()
  }

  @Test(arguments: [
    ("Karen Whitlow, sysop, The Fen Board", "Karen Whitlow · role sysop · org The Fen Board"),
    ("Karen Whitlow, miller, Holm", "Karen Whitlow · role miller · in Holm"),
    (
      "Karen Whitlow, Fen Research Institute, Holm",
      "Karen Whitlow · org Fen Research Institute · in Holm"
    ),
    (
      "Karen Whitlow, Department of Physics, Harbour University",
      "Karen Whitlow · org Department of Physics, Harbour University"
    ),
    (
      "Karen Whitlow (Editor, Harbour University)",
      "Karen Whitlow · role Editor · org Harbour University"
    ),
    (
      "Karen Whitlow, historian (University of Holm)",
      "Karen Whitlow · role historian · org University of Holm"
    ),
    ("Karen Whitlow, harbourmaster (ret.)", "Karen Whitlow · role harbourmaster (ret.)"),
    (
      "Karen Whitlow, Fellow at the Centre for Ports, University of Holm",
      "Karen Whitlow · role Fellow · org Centre for Ports, University of Holm"
    ),
    (
      "Karen Whitlow, Chair of the Ports Committee, University of Holm",
      "Karen Whitlow · role Chair of the Ports Committee · org University of Holm"
    ),
    ("(Mrs.) Karen Whitlow, Chair", "Karen Whitlow · role Chair"),
    ("Baroness Whitlow of Fen, Chair", "Whitlow of Fen · role Chair"),
    ("Per Lindqvist, editor", "Per Lindqvist · role editor"),
  ])
  func splits(_ line: String, _ expected: String) throws {
    #expect(try read(line) == [expected])
  }

  @Test func `Romance posts, with and without an article`() throws {
    let text = "Nous vous écrivons au sujet du bac de la rivière, dont les habitants ont besoin."
    #expect(
      try read("Solène Tarbes, présidente du Cercle des Passeurs", under: text)
        == ["Solène Tarbes · role présidente · org Cercle des Passeurs"])
    #expect(
      try read("Solène Tarbes, maire de Brévins", under: text)
        == ["Solène Tarbes · role maire · in Brévins"])
    #expect(
      try read("Solène Tarbes, professeure de droit public", under: text)
        == ["Solène Tarbes · role professeure de droit public"])
  }

  @Test func `posts with the body straight behind them or before`() throws {
    #expect(
      try read(
        "Jan de Wit, directeur Waterkring", under: "Wij schrijven u over de veerpont van ons dorp.")
        == ["Jan de Wit · role directeur · org Waterkring"])
    #expect(
      try read(
        "Анна Соколова, депутат городской думы",
        under: "Мы пишем Вам о переправе, которая нужна жителям.")
        == ["Анна Соколова · role депутат · org городской думы"])
    #expect(
      try read(
        "Ayşe Yılmaz – Balıkçılar Kooperatifi Başkanı",
        under: "Köyümüzün iskelesi için size yazıyoruz ve yanıtınızı bekliyoruz.")
        == ["Ayşe Yılmaz · role Başkanı · org Balıkçılar Kooperatifi"])
  }

  @Test func `an abbreviation that says they signed is no part of the name`() throws {
    let text = "Wir schreiben Ihnen wegen der Fähre, die unser Dorf nicht entbehren kann."
    #expect(try read("gez. Hanna Roth", under: text) == ["Hanna Roth"])
  }

  @Test func `places in brackets behind bodies`() throws {
    #expect(
      try DraftDrawing("S| Lantern Society (Holm)\nS| Harbour Trust (Fen)\nS| Delta Institute")
        .signatories() == [
          "org Lantern Society · in Holm", "org Harbour Trust · in Fen", "org Delta Institute",
        ])
  }

  @Test(arguments: [
    ("Karen Whitlow, maintainer of Tern", "Karen Whitlow · role maintainer · org Tern"),
    ("Karen Whitlow, a maintainer of Tern", "Karen Whitlow · role maintainer · org Tern"),
    ("Karen Whitlow, co-founder, Tern", "Karen Whitlow · role co-founder · org Tern"),
    ("Karen Whitlow, Director of Policy", "Karen Whitlow · role Director of Policy"),
  ])
  func `what somebody founded or maintains is a body`(line: String, expected: String) throws {
    #expect(try DraftDrawing("S| " + line).signatories() == [expected])
  }
}
