/// How much decoded text looks like Chinese, Japanese or Korean: how many of its characters are
/// among the most frequent of the language that the charset is used for.
enum EastAsianPlausibility {
  static func score(_ text: [UInt8], _ charset: String) -> Double {
    var total = 0.0
    var sum = 0.0
    var kana = 0.0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      total += 1
      switch scalar.value {
      case 0x3001...0x3011, 0xFF01...0xFF5E, 0x2014, 0x2018...0x201D, 0x2026, 0x3000: sum += 0.9
      case 0x3041...0x30FE:
        kana += 1
        sum += charset == "shift_jis" || charset == "euc-jp" ? 1 : -0.2
      case 0xAC00...0xD7A3:
        sum += charset == "euc-kr" ? (hangul.contains(scalar) ? 1 : 0.45) : -1
      case 0x4E00...0x9FFF:
        let isCommon =
          switch charset {
          case "gb18030": simplified.contains(scalar)
          case "big5": traditional.contains(scalar)
          case "euc-kr": false
          default: japanese.contains(scalar) || traditional.contains(scalar)
          }
        sum += isCommon ? 1 : 0.25
      // Half-width kana, private use and rare ideographs: another charset's bytes.
      case 0xFF61...0xFF9F, 0xE000...0xF8FF, 0x3400...0x4DBF, 0x20000...0x3FFFF: sum -= 1
      default: sum -= 0.3
      }
    }
    guard total > 0 else { return 0 }
    let mean = sum / total
    // Japanese is never without kana.
    if charset == "shift_jis" || charset == "euc-jp", kana * 8 < total { return mean * 0.4 }
    return max(0, min(1, mean * 1.25))
  }

  private static let shared =
    "的一是不在人有我他大到上中就以和地要下出得自生子那之可天本新女心主分日公好老手前作力全法家民工高年"
  private static let simplified = Set(
    (shared
      + "了这们来为个说国时会对于发成动过还去你道想里后么没知事样现生起如只点关当所定行面方它两长些把开经理同最被政府务员社信请者权利致年月位部加用各相期条告业保产组织度情机关性间题与并进重活安全明外合意总及已应该设受反件什实因由此种样问书记则任责报导根据联合签署呼吁尊敬先生")
      .unicodeScalars)
  private static let traditional = Set(
    (shared
      + "了這們來為個說國時會對於發成動過還去你道想裡後麼沒知事樣現起如只點關當所定行面方它兩長些把開經理同最被政府務員社信請者權利致月位部加用各相期條告業保產組織度情機性間題與並進重活安明外合意總及已應該設受反件什實因由此種問書記則任責報導根據聯署呼籲尊敬先生香港台灣")
      .unicodeScalars)
  private static let japanese = Set(
    "日本人年大国会中出事者社上分生行合同時間前後私方部長今地目見高自新的場所力定政民市学校手発対業務要用成度体法全表明関係理由意見利権教問題実現内閣総大臣議員様殿御中拝啓敬具記求反安保声文書公開質状月回金動主連多入来話取何言気小思家女子"
      .unicodeScalars)
  private static let hangul = Set(
    "이다는의에을가고하를은지한기도로사자리어나인시서들그해대정일수있아부장제보라주과니공전여상만구우것국으원성안조면거동내세선러와등용저소신당비계경무유없문할적마오미발학민진개중연요습까치년회화합합님께서한의원통령"
      .unicodeScalars)
}
