/// Pairs runs of `*` and `_` into spans: a run that can close takes the nearest open one of its sign.
enum EmphasisPairing {
  static func pair(_ tokens: inout [InlineToken], _ bytes: [UInt8]) {
    var open: [Int] = []
    var counts: [UInt8: Int] = [:]
    for index in tokens.indices {
      guard case .delimiter(var run) = tokens[index] else { continue }
      let sign = bytes[run.range.lowerBound]
      while run.canClose, run.left > 0, counts[sign, default: 0] > 0, let opener = open.last {
        guard case .delimiter(var other) = tokens[opener] else { break }
        let otherSign = bytes[other.range.lowerBound]
        if otherSign != sign {
          open.removeLast()
          counts[otherSign, default: 0] -= 1
          continue
        }
        let used = min(run.left, other.left, 2)
        let form: InlineSpan.Form = used == 2 ? .strong : .emphasis
        run.left -= used
        other.left -= used
        run.closing.append(form)
        other.opening.insert(form, at: 0)
        tokens[opener] = .delimiter(other)
        if other.left == 0 {
          open.removeLast()
          counts[sign, default: 0] -= 1
        }
      }
      tokens[index] = .delimiter(run)
      if run.canOpen, run.left > 0 {
        open.append(index)
        counts[sign, default: 0] += 1
      }
    }
  }
}
