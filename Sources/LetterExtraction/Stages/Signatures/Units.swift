/// Parts of a larger body: a division, an office, a team.
enum Units {
  static func isUnit(_ page: Page, _ line: Int, _ range: Range<Int>) -> Bool {
    WordShape.words(of: page.text, in: range, limit: 16).contains {
      words.contains(String(decoding: page.folded[$0.text], as: UTF8.self))
    }
  }

  private static let words: Set<String> = [
    "division", "department", "dept", "section", "unit", "branch", "bureau", "office", "team",
    "directorate",
    "center", "centre", "faculty", "school", "secretariat", "abteilung", "referat", "fachbereich",
    "fakultät",
    "service", "département", "direction", "departamento", "dirección", "dipartimento", "ufficio",
    "afdeling",
    "отдел", "управление", "департамент", "кафедра", "відділ", "управління", "wydział", "katedra",
    "bölümü",
  ]
}
