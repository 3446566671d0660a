import CResources

/// The weights of the zone decoder: how much each feature says for each state, and how readily
/// states follow each other.
package struct ZoneModel: Sendable, Equatable {
  /// A literal, because loops over it are the decoder's: a test holds it to `ZoneState`.
  package static var states: Int {
    @inline(__always) get { 18 }
  }

  /// Feature by state, row after row.
  package var emission = [Float](repeating: 0, count: ZoneFeatures.count * states)
  /// Boundary by from state by to state, row after row.
  package var transition = [Float](
    repeating: 0, count: Boundary.allCases.count * states * states)
  package var opening = [Float](repeating: 0, count: states)
  package var ending = [Float](repeating: 0, count: states)

  /// Knows nothing but what no gold can teach.
  package init() { giveUntaught() }

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
}
