/// How much decoded text looks like a language of the Latin script: the letters above ASCII are
/// those of one language, stand in words, and do not change case inside them.
enum LatinPlausibility {
  static func score(_ text: [UInt8], _ charset: String) -> Double {
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let languages = self.languages[charset] ?? []
    var known = [Double](repeating: 0, count: languages.count)
    var letters = 0.0
    var signs = 0.0
    var faults = 0.0
    for (index, scalar) in scalars.enumerated() where scalar.value >= 0x80 {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      let inWord = isLetter(before) || isLetter(after)
      if punctuation.contains(scalar) {
        signs += 1
        // A quotation mark or dash between letters is another charset's letter.
        if isLetter(before), isLetter(after), scalar != "’", scalar != "–", scalar != "—",
          scalar != "\u{A0}"
        {
          faults += 1
        }
      } else if scalar.properties.isAlphabetic {
        letters += 1
        for (number, alphabet) in languages.enumerated() where alphabet.contains(scalar) {
          known[number] += 1
        }
        if !inWord || (isLower(before) && scalar.properties.isUppercase) { faults += 1 }
        if before.value >= 0xC0, after.value >= 0xC0, before.properties.isAlphabetic,
          after.properties.isAlphabetic
        {
          faults += 0.7
        }
      } else {
        letters += 1
        faults += inWord ? 1 : 0.3
      }
    }
    let total = letters + signs
    guard total > 0 else { return 0 }
    let covered = ((known.max() ?? 0) + signs) / total
    return max(0, covered - faults / total)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  private static func isLower(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isLowercase }

  private static let punctuation: Set<Unicode.Scalar> = Set(
    "\u{A0}‘’“”„‚–—…•«»‹›§©®™°·¿¡€£".unicodeScalars)

  /// The letters above ASCII of the languages that a charset is used for.
  private static let languages: [String: [Set<Unicode.Scalar>]] = [
    "windows-1252": alphabets([
      "äöüßÄÖÜé", "éèàêçùôîâûëïœæÉÀÇÈÊÂÔÎ", "áéíóúñüÁÉÍÓÚÑ", "ãõçáéíóúâêôàÃÕÇÁÉÍÓÚÂÊ",
      "àèéìòùÀÈÉÌÒÙ", "åäöæøéüÅÄÖÆØ", "ëéïóèüöáê", "ðþáéíóúýæöÞÁÍÓÚÆÖ",
    ]),
    "windows-1250": alphabets(central), "iso-8859-2": alphabets(central),
    "windows-1254": alphabets(["çğıöşüâîÇĞİÖŞÜ"]),
  ]

  private static let central = [
    "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ", "áéíóöőúüűÁÉÍÓÖŐÚÜŰ",
    "áäčďéíĺľňóôŕšťúýžÁČĎÉÍĽŇÓÔŠŤÚÝŽ", "ăâîşţĂÂÎŞŢ", "čćđšžČĆĐŠŽ",
  ]

  private static func alphabets(_ texts: [String]) -> [Set<Unicode.Scalar>] {
    texts.map { Set($0.unicodeScalars) }
  }
}
