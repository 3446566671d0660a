import CResources
internal import Synchronization

/// The lexicons that are built in, each read when a text first asks for it: a start waits for no
/// language that nobody writes in.
package enum BuiltInLexicons {
  /// BCP 47 codes, and `common`, in the order of the files.
  package static let languages = resources().map { String(cString: $0.name) }

  /// What tells the language of a line, and dates, in whatever language: frequent words, the names
  /// of months and days.
  static let telling = telling { _ in true }
  /// The same of languages in Latin letters.
  static let tellingLatin = telling { !otherScripts.contains($0) }

  /// What stands in lines of whatever language, nobody's own phrases and those of English: one
  /// lexicon, so that a word is looked up once for both.
  static let common = languages.firstIndex(of: "common") ?? 0
  static let english = languages.firstIndex(of: "en") ?? 0

  private static let read = Mutex([Lexicon?](repeating: nil, count: languages.count))

  /// The lexicon that the phrases of a language stand in.
  ///
  /// - Parameter language: index into `languages`.
  package static func lexicon(of language: Int) -> Lexicon {
    if let known = read.withLock({ $0[language] }) { return known }
    // Two that read it at once read the same.
    let together = language == common || language == english ? [common, english] : [language]
    let lexicon = Lexicon(together.map { file($0, sections: nil) })
    read.withLock { for language in together { $0[language] = lexicon } }
    return lexicon
  }

  private static func telling(_ isWanted: (String) -> Bool) -> Lexicon {
    let wanted = languages.indices.filter { isWanted(languages[$0]) }
    return Lexicon(wanted.map { file($0, sections: [.stopword, .month, .dayOrdinal]) })
  }

  private static func file(_ language: Int, sections: SectionSet?) -> Lexicon.File {
    let resource = resources()[language]
    return Lexicon.File(
      language: language,
      bytes: UnsafeBufferPointer(start: resource.bytes, count: resource.count),
      sections: sections)
  }

  private static func resources() -> UnsafeBufferPointer<epistle_resource> {
    UnsafeBufferPointer(start: epistle_lexicon_table(), count: epistle_lexicon_table_count())
  }

  private static let otherScripts: Set<String> = [
    "zh", "ja", "ko", "ru", "uk", "be", "bg", "ar", "el", "fa", "hi", "he",
  ]

  /// Whether a text has letters of other scripts than Latin.
  static func hasOtherScripts(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { ByteCount.ofOtherScripts(in: $0) > 0 }
  }
}
