/// Parts of a larger body: a division, an office, a team.
enum Units {
  static func isUnit(_ page: Page, _ line: Int, _ range: Range<Int>) -> Bool {
    page.words(in: range, limit: 16).contains { isUnit($0, page) }
  }

  static func isUnit(_ word: WordShape, _ page: Page) -> Bool {
    words.contains(String(decoding: page.folded[word.text], as: UTF8.self))
  }

  /// `Sterile Products Branch`: what such a word ends is somebody's field within a body.
  static func isDivision(_ page: Page, _ last: WordShape) -> Bool {
    divisions.contains(String(decoding: page.folded[last.text], as: UTF8.self))
  }

  private static let divisions: WordSet = [
    "division", "department", "section", "unit", "branch", "desk", "services", "programme",
    "program", "abteilung", "referat", "afdeling",
  ]

  private static let words: WordSet = [
    "division", "department", "dept", "section", "unit", "branch", "bureau", "office", "team",
    "directorate",
    "center", "centre", "faculty", "school", "secretariat", "abteilung", "referat", "fachbereich",
    "fakultät",
    "service", "département", "direction", "departamento", "dirección", "dipartimento", "ufficio",
    "afdeling",
    "отдел", "управление", "департамент", "кафедра", "відділ", "управління", "wydział", "katedra",
    "bölümü", "şubesi", "dpto", "depto", "dép", "chapter", "bezirk", "ortsgruppe", "kreisverband",
    "landesverband", "sektion", "sezione", "sección", "section", "afdeling", "école",
  ]
}
