/// Shapes of names, places, dates, addresses and notes.
enum Shapes: Detector {
  static func look(at view: LineView, _ marks: inout [Cues.Mark]) {
    let text = view.text
    let shape = view.shape
    let page = view.page
    let dates = shape.width <= 400 ? DateScanner.dates(in: text, line: view.index, page: page) : []
    let dated = dates.contains { !$0.when.isEmpty || $0.isAmbiguous }
    for date in dates where dated {
      marks.add(.dateInside, date.text)
      marks.add(
        .dateWhole, date.text, if: date.text.count * 10 >= text.count * 6 || shape.width <= 45)
      break
    }
    if shape.width <= 160 { names(view, &marks) }
    marks.add(.nameList, text, if: NameList.isOne(page, line: view.index, text, shape))
    if shape.width <= 400 {
      for contact in Contacts.spans(in: text, line: view.index, page: page) {
        switch contact.form {
        case .phone: marks.add(.phone, contact.text)
        case .email: marks.add(.email, contact.text)
        case .url: marks.add(.url, contact.text)
        }
      }
    }
    switch PageNumber(view) {
    case .labelled: marks.add(.pageNumber, text)
    case .bare: marks.add(.numberAlone, text)
    case nil: break
    }
    marks.add(.datelineStart, text, if: isDateline(page.text[text]))
  }

  /// What a short line is the name of, if it is one.
  private static func names(_ view: LineView, _ marks: inout [Cues.Mark]) {
    let page = view.page
    let text = view.text
    let person = PersonName(page, line: view.index, text)
    marks.add(.personName, text, if: person.map { $0.strength >= 0.45 } ?? false)
    if let comma = page.text[text].firstIndex(where: { $0 == 0x2C || $0 == 0x28 || $0 == 0x7C }),
      let first = PersonName(page, line: view.index, text.lowerBound..<comma),
      first.strength >= 0.45
    {
      marks.add(.personNameStart, first.text)
    }
    marks.add(
      .organizationName, text,
      if: OrganizationName.strength(page, line: view.index, text) >= 0.45)
    marks.add(.roleLine, text, if: RoleTitle.strength(page, line: view.index, text) >= 0.5)
    marks.add(.placeLine, text, if: PlaceName.strength(page, line: view.index, text) >= 0.5)
    marks.add(
      .postalLine, text, if: PostalAddress.strength(of: text, line: view.index, page: page) >= 0.5)
  }

  private static func isDateline(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == 0x28, let close = bytes.prefix(60).firstIndex(of: 0x29) else {
      return false
    }
    let rest = bytes[(close + 1)...].prefix(5)
    return rest.contains(0x2D) || rest.contains(0x80)
  }
}
