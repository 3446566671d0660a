/// The `xml:id` of each part of a letter, whatever the ids of the record are.
struct TEINames {
  /// The block that has an id, by its index.
  private var blocks: [String: Int] = [:]
  /// The first note that has a label, by its index.
  private var notes: [String: Int] = [:]
  /// The notes that are elements: those that begin in a block of notes, with its index.
  private(set) var writtenNotes: [(note: Int, block: Int)] = []
  /// Who writes, gets and gets a copy, in this order.
  let people: [Correspondent]
  let senders: Range<Int>
  let recipients: Range<Int>
  let copies: Range<Int>

  init(_ letter: Letter) {
    for (index, block) in letter.blocks.enumerated() where blocks[block.id] == nil {
      blocks[block.id] = index
    }
    for (index, note) in letter.footnotes.enumerated() where note.text != nil {
      guard let id = note.block, let block = blocks[id], letter.blocks[block].zone == .footnote
      else { continue }
      writtenNotes.append((index, block))
      if notes[note.label] == nil { notes[note.label] = index }
    }
    people = letter.signatories + letter.recipients + letter.copies
    senders = 0..<letter.signatories.count
    recipients = senders.upperBound..<senders.upperBound + letter.recipients.count
    copies = recipients.upperBound..<people.count
  }

  func index(ofBlock id: String?) -> Int? { id.flatMap { blocks[$0] } }

  func note(_ label: String?) -> String? { label.flatMap { notes[$0] }.map(TEINames.note) }

  static func block(_ index: Int) -> String { "b\(index + 1)" }
  static func note(_ index: Int) -> String { "n\(index + 1)" }
  static func demand(_ index: Int) -> String { "d\(index + 1)" }
  static func person(_ index: Int) -> String { "p\(index + 1)" }
  /// A range of the source, by the prefix that the header explains.
  static func source(_ at: ByteRange) -> String { "byte:\(at.start)-\(at.end)" }
}

extension Correspondent {
  /// What the entry is best called, with the element for it.
  var tei: (element: StaticString, name: String) {
    if let name { return ("persName", name) }
    if let organization, role == nil { return ("orgName", organization) }
    return ("name", role ?? organization ?? "")
  }
}
