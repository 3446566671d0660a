import CResources

extension Lexicon {
  /// The built-in lexicons.
  package static let standard = builtIn { _ in nil }

  /// Without those of other scripts.
  private static let latin = builtIn { otherScripts.contains($0) ? [] : nil }
  /// Of languages that are hardly written without letters of their own what tells a line's language
  /// and dates alone, which are found alike whatever else is on a page.
  private static let plain = builtIn { code in
    if otherScripts.contains(code) { return [] }
    return ownLetters.contains(code) ? [.stopword, .month, .dayOrdinal] : nil
  }

  private static let ownLetters: Set<String> = [
    "pl", "tr", "sv", "da", "nb", "cs", "sk", "ro", "hu", "vi",
  ]
  private static let otherScripts: Set<String> = [
    "zh", "ja", "ko", "ru", "uk", "ar", "el", "fa", "hi", "he",
  ]

  /// The built-in lexicons as far as a text's letters ask for them, so that a start waits for no
  /// others. Languages have the same indices in all.
  package static func needed(for text: [UInt8]) -> Lexicon {
    switch letters(of: text) {
    case .plain: plain
    case .own: latin
    case .other: standard
    }
  }

  private enum LettersNeeded { case plain, own, other }

  /// Told by bytes: `å`, `ø`, what lies behind Latin-1 up to `ț` and the vowels of Vietnamese are
  /// letters that some languages have for themselves; `ä` and `ö`, which German has too, are none.
  /// Greek to Arabic, the letters of India, and all from kana on are of other scripts.
  private static func letters(of text: [UInt8]) -> LettersNeeded {
    var found = LettersNeeded.plain
    var previous: UInt8 = 0
    for byte in text {
      if byte < 0x80 {
        previous = byte
        continue
      }
      switch byte {
      case 0xCD...0xDF, 0xE0, 0xE3...0xED: return .other
      case 0xC4...0xC8: found = .own
      case 0x85, 0x98, 0xA5, 0xB8: if previous == 0xC3 { found = .own }
      case 0xBA, 0xBB: if previous == 0xE1 { found = .own }
      default: break
      }
      previous = byte
    }
    return found
  }

  /// The built-in lexicons, of each the sections that are told; nil for all.
  private static func builtIn(_ sections: (String) -> Set<LexiconSection>?) -> Lexicon {
    let resources = UnsafeBufferPointer(
      start: epistle_lexicon_table(), count: epistle_lexicon_table_count())
    return Lexicon(
      resources.map { resource in
        let code = String(cString: resource.name)
        let sections = sections(code)
        let count = sections?.isEmpty == true ? 0 : resource.count
        return File(
          code: code, bytes: UnsafeBufferPointer(start: resource.bytes, count: count),
          sections: sections)
      })
  }
}
