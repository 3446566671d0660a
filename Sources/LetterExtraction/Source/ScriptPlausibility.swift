/// How much decoded text looks like one of a script of its own: nearly all characters above ASCII
/// are of it, frequent letters are frequent, and case does not change inside words.
enum ScriptPlausibility {
  enum Script { case cyrillic, greek, hebrew, arabic, thai }

  static func score(_ text: [UInt8], _ script: Script) -> Double {
    var total = 0.0
    var own = 0.0
    var frequent = 0.0
    var faults = 0.0
    var before: Unicode.Scalar = " "
    let (range, common) = table(script)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      defer { before = scalar }
      guard scalar.value >= 0x80 else {
        // A Latin letter glued to one of the script.
        if scalar.properties.isAlphabetic, range.contains(before.value) { faults += 1 }
        continue
      }
      if punctuation.contains(scalar) { continue }
      total += 1
      guard range.contains(scalar.value) else {
        faults += 0.5
        continue
      }
      own += 1
      if common.contains(scalar) { frequent += 1 }
      if before.properties.isLowercase, scalar.properties.isUppercase { faults += 1 }
      if before.value < 0x80, before.properties.isAlphabetic { faults += 1 }
    }
    guard own > 0 else { return 0 }
    // The listed letters make up three quarters of a real text.
    let usual = min(1, frequent / own / 0.72)
    return max(0, own / total * (usual * 1.3 - 0.3) - faults / total)
  }

  private static func table(_ script: Script) -> (ClosedRange<UInt32>, Set<Unicode.Scalar>) {
    switch script {
    case .cyrillic: (0x400...0x45F, cyrillic)
    case .greek: (0x384...0x3CE, greek)
    case .hebrew: (0x5D0...0x5EA, hebrew)
    case .arabic: (0x60C...0x6D2, arabic)
    case .thai: (0xE01...0xE5B, thai)
    }
  }

  private static let punctuation: Set<Unicode.Scalar> = Set("\u{A0}‘’“”„–—…•«»№§©".unicodeScalars)
  private static let cyrillic = Set("оеаинтсрвлкмдпуягьы".unicodeScalars)
  private static let greek = Set("αοιετνσρκπυμλςηάέόί".unicodeScalars)
  private static let hebrew = Set("יוהלארתבשמנםע".unicodeScalars)
  private static let arabic = Set("اليمونترةبعدفسه".unicodeScalars)
  private static let thai = Set("านรอกเงมยลวดทส่้ปีตัิ".unicodeScalars)
}
