/// Which language a document and each of its lines is in, told by script and frequent words.
struct LanguageGuess: Sendable {
  /// BCP 47.
  private(set) var document = "und"
  /// Index of the document's language, -1 where nothing tells.
  private(set) var main = -1
  /// Indices into `BuiltInLexicons.languages`, -1 where nothing tells.
  private(set) var lines: [Int] = []
  /// How much of the document's text each language has, from 0 to 1.
  private var shares: [Double]
  /// The languages whose phrases count in lines of a language, if the page has such lines; those
  /// of lines of none come first.
  private var counting: [[Int]] = []

  init(_ text: [UInt8], _ textLines: [Line], _ telltales: Telltales, declared: String?) {
    let codes = BuiltInLexicons.languages
    var totals = [Double](repeating: 0, count: codes.count)
    var counts = [Int](repeating: 0, count: codes.count)
    var hanForms = (simplified: 0, traditional: 0)
    // Short lines of words that several languages have: the document's own is the likeliest.
    var tied: [(line: Int, languages: [Int])] = []
    for index in textLines.indices {
      let range = textLines[index].text
      let scripts = Scripts(text[range])
      let words = telltales.languages(in: index)
      for language in words { counts[Int(language)] += 1 }
      defer { for language in words { counts[Int(language)] = 0 } }
      let winner: Int
      if let code = scripts.language {
        winner = codes.firstIndex(of: code) ?? -1
        if code == "zh" {
          hanForms.simplified += scripts.simplified
          hanForms.traditional += scripts.traditional
        }
      } else if words.isEmpty {
        winner = -1
      } else {
        winner = counts.indices.max { counts[$0] < counts[$1] } ?? -1
        let most = counts[winner]
        if counts.count(where: { $0 == most }) > 1 {
          tied.append((index, counts.indices.filter { counts[$0] == most }))
        }
      }
      lines.append(winner)
      guard winner >= 0 else { continue }
      // Prose tells more than furniture: a line weighs by its length.
      let weight = textLines[index].markup.linkBytes * 2 > range.count ? 0.1 : 1.0
      totals[winner] +=
        weight * Double(scripts.ideographs * 2 + min(counts[winner] * 8, range.count))
    }
    let sum = totals.reduce(0, +)
    shares = totals.map { sum > 0 ? $0 / sum : 0 }
    if let best = totals.indices.max(by: { totals[$0] < totals[$1] }), totals[best] > 0 {
      document = codes[best]
      main = best
      for line in tied where line.languages.contains(best) { lines[line.line] = best }
      if document == "zh", hanForms.traditional > hanForms.simplified { document = "zh-Hant" }
    } else if let declared, !declared.isEmpty {
      document = declared
    }
    counting = Array(repeating: [], count: codes.count + 1)
    for line in lines where counting[line + 1].isEmpty {
      counting[line + 1] = codes.indices.filter {
        isAtHome($0, line) || $0 == BuiltInLexicons.english
      }
    }
  }

  /// The languages whose phrases may count in a line: nobody's own, the line's, those of the
  /// document, English.
  func languages(in line: Int) -> [Int] { counting[lines[line] + 1] }

  /// All languages whose phrases may count in any line.
  var languages: Set<Int> { Set(counting.joined()) }

  /// Whether of English, which has page furniture everywhere, nothing else counts in a line.
  func hasEnglishFurnitureOnly(in line: Int) -> Bool {
    !isAtHome(BuiltInLexicons.english, lines[line])
  }

  /// Whether all phrases of a language count in lines of a language.
  @inline(__always)
  private func isAtHome(_ language: Int, _ line: Int) -> Bool {
    if language == line || language == BuiltInLexicons.common || shares[language] >= 0.12 {
      return true
    }
    return line < 0 && (shares[language] > 0.04 || language == BuiltInLexicons.english)
  }
}

extension LexiconSection {
  /// Whether its phrases belong to the page around a letter.
  package var isFurniture: Bool { isChrome || self == .languageName }
}

/// How many characters of a text belong to which script.
struct Scripts {
  private(set) var ideographs = 0
  private(set) var simplified = 0
  private(set) var traditional = 0
  private var kana = 0
  private var hangul = 0
  private var letters = 0

  init(_ bytes: ArraySlice<UInt8>) {
    // Below kana there are letters alone, which tell nothing where no ideograph stands.
    bytes.withUnsafeBufferPointer { buffer in
      guard ByteCount.ofEastAsian(in: buffer) > 0 else { return }
      let span = buffer.span
      var at = 0
      while at < span.count {
        if span[at] < 0x80 {
          letters += (span[at] | 0x20) &- 0x61 < 26 ? 1 : 0
          at += 1
          continue
        }
        let (value, length) = Letters.decode(span, at: at)
        switch value {
        case 0x3041...0x30FF: kana += 1
        case 0xAC00...0xD7A3: hangul += 1
        case 0x3400...0x9FFF:
          ideographs += 1
          if HanForms.simplified.contains(value) { simplified += 1 }
          if HanForms.traditional.contains(value) { traditional += 1 }
        default: if Letters.classOf(value) == .word { letters += 1 }
        }
        at += length
      }
    }
    ideographs += kana + hangul
  }

  /// The language that the script alone decides.
  var language: String? {
    guard ideographs * 3 > letters else { return nil }
    if hangul * 3 > ideographs { return "ko" }
    return kana * 6 > ideographs ? "ja" : "zh"
  }
}

/// Frequent characters that only one of the two Chinese scripts uses.
enum HanForms {
  static let simplified = Set(
    "们这个国为来时说对会发经还过后见现实点长东车门问间关开动员业务让认记请谢诉讼议论设该语谁谈课调讲证译".unicodeScalars.map(\.value))
  static let traditional = Set(
    "們這個國為來時說對會發經還過後見現實點長東車門問間關開動員業務讓認記請謝訴訟議論設該語誰談課調講證譯".unicodeScalars.map(\.value))
}
