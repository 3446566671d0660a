extension Line {
  /// Its visible text with its marker, in `Reading.text`.
  var extent: Range<Int> {
    guard let marker else { return text }
    return marker.lowerBound..<max(marker.upperBound, text.upperBound)
  }

  /// The bullet or number of the item it opens: as written, else as the list counts (`3.`).
  ///
  /// Nil for the bullets that a browser draws.
  func markerText(in reading: [UInt8]) -> String? {
    if let marker { return Folding.string(reading[marker]) }
    guard markup.form == .item, markup.opensItem, markup.list == .numbered else { return nil }
    return markup.number.map { "\($0)." }
  }
}

extension Folding {
  /// How many bytes are not white space.
  static func nonBlankCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { $0.count - ByteCount.blanks(in: $0) }
  }
}
