/// Numbers as the table writes them.
enum Figures {
  /// Three decimals, rounded as C does: the exact value decides, and a tie goes to the even digit.
  static func fixed(_ value: Double, width: Int = 0) -> String {
    let scaled = value * 1000
    var rounded = scaled.rounded(.toNearestOrEven)
    let error = (-scaled).addingProduct(value, 1000)
    if abs(scaled - scaled.rounded(.down)) == 0.5, error != 0 {
      rounded = scaled.rounded(error > 0 ? .up : .down)
    }
    let thousandths = Int(rounded)
    let digits = String(abs(thousandths) % 1000)
    let sign = thousandths < 0 ? "-" : ""
    return right(
      sign + "\(abs(thousandths) / 1000)." + String(repeating: "0", count: 3 - digits.count)
        + digits, width)
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  static func right(_ number: Int, _ width: Int) -> String { right("\(number)", width) }

  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
