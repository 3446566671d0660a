/// The text of a letter's blocks with its links, notes, names and demands as elements.
struct TEIText {
  private let letter: Letter
  private let names: TEINames
  /// The people, and the demands, that stand in a block, by its index; in their order.
  private var people: [Int: [Int]] = [:]
  private var demands: [Int: [Int]] = [:]
  /// The demands that are an element of the body.
  private(set) var markedDemands: Set<Int> = []

  init(_ letter: Letter, _ names: TEINames) {
    self.letter = letter
    self.names = names
    let places = BlockPlaces(letter.blocks)
    for (index, person) in names.people.enumerated() {
      for block in places.blocks(in: person.at.range) { people[block, default: []].append(index) }
    }
    for (index, demand) in letter.demands.enumerated() {
      if let block = names.index(ofBlock: demand.block) {
        demands[block, default: []].append(index)
      }
    }
  }

  /// Whether a signatory's entry begins in a block.
  func startsEntry(_ block: Int) -> Bool {
    let at = letter.blocks[block].at.range
    return people[block, default: []].contains {
      names.senders.contains($0) && at.contains(names.people[$0].at.start)
    }
  }

  func isOfEntry(_ block: Int) -> Bool {
    people[block, default: []].contains { names.senders.contains($0) }
  }

  func startsRecipient(_ block: Int) -> Bool {
    let at = letter.blocks[block].at.range
    return people[block, default: []].contains {
      names.recipients.contains($0) && at.contains(names.people[$0].at.start)
    }
  }

  /// Writes the text of a block from a byte of it on.
  mutating func write(_ index: Int, from start: Int = 0, to writer: inout MarkupWriter) {
    let text = Array(letter.blocks[index].text.utf8)
    let spans = markSpans(index) + demandSpans(index, text) + fieldSpans(index, text)
    writer.text(text, start..<text.count, spans)
  }

  private func markSpans(_ index: Int) -> [MarkedSpan] {
    letter.blocks[index].marks.map { mark in
      let range = mark.at.range
      switch mark.type {
      case .link:
        return MarkedSpan(
          range: range, element: "ref",
          attributes: [("target", mark.href.flatMap(LinkAddress.escaped))])
      case .emphasis:
        return MarkedSpan(range: range, element: "hi", attributes: [("rend", "italic")])
      case .strong: return MarkedSpan(range: range, element: "hi", attributes: [("rend", "bold")])
      case .noteRef:
        return MarkedSpan(
          range: range, element: "ref",
          attributes: [
            ("type", "noteref"), ("n", mark.label),
            ("target", names.note(mark.label).map { "#" + $0 }),
          ])
      }
    }
  }

  private mutating func demandSpans(_ index: Int, _ text: [UInt8]) -> [MarkedSpan] {
    var spans: [MarkedSpan] = []
    var place = 0
    for number in demands[index, default: []] {
      let words = Array(letter.demands[number].text.utf8)
      guard let range = text.range(of: words, from: place, within: text.count),
        !letter.blocks[index].marks.contains(where: { $0.at.range.crosses(range) })
      else { continue }
      place = range.upperBound
      markedDemands.insert(number)
      spans.append(
        MarkedSpan(
          range: range, element: "seg",
          attributes: [("type", "demand"), ("xml:id", TEINames.demand(number))]))
    }
    return spans
  }

  /// Names, date and place where they are the text's business.
  private func fieldSpans(_ index: Int, _ text: [UInt8]) -> [MarkedSpan] {
    var spans: [MarkedSpan] = []
    switch letter.blocks[index].zone {
    case .date, .letterhead, .closing:
      if let date = letter.date, names.index(ofBlock: date.block) == index,
        let range = text.range(of: Array(date.text.utf8), from: 0)
      {
        spans.append(
          MarkedSpan(range: range, element: "date", attributes: [("when", date.teiWhen)]))
      }
      if let place = letter.place, names.index(ofBlock: place.block) == index,
        let range = text.range(of: Array(place.text.utf8), from: 0)
      {
        spans.append(MarkedSpan(range: range, element: "placeName"))
      }
    case .recipient, .signature, .copies: break
    default: return []
    }
    var place = 0
    for number in people[index, default: []] {
      let person = names.people[number]
      var end = place
      let name = "#" + TEINames.person(number)
      let parts: [(element: StaticString, text: String?, ref: String?)] = [
        ("persName", person.name, name), ("roleName", person.role, nil),
        ("orgName", person.organization, name),
      ]
      for (element, part, ref) in parts {
        guard let part, let range = text.range(of: Array(part.utf8), from: place) else { continue }
        spans.append(MarkedSpan(range: range, element: element, attributes: [("ref", ref)]))
        end = max(end, range.upperBound)
      }
      place = end
    }
    return spans
  }
}
