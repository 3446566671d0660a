extension Page {
  /// A phrase of a lexicon in the text. A page has as many as words: they are kept small.
  package struct Hit: Sendable {
    private let start: UInt32
    private let end: UInt32
    private let entryIndex: UInt32
    private let languageIndex: UInt8
    package let section: LexiconSection

    @inline(__always)
    init(_ found: EntryTable.Slot, text: Range<Int>) {
      start = UInt32(text.lowerBound)
      end = UInt32(text.upperBound)
      entryIndex = UInt32(found.entry)
      languageIndex = UInt8(found.language)
      section = found.section
    }

    /// Where it stands, in `text` and `folded` alike.
    @inline(__always)
    package var text: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
    /// Index into the entries of its language's lexicon.
    package var entry: Int { Int(entryIndex) }
    /// Index into `BuiltInLexicons.languages`.
    package var language: Int { Int(languageIndex) }
  }
}
