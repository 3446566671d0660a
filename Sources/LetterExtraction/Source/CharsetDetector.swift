/// Guesses the charset of bytes that are not UTF-8: decodes strictly with each candidate and takes
/// the one whose characters are the most plausible text.
enum CharsetDetector {
  /// How many bytes are looked at.
  private static let sampleSize = 1 << 16

  /// In order of preference where scores are equal.
  private static let candidates = [
    "windows-1252", "windows-1251", "koi8-r", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr",
    "windows-1250", "iso-8859-2", "windows-1254", "windows-1253", "iso-8859-7", "windows-1255",
    "windows-1256", "ibm866", "iso-8859-5", "windows-874",
  ]

  static func detect(_ bytes: [UInt8]) -> String {
    let sample = sample(bytes)
    var best = (name: "windows-1252", score: 0.0)
    for name in candidates {
      let score = score(name, sample)
      if score > best.score + 0.02 { best = (name, score) }
    }
    return best.name
  }

  /// Whether a declared charset gives plausible text. One that any bytes fit is doubted where it
  /// gives nonsense and another gives good text.
  static func isCredible(_ encoding: String, _ bytes: [UInt8]) -> Bool {
    guard CharsetLabel.isSingleByte(encoding), candidates.contains(encoding) else { return true }
    let sample = sample(bytes)
    guard score(encoding, sample) < 0.25 else { return true }
    return !candidates.contains { score($0, sample) > 0.7 }
  }

  /// From 0 for nonsense to 1.
  private static func score(_ name: String, _ sample: ArraySlice<UInt8>) -> Double {
    guard let text = Iconv.decode(sample, from: name, strictly: true) else { return 0 }
    return switch name {
    case "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr":
      EastAsianPlausibility.score(text.bytes, name)
    case "windows-1251", "koi8-r", "ibm866", "iso-8859-5":
      ScriptPlausibility.score(text.bytes, .cyrillic)
    case "windows-1253", "iso-8859-7": ScriptPlausibility.score(text.bytes, .greek)
    case "windows-1255": ScriptPlausibility.score(text.bytes, .hebrew)
    case "windows-1256": ScriptPlausibility.score(text.bytes, .arabic)
    case "windows-874": ScriptPlausibility.score(text.bytes, .thai)
    default: LatinPlausibility.score(text.bytes, name)
    }
  }

  /// The lines with bytes above ASCII, up to the sample size; lines end at LF, which no charset
  /// here uses within a character.
  private static func sample(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard bytes.count > sampleSize else { return bytes[...] }
    var sample: [UInt8] = []
    for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 >= 0x80 }) {
      if sample.count + line.count > sampleSize {
        if sample.isEmpty { return bytes[...] }
        break
      }
      sample.append(contentsOf: line)
      sample.append(0x0A)
    }
    return sample[...]
  }
}
