import CResources

/// The weights of the zone decoder: how much each feature says for each state, and how readily
/// states follow each other.
package struct ZoneModel: Sendable, Equatable {
  package static let states = ZoneState.allCases.count

  /// Feature by state, row after row.
  package var emission = [Float](repeating: 0, count: ZoneFeatures.count * states)
  /// Boundary by from state by to state, row after row.
  package var transition = [Float](
    repeating: 0, count: Boundary.allCases.count * states * states)
  package var opening = [Float](repeating: 0, count: states)
  package var ending = [Float](repeating: 0, count: states)

  package init() {}

  /// Where `transition` has the step from one line's state to the next's.
  package static func index(_ boundary: Boundary, _ from: Int, _ to: Int) -> Int {
    (Int(boundary.rawValue) * states + from) * states + to
  }

  /// The model that is compiled into the binary.
  package static let standard: ZoneModel = {
    let resource = epistle_zone_model()
    let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
    do {
      return try ZoneModel(parsing: Array(bytes))
    } catch {
      preconditionFailure("the built-in zone model is damaged: \(error)")
    }
  }()

  /// What the features of a line add to the score of each state: a row of `states`, appended.
  package func appendScores(of features: ArraySlice<UInt16>, to rows: inout [Float]) {
    // Eighteen states are sixteen and two.
    var most = SIMD16<Float>.zero
    var rest = SIMD2<Float>.zero
    emission.withUnsafeBytes { emission in
      features.withUnsafeBufferPointer { features in
        for feature in features {
          let base = Int(feature) * Self.rowBytes
          most += emission.loadUnaligned(fromByteOffset: base, as: SIMD16<Float>.self)
          rest += emission.loadUnaligned(fromByteOffset: base + 64, as: SIMD2<Float>.self)
        }
      }
    }
    for state in 0..<16 { rows.append(most[state]) }
    for state in 0..<2 { rows.append(rest[state]) }
  }

  private static let rowBytes: Int = {
    precondition(states == 18, "rows of scores are added sixteen and two at a time")
    return states * MemoryLayout<Float>.stride
  }()
}
