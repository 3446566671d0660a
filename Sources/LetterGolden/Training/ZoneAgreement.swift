#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

internal import LetterExtraction

/// How the zones that a model decides for a document's lines agree with gold's.
public struct ZoneAgreement: Sendable, Hashable {
  public let lines: Int
  /// Lines whose zone is right; the page before, amid and behind the letter is one zone.
  public let right: Int
  /// Sum over lines of minus the logarithm of the probability that the right state was given.
  public let loss: Double

  init(of model: ZoneModel, on document: ZoneTrainer.Document) {
    let lattice = ZoneLattice(document.features, model)
    let posteriors = lattice.posteriors()
    lines = document.states.count
    right = zip(lattice.best(), document.states).count { $0.zone == $1.zone }
    loss = document.states.enumerated().reduce(0) { sum, line in
      let probability = posteriors[line.offset * ZoneModel.states + Int(line.element.rawValue)]
      return sum - log(Double(max(probability, 1e-6)))
    }
  }
}

extension [ZoneAgreement] {
  /// Means over documents, so that a list of names weighs no more than a letter.
  public var summary: (right: Double, loss: Double) {
    let whole = filter { $0.lines > 0 }
    guard !whole.isEmpty else { return (0, 0) }
    let count = Double(whole.count)
    return (
      whole.reduce(0) { $0 + Double($1.right) / Double($1.lines) } / count,
      whole.reduce(0) { $0 + $1.loss / Double($1.lines) } / count
    )
  }
}
