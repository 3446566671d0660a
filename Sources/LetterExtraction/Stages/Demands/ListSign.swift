/// What in a list and its lead speaks for or against its items being asked for.
enum ListSign: Int, CaseIterable, Hashable {
  case leadAsks, leadMayAsk, leadMust, leadOrders, ordersOpenly, leadAnnounces, leadReports,
    leadTells, leadSilent
  case endsInAct, actClosed, colon, unfinished, heading, apart, bare, single, article
  case itemsOrder, itemsAct, itemsAsk, itemsMust, itemsWonder, itemsGoOn, itemsTell, itemsLong,
    itemsName, itemsLink

  /// In words, for the record.
  var words: String {
    switch self {
    case .leadAsks: "a lead that asks"
    case .leadMayAsk: "a lead with words that ask"
    case .leadMust: "a lead that says what must be"
    case .leadOrders: "a lead that orders"
    case .ordersOpenly: "the lead ends with an order"
    case .leadAnnounces: "a lead that announces demands"
    case .leadReports: "a lead that reports"
    case .leadTells: "a lead about the authors"
    case .leadSilent: "a lead that says nothing of acts, as little as the items"
    case .endsInAct: "the lead ends with words that ask"
    case .actClosed: "the lead names the whole act"
    case .colon: "a colon before the list"
    case .unfinished: "the list ends the lead's sentence"
    case .heading: "a heading leads"
    case .apart: "words between lead and list"
    case .bare: "no bullets, no numbers"
    case .single: "a single item"
    case .article: "the document is an article"
    case .itemsOrder: "items that are orders"
    case .itemsAct: "items that name an act"
    case .itemsMust: "items that say what must be"
    case .itemsAsk: "items that ask"
    case .itemsWonder: "items that are questions"
    case .itemsGoOn: "items that go on with the lead"
    case .itemsTell: "items about the authors"
    case .itemsLong: "long items"
    case .itemsName: "items that are names"
    case .itemsLink: "items that are links"
    }
  }
}
