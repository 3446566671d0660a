extension Letter {
  /// The letter's blocks to read, one a line, without what was removed around them.
  ///
  /// A bullet or number stands before its item, nested items are indented by two spaces a
  /// level. An empty line stands where the zone changes and around paragraphs and headings.
  public var text: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(blocks.reduce(0) { $0 + $1.text.utf8.count + 4 })
    var last: Block?
    for block in blocks where !block.text.isEmpty {
      if let last, last.zone != block.zone || last.standsAlone || block.standsAlone {
        bytes.append(UInt8(ascii: "\n"))
      }
      if block.type == .item || block.type == .paragraph, let level = block.level {
        let indent = block.type == .item ? level - 1 : level
        bytes.append(
          contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * max(0, min(indent, 20))))
      }
      if let marker = block.marker ?? block.impliedMarker {
        bytes.append(contentsOf: marker.utf8)
        bytes.append(UInt8(ascii: " "))
      }
      bytes.append(contentsOf: block.text.utf8)
      bytes.append(UInt8(ascii: "\n"))
      last = block
    }
    return bytes
  }
}

extension Block {
  fileprivate var standsAlone: Bool {
    switch type {
    case .paragraph, .heading, .quotation: true
    case .item, .cell, .line, .image: false
    }
  }

  /// HTML draws the bullets of its lists itself.
  fileprivate var impliedMarker: String? {
    type == .item && list == .bullet ? "-" : nil
  }
}
