/// One line of a text as it stands in the file.
struct PhysicalLine {
  enum Kind { case text, rule, mailHeader, syntax, cell }

  /// From the first to the last byte that is not blank, quote marks included.
  var at: Range<Int>
  /// What is left behind quote marks and marker.
  var content: Range<Int>
  /// Where the next line starts.
  var next: Int
  /// Columns of white space before the content, behind quote marks; tabs go to multiples of 8.
  var indent = 0
  /// The column behind the last character; East Asian characters take two.
  var width = 0
  /// Columns of the first word.
  var firstWord = 0
  /// How many `>` stand before it.
  var quote = 0
  var blankBefore = 0
  var start = LetterCase.none
  /// Whether a full stop, colon or the like ends it.
  var endsSentence = false
  var endsComma = false
  /// Whether signs outweigh letters: a picture made of characters.
  var isDrawn = false
  /// Whether it stands between bars: a row of a drawn table.
  var isBoxed = false
  var kind = Kind.text
  var marker: ListMarker?
  /// Column where the text behind the marker begins.
  var hang = 0
  /// Markers before `marker` in the same line, outermost first, and their columns: `- - text`.
  var outer: [(marker: ListMarker, indent: Int)] = []
}

/// The case of the first letter of a piece of text.
enum LetterCase {
  /// No letter, or one of a script without case, or a digit first.
  case none
  case lower, upper

  /// Opening quotes and brackets are passed over.
  static func first(_ bytes: [UInt8], _ range: Range<Int>) -> LetterCase {
    var index = range.lowerBound
    var end = min(range.upperBound, index + 12)
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): return .lower
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return .upper
      case UInt8(ascii: "<"):
        // Behind a tag of Markdown.
        let stop = min(range.upperBound, index + 400)
        guard let close = bytes[index..<stop].firstIndex(of: UInt8(ascii: ">")) else {
          return .none
        }
        index = close + 1
        end = min(range.upperBound, index + 12)
      case 0x22, 0x27, 0x28, 0x5B, 0x2A, 0x5F, 0x60: index += 1
      case 0xC3..<0xC5, 0xC5, 0xCE, 0xCF, 0xD0, 0xD1:
        guard index + 1 < end else { return .none }
        return twoBytes(byte, bytes[index + 1])
      case 0xC2: index += 2
      case 0xE2 where index + 1 < end && bytes[index + 1] == 0x80: index += 3
      default: return .none
      }
    }
    return .none
  }

  private static func twoBytes(_ lead: UInt8, _ trail: UInt8) -> LetterCase {
    switch (lead, trail) {
    case (0xC3, 0x9F...0xBF), (0xCE, 0xAC...0xBF), (0xCF, _), (0xD0, 0xB0...0xBF),
      (0xD1, 0x80...0x9F):
      .lower
    case (0xC3, _), (0xCE, _), (0xD0, _): .upper
    case (0xC4, _), (0xC5, _): trail & 1 == 1 ? .lower : .upper
    default: .none
    }
  }
}
