import LetterExtraction
import Testing

@Suite struct NameShapeTests {
  private func page(_ text: String) -> LetterExtraction.Page {
    DraftDrawing("S| " + text).draft.page
  }

  private func person(_ text: String) -> Double {
    let page = page(text)
    return PersonName(page, line: 0, page.lines[0].text)?.strength ?? 0
  }

  private func body(_ text: String) -> Double {
    let page = page(text)
    return OrganizationName.strength(page, line: 0, page.lines[0].text)
  }

  private func role(_ text: String) -> Double {
    let page = page(text)
    return RoleTitle.strength(page, line: 0, page.lines[0].text)
  }

  @Test(arguments: [
    "Karen Whitlow", "K. J. Whitlow", "Jean-Luc d'Aubigny", "Maria del Carmen Ruiz",
    "KAREN WHITLOW",
    "WHITLOW, Karen", "Karen Whitlow, Jr.", "Prof. Dr. Hanna Roth", "И.И. Соколова",
    "Анна Соколова", "林秀华",
    "欧阳秀华", "史蒂芬·金", "김영수", "田中 花子", "Wang Xiaoming", "R.S.Pillai", "Ayşe Yılmaz",
    "Łukasz Wiśniewski", "Anna Nowak ps. „Sroka”", "Karen Whitlow alias \"Wren\"",
  ])
  func aPerson(_ text: String) { #expect(person(text) >= 0.4, "\(person(text))") }

  @Test(arguments: [
    "Harbour Trust", "Best regards", "Contact", "Organizations", "Executive Director",
    "Office of Harbour Safety",
    "We welcome your reply", "France", "United Nations", "The undersigned", "Professor of Law",
    "人权观察", "律师",
    "Director", "12 Mill Street", "Friends of the River", "Offene Gesellschaft e.V.",
  ])
  func noPerson(_ text: String) { #expect(person(text) < 0.4, "\(person(text))") }

  @Test(arguments: [
    "Harbour Trust", "Friends of the River", "Delta Water Watch (DWW)", "Whitlow & Sons Ltd.",
    "Ministry of Ports",
    "Association pour la défense du canal", "中国人权律师协会", "한국여성단체연합", "SMEX",
  ])
  func aBody(_ text: String) { #expect(body(text) >= 0.5, "\(body(text))") }

  @Test(arguments: [
    "Executive Director", "Professor of Law", "Director, International Programs", "lawyer",
    "human rights lawyer",
    "Former Secretary of State", "musicologist", "执行主任", "대표",
  ])
  func aRole(_ text: String) { #expect(role(text) >= 0.45, "\(role(text))") }

  @Test(arguments: [
    "Harbour Trust", "Karen Whitlow", "Ministry of Ports", "Reporter ohne Hafen",
  ])
  func noRole(_ text: String) { #expect(role(text) < 0.45, "\(role(text))") }

  @Test(arguments: ["Oslo, Norway", "France", "Boston, MA 02139", "New York"])
  func aPlace(_ text: String) {
    let page = page(text)
    #expect(PlaceName.strength(page, line: 0, page.lines[0].text) >= 0.6)
  }

  @Test func `what a name leaves`() throws {
    #expect(
      try DraftDrawing("S| Prof. Dr. med. Ulrike Vogelsang, Klinikum Holm").signatories()
        .first?.contains("Ulrike Vogelsang") == true)
    #expect(
      try DraftDrawing("S| Karen Whitlow '98\nS| Peter Dunmore ’05").signatories()
        == ["Karen Whitlow", "Peter Dunmore"])
  }

  @Test func `whose a body is makes it no post`() {
    #expect(role("King's College Holm") < 0.45)
  }
}
