/// A stretch in which two texts differ.
struct TextDifference: CustomStringConvertible {
  var before: ArraySlice<UInt8>
  var ours: ArraySlice<UInt8>
  var theirs: ArraySlice<UInt8>

  var description: String {
    """
      …\(show(before.suffix(40)))
        ours   (\(ours.count)) \(show(ours))
        theirs (\(theirs.count)) \(show(theirs))
    """
  }

  private func show(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(100), as: UTF8.self).debugDescription
  }

  /// How many equal bytes end a difference, and how far ahead they are looked for.
  private static let anchor = 16
  private static let reach = 1 << 17

  static func find(_ ours: [UInt8], _ theirs: [UInt8]) -> [TextDifference] {
    var found: [TextDifference] = []
    var (here, there) = (0, 0)
    while true {
      while here < ours.count, there < theirs.count, ours[here] == theirs[there] {
        here += 1
        there += 1
      }
      guard here < ours.count || there < theirs.count else { return found }
      let (nextHere, nextThere) = nextMeeting(ours[here...], theirs[there...])
      found.append(
        TextDifference(
          before: ours[..<here].suffix(80), ours: ours[here..<nextHere],
          theirs: theirs[there..<nextThere]))
      (here, there) = (nextHere, nextThere)
    }
  }

  /// The first place in ours whose next bytes stand in theirs too, and where.
  private static func nextMeeting(_ ours: ArraySlice<UInt8>, _ theirs: ArraySlice<UInt8>) -> (
    Int, Int
  ) {
    var places: [ArraySlice<UInt8>: Int] = [:]
    for start in theirs.indices.prefix(reach) where start + anchor <= theirs.endIndex {
      let piece = theirs[start..<start + anchor]
      if places[piece] == nil { places[piece] = start }
    }
    for start in ours.indices.prefix(reach) where start + anchor <= ours.endIndex {
      if let place = places[ours[start..<start + anchor]] { return (start, place) }
    }
    return (ours.endIndex, theirs.endIndex)
  }
}
