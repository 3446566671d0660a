internal import LetterExtraction

/// The words of a text as scores compare them: lower case, punctuation and white space left out,
/// and with them the tags, character references and link targets that a gold copied along.
///
/// Not `Words`, which the trainer aligns by: the figures have to be those of other scorers, down
/// to a word that begins with a letter and goes on with an ideograph.
public struct ComparedText: Hashable, Sendable {
  public let words: [String]

  public init(_ text: String?) {
    guard let text, !text.isEmpty else {
      words = []
      return
    }
    let plain = MarkupRemoval.plain(Array(ResolvedReferences.of(text).unicodeScalars))
    words = ComparedText.words(plain.lowercased())
  }

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func close() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if word.isEmpty, standsAlone(scalar) {
        words.append(String(scalar))
      } else if isWordPart(scalar) {
        word.append(scalar)
      } else {
        close()
        if standsAlone(scalar) { words.append(String(scalar)) }
      }
    }
    close()
    return words
  }

  /// Ideographs, kana and Hangul syllables, where no word has begun.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7AF: true
    default: false
    }
  }

  /// Letters and numbers of any script; marks are neither.
  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return scalar.properties.numericType != nil
    }
  }

  /// Harmonic mean of precision and recall of the words, counted with their repetitions.
  public func f1(_ other: ComparedText) -> Double {
    let shared = Counts(words).overlap(Counts(other.words))
    guard shared > 0 else { return 0 }
    return 2 * Double(shared) / Double(words.count + other.words.count)
  }
}

/// How often each thing is there.
struct Counts<Element: Hashable> {
  private var counts: [Element: Int] = [:]
  private(set) var total = 0

  init(_ elements: some Sequence<Element>) {
    for element in elements {
      counts[element, default: 0] += 1
      total += 1
    }
  }

  /// How many both have.
  func overlap(_ other: Counts) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }
}
