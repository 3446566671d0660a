/// Posts that somebody has nowhere but in a body: what a founder founded is no field and no place.
enum BodyPosts {
  /// Whether a range ends in the word for such a post.
  static func ends(_ page: Page, _ range: Range<Int>) -> Bool {
    page.words(in: range).last.map { words.contains(page.folded[$0.text]) } ?? false
  }

  private static let words: WordSet = [
    "founder", "co-founder", "cofounder", "maintainer", "ceo", "cto", "coo", "cfo", "owner",
    "co-owner", "employee", "creator", "gründer", "gründerin", "mitgründer", "mitgründerin",
    "inhaber", "inhaberin", "geschäftsführer", "geschäftsführerin", "fondateur", "fondatrice",
    "cofondateur", "cofondatrice", "gérant", "gérante", "fundador", "fundadora", "cofundador",
    "cofundadora", "fondatore", "cofondatore", "cofondatrice", "titolare", "oprichter",
    "medeoprichter", "eigenaar", "grundare", "grunnlegger", "grundlægger", "perustaja",
    "założyciel", "założycielka", "współzałożyciel", "współzałożycielka", "основатель",
    "сооснователь", "засновник", "засновниця", "zakladatel", "zakladatelka",
  ]
}
