/// Small closed sets of words that belong to the grammar of names, not to any lexicon.
enum SmallWords {
  /// After a name or a post: no longer in office.
  static let retired: WordSet = [
    "ret", "retd", "retired", "rtd", "emeritus", "emerita", "em", "i.r", "a.d", "e.h",
  ]

  /// Part of the name itself.
  static let generations: WordSet = [
    "jr", "sr", "jnr", "snr", "junr", "senr", "ii", "iii", "iv", "fils", "père", "filho", "neto",
    "hijo", "мл",
    "ст",
  ]

  /// What can follow a comma without opening a new part.
  static let legalForms: WordSet = [
    "inc", "ltd", "llc", "llp", "lp", "plc", "corp", "co", "gmbh", "ag", "sa", "s.a", "s.a.s",
    "srl",
    "s.r.l", "s.l", "bv", "b.v", "nv", "n.v", "pllc", "pty", "pvt", "limited", "incorporated",
    "e.v",
    "ev", "asbl", "vzw", "oy", "ab", "as", "a.s", "aps", "kk", "k.k", "lda", "ltda", "sarl", "sas",
    "spa", "s.p.a", "ооо", "зао", "оао", "пао", "p.c", "pc", "n.a", "se",
  ]

  /// Small words that link the capitalised words of an organisation's name, in the languages of
  /// the lexicons.
  static let links: WordSet = [
    "of", "for", "the", "and", "in", "on", "to", "against", "at", "by", "with", "without", "de",
    "des",
    "du", "d", "la", "le", "les", "pour", "et", "contre", "sans", "en", "aux", "au", "für", "und",
    "der",
    "die", "das", "des", "zur", "zum", "gegen", "im", "eine", "freie", "del", "los", "las", "el",
    "y",
    "para", "por", "sin", "e", "da", "do", "das", "dos", "em", "pela", "pelos", "per", "di",
    "della",
    "dei", "degli", "delle", "il", "lo", "i", "contro", "voor", "van", "het", "een", "tegen", "na",
    "rzecz",
    "dla", "i", "w", "o", "и", "по", "в", "за", "на", "о", "об", "от", "для", "та", "з", "із", "у",
    "ve",
    "için",
  ]

  /// Behind a plural they make a body of it: `Doctors for Clean Air`, `Lawyers Without Borders`.
  static let causes: WordSet = [
    "for", "without", "against", "beyond", "sans", "pour", "contre", "für", "gegen", "ohne", "sin",
    "contra", "por", "senza", "contro", "voor", "zonder", "tegen", "przeciw", "bez", "dla",
    "против",
    "без", "за",
  ]

  /// Articles that name nobody.
  static let articles: WordSet = [
    "the", "la", "le", "les", "los", "las", "el", "els", "il", "lo", "gli", "os", "as", "der",
    "die",
    "das", "den", "dem", "het",
  ]

  /// Links that stand in persons' names too.
  static let ambiguousLinks: WordSet = [
    "de", "des", "du", "d", "la", "le", "les", "der", "die", "das", "zur", "zum", "del", "los",
    "las",
    "el", "y", "e", "da", "do", "dos", "di", "della", "dei", "degli", "delle", "lo", "i", "van",
    "het",
    "и", "і",
  ]

  /// Join two persons in one line.
  static let conjunctions: WordSet = [
    "and", "und", "et", "y", "e", "i", "и", "та", "і", "en", "och", "og", "ve", "&",
  ]

  /// Between a person and the body signed for.
  static let behalf: [String] = [
    "on behalf of", "for and on behalf of", "signing on behalf of", "au nom de", "au nom du",
    "au nom des", "pour le compte de", "im namen von", "im namen der", "im namen des",
    "im auftrag von",
    "en nombre de", "en representación de", "em nome de", "em nome da", "em nome do", "a nome di",
    "a nome della", "per conto di", "namens", "от имени", "від імені", "w imieniu", "adına",
  ]

  /// Between a body and the person who signs for it.
  static let representedBy: [String] = [
    "represented by", "through its", "vertreten durch", "représenté par", "représentée par",
    "representado por", "representada por", "rappresentato da", "rappresentata da",
    "vertegenwoordigd door", "reprezentowany przez", "reprezentowana przez", "в лице", "в особі",
    "genom", "gennem", "ved", "v/", "zastoupený", "zastoupená", "temsilen",
  ]

  /// Shorter forms that mean the same at the start of a signature line alone.
  static let signedFor: [String] = [
    "for", "pour", "für", "para", "por", "per", "voor", "за", "dla", "za", "för", "pel", "pela",
  ]
}
