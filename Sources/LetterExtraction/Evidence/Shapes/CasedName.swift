/// Names in Latin, Cyrillic and Greek script.
struct CasedName {
  /// Nil where it is no name.
  private(set) var strength: Double?

  private let page: Page
  private let line: Int
  private let words: WordList
  private let isTitled: Bool
  private var known = Known()

  /// What the lexicons say of the words.
  private struct Known {
    var given = 0
    var firstIsGiven = false
    var surnames = 0
    var places = 0
    /// Words that organisations, posts and sentences are made of.
    var contrary = 0
    var contraryIsLast = false
    var isDoubtful = false
  }

  /// `isTitled`: whether a title stands before it that is no post, as `Mr.`.
  init(_ page: Page, line: Int, _ range: Range<Int>, _ words: WordList, isTitled: Bool = false) {
    self.page = page
    self.line = line
    self.words = words
    self.isTitled = isTitled
    guard words.count <= 7, hasNamePunctuation(range) else { return }
    var capitals = 0
    var initials = 0
    var particles = 0
    var small = 0
    for (index, word) in words.enumerated() {
      guard word.script == .cased, !word.hasDigit else { return }
      if word.isInitials {
        initials += 1
      } else if word.opensWithInitials {
        initials += 1
        capitals += 1
      } else if word.stops > 0 {
        return
      } else if word.isCapitalized {
        capitals += 1
      } else if index < words.count - 1, isParticle(word) || joinsCouple(index) {
        particles += 1
      } else {
        small += 1
      }
    }
    if small > 0 {
      strength = smallLetters(small: small, capitals: capitals)
      return
    }
    guard capitals > 0 || initials > 1 else { return }
    look(at: range)
    if known.given == 0, let body = words.firstIndex(where: { CompoundBody.ends(page, $0) }) {
      known.contrary += 1
      known.contraryIsLast = body > 0
    }
    strength = weigh(capitals: capitals, initials: initials, particles: particles)
  }

  /// `nidhi`, `ravi srinivasan`, `Arjun kolady`: how people type themselves into a form.
  private func smallLetters(small: Int, capitals: Int) -> Double? {
    guard words.count <= 3, small == words.count || words[0].isCapitalized else { return nil }
    var given = false
    for hit in page.phrases(
      in: line, within: words[0].text.lowerBound..<words[words.count - 1].text.upperBound)
    {
      switch hit.section {
      case .givenName, .surname: given = true
      case .stopword, .role, .organization, .verb, .addresseeNoun, .modal, .ask: return nil
      default: break
      }
    }
    return (capitals > 0 ? 0.3 : 0.2) + (given ? 0.3 : 0)
  }

  /// `H. and P. Smith`, `Jane und Max Smith`: two given names with one surname.
  private func joinsCouple(_ index: Int) -> Bool {
    guard index == 1, (4...5).contains(words.count), words[2].isCapitalized,
      SmallWords.conjunctions.contains(String(decoding: page.folded[words[1].text], as: UTF8.self))
    else { return false }
    return [words[0], words[2]].allSatisfy { word in
      word.isInitials
        || page.phraseEnd(
          in: line, at: word.text.lowerBound, before: word.text.upperBound, of: [.givenName])
          == word.text.upperBound
    }
  }

  private func isParticle(_ word: WordShape) -> Bool {
    page.phraseEnd(
      in: line, at: word.text.lowerBound, before: page.lines[line].text.upperBound,
      of: [.nameParticle]) != nil
  }

  private mutating func look(at range: Range<Int>) {
    for hit in page.phrases(in: line, within: range) where hit.text.upperBound <= range.upperBound {
      let isFirst = hit.text.lowerBound == words[0].text.lowerBound
      let isLast = hit.text.upperBound >= words[words.count - 1].text.upperBound
      // A phrase inside a hyphenated or abbreviated word is none of its own.
      guard words.contains(where: { $0.text.lowerBound == hit.text.lowerBound }),
        words.contains(where: {
          $0.text.upperBound == hit.text.upperBound || $0.text.upperBound + 1 == hit.text.upperBound
        })
      else {
        if hit.section == .givenName, isFirst { known.given += 1; known.firstIsGiven = true }
        continue
      }
      let word = words.first { $0.text.lowerBound == hit.text.lowerBound }
      switch hit.section {
      case .givenName:
        known.given += 1
        if isFirst { known.firstIsGiven = true }
      case .surname: known.surnames += 1
      case .country, .city, .usState: if page.isPlace(hit) { known.places += 1 }
      case .organization, .role, .addresseeNoun, .groupHeading, .contactLabel, .signatureLabel,
        .modal, .kindLetter, .kindPetition, .kindStatement:
        if hit.text.count <= 2 || word?.isInitials == true { break }
        known.contrary += 1
        if isLast, !isFirst { known.contraryIsLast = true }
      case .verb, .ask:
        // Some verbs are somebody's name: `Mr. Chase Field`.
        let isName = isTitled || page.isPhrase(hit.text, in: line, of: [.surname, .givenName])
        if isFirst, !isName { known.contrary += words.count == 1 ? 0 : 1 }
      case .stopword:
        // `The`, `Our`, `We`; in a name only where it is a particle too.
        if word?.isInitials != true,
          !page.isPhrase(hit.text, in: line, of: [.nameParticle]),
          !(words.count > 1 && hit.text.lowerBound == words[1].text.lowerBound && joinsCouple(1)),
          word?.casing == .lower || isFirst && hit.text.count > 2 && known.given == 0
        {
          // Longer ones may be a name in another language.
          if isFirst, hit.text.count > 3, word?.isCapitalized == true {
            known.isDoubtful = true
          } else {
            known.contrary += 3
          }
        }
      default: break
      }
    }
  }

  private func weigh(capitals: Int, initials: Int, particles: Int) -> Double? {
    let count = words.count
    let evidence = known.given > 0 || initials > 0 && capitals > 0 && !isAcronymLike
    if known.contrary > 0 {
      // `Richard Law`, `Billie Jean King`: a telling word that is somebody's surname.
      guard known.firstIsGiven, known.contrary <= 2, known.contraryIsLast, count <= 3 else {
        if known.contrary == 1, known.contraryIsLast, count == 2, words[1].letters <= 6 {
          return 0.3
        }
        return known.contrary <= 1 && count >= 2 && initials > 0 && capitals > 0 && known.given > 0
          ? 0.3 : nil
      }
      return count == 2 ? 0.5 : 0.4
    }
    if count == 1, words[0].opensWithInitials { return 0.6 }
    if count == 1 {
      if words[0].casing == .upper, words[0].letters <= 5, known.given == 0 { return 0.08 }
      if words[0].casing == .mixed, known.given == 0 { return 0.08 }
      return known.given > 0 ? 0.45 : known.surnames > 0 ? 0.35 : 0.22
    }
    var strength: Double
    switch count {
    case 2: strength = 0.5
    case 3: strength = particles > 0 ? 0.52 : 0.42
    case 4: strength = particles > 0 ? 0.45 : 0.3
    default: strength = particles > 0 ? 0.35 : 0.18
    }
    if known.firstIsGiven { strength += 0.32 } else if known.given > 0 { strength += 0.2 }
    if known.surnames > 0 { strength += 0.15 }
    if initials > 0, capitals > 0 { strength += isAcronymLike ? -0.1 : 0.22 }
    if words.contains(where: { $0.casing == .mixed && !isNameMixed($0) }) { strength -= 0.15 }
    if known.places > 0, !known.firstIsGiven { strength -= 0.2 * Double(known.places) }
    if known.isDoubtful { strength -= 0.15 }
    if !evidence { strength -= commonWordPenalty }
    return max(0.05, strength)
  }

  /// `U.S. Chamber`, `EU Kids`: initials that stand for a body, not for given names.
  private var isAcronymLike: Bool {
    guard let first = words.first, first.isInitials else { return false }
    return ["u.s", "u.k", "u.n", "e.u", "us", "uk", "un", "eu"].contains(
      String(decoding: page.folded[first.text], as: UTF8.self))
  }

  /// `McDonald`, `DeVito`, `O'Neill`, `Jean-Luc`: capitals inside that names have.
  private func isNameMixed(_ word: WordShape) -> Bool {
    let bytes = page.folded[word.text]
    return bytes.contains(0x2D) || bytes.contains(0x27) || bytes.contains(0xE2)
      || bytes.starts(with: Array("mc".utf8)) || bytes.starts(with: Array("mac".utf8))
      || bytes.starts(with: Array("de".utf8)) || bytes.starts(with: Array("di".utf8))
      || bytes.starts(with: Array("la".utf8)) || bytes.starts(with: Array("le".utf8))
      || bytes.starts(with: Array("o".utf8)) || bytes.starts(with: Array("fitz".utf8))
      || bytes.starts(with: Array("van".utf8))
  }

  /// Endings that abstract nouns have and names seldom.
  private var commonWordPenalty: Double {
    var penalty = 0.0
    for (index, word) in words.enumerated() where word.letters >= 5 {
      let bytes = page.folded[word.text]
      let isLast = index == words.count - 1
      for ending in CasedName.abstractEndings where bytes.count > ending.count + 2 {
        if bytes.suffix(ending.count).elementsEqual(ending) { penalty += 0.22; break }
      }
      if isLast, bytes.last == UInt8(ascii: "s"), page.language == "en",
        ![
          UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "u"),
          UInt8(ascii: "o"), UInt8(ascii: "a"),
        ]
        .contains(bytes[bytes.endIndex - 2])
      {
        penalty += 0.06
      }
    }
    return min(penalty, 0.4)
  }

  private static let abstractEndings: [[UInt8]] = [
    "tion", "sion", "ment", "ship", "ness", "ology", "ologies", "graphy", "ings", "ities", "ity",
    "ics",
    "ism", "ence", "tions", "ments", "tech", "soft", "ware", "works", "net", "lab", "hub", "ción",
    "dad",
    "ções", "ção", "schaft", "keit", "heit", "zione", "ость", "ние", "ство", "ция",
  ].map { Array($0.utf8) }

  /// Only spaces, initials' stops, hyphens, apostrophes, and the comma of `SMITH, John`.
  private func hasNamePunctuation(_ range: Range<Int>) -> Bool {
    var end = range.lowerBound
    for (index, word) in words.enumerated() {
      if index > 0 {
        let between = page.text[end..<word.text.lowerBound].filter { $0 != 0x20 }
        let previous = words[index - 1]
        switch between.count {
        case 0: break
        case 1 where between[0] == 0x2E:
          guard previous.isInitials || previous.letters <= 5 || word.isInitials else {
            return false
          }
        case 1 where between[0] == 0x2C: guard isSurnameFirst(comma: index) else { return false }
        default:
          // A nickname in quotation marks or brackets between two words.
          guard words.count > 2, index < words.count - 1 || !between.contains(0x28),
            between.allSatisfy({
              [0x22, 0x28, 0x29, 0xE2, 0x80, 0x9C, 0x9D, 0x98, 0x99, 0xC2, 0xAB, 0xBB, 0x2E]
                .contains($0)
            })
          else { return false }
        }
      }
      end = word.text.upperBound
    }
    let tail = page.text[end..<range.upperBound]
    return tail.allSatisfy { $0 == 0x2E || $0 == 0x20 || $0 == 0x22 || $0 >= 0x80 }
  }

  private func isSurnameFirst(comma index: Int) -> Bool {
    let rest = words[index...]
    if rest.count == 1,
      SmallWords.generations.contains(
        String(decoding: page.folded[rest[index].text], as: UTF8.self))
    {
      return true
    }
    guard index <= 3, rest.count <= 3 else { return false }
    return words[..<index].allSatisfy { $0.casing == .upper && $0.letters > 1 || isParticle($0) }
      && rest.allSatisfy { $0.casing != .lower }
      && rest.contains { $0.casing == .capital || $0.isInitials }
  }
}
