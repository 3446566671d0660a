/// From log-odds to probability.
enum Logistic {
  static func probability(_ odds: Double) -> Double {
    // A rational stand-in for the exponential keeps the C library out: (1 + x/1024)^1024.
    var power = max(0, 1 - min(max(odds, -20), 20) / 1024)
    for _ in 0..<10 { power *= power }
    return 1 / (1 + power)
  }
}
