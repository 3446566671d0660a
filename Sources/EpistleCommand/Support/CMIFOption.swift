internal import ArgumentParser
internal import LetterExtraction
internal import LetterSchema

/// What an index of letters says of itself, which no record knows.
struct CMIFOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("cmif: the title of the index.", valueName: "text"))
  var title: String?

  @Option(name: .long, help: ArgumentHelp("cmif: who answers for the index.", valueName: "name"))
  var editor: String?

  @Option(name: .long, help: ArgumentHelp("cmif: the editor's e-mail.", valueName: "address"))
  var email: String?

  @Option(name: .long, help: ArgumentHelp("cmif: who publishes it.", valueName: "name"))
  var publisher: String?

  @Option(name: .long, help: ArgumentHelp("cmif: where it will stand.", valueName: "address"))
  var url: String?

  @Option(
    name: .long, help: ArgumentHelp("cmif: its date, as 2026-11-22 or 2026.", valueName: "date"))
  var published: String?

  @Option(
    name: .long, help: ArgumentHelp("cmif: the address of its licence.", valueName: "address"))
  var licence: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "cmif: the edition or collection that the letters are from.", valueName: "text"))
  var collection: String?

  @Option(
    name: .long,
    help: ArgumentHelp("cmif: online, print or hybrid; online if left out.", valueName: "type"),
    transform: CMIFOption.sourceType)
  var collectionType: CMIFIndex.Heading.SourceType?

  /// Whether any of these was given.
  var isUsed: Bool {
    [title, editor, email, publisher, url, published, licence, collection].contains { $0 != nil }
      || collectionType != nil
  }

  /// - Throws: a usage error that names all that is missing.
  func heading() throws -> CMIFIndex.Heading {
    let needed = [
      ("--title", title), ("--editor", editor), ("--publisher", publisher), ("--url", url),
      ("--published", published), ("--licence", licence), ("--collection", collection),
    ]
    let missing = needed.filter { ($0.1 ?? "").isEmpty }.map(\.0)
    guard missing.isEmpty, let title, let editor, let publisher, let url, let published,
      let licence, let collection
    else {
      throw ValidationError(
        "no record knows what an index says of itself; give \(missing.joined(separator: ", "))")
    }
    guard DateField.isISODate(published) else {
      throw ValidationError("--published is a date as 2026-11-22, 2026-11 or 2026")
    }
    for (name, address) in [("--url", url), ("--licence", licence)]
    where !address.hasPrefix("http://") && !address.hasPrefix("https://") {
      throw ValidationError("\(name) is an address that begins with https:// or http://")
    }
    return CMIFIndex.Heading(
      title: title, editor: editor, email: email, publisher: publisher, url: url, date: published,
      licence: licence, source: collection, sourceType: collectionType ?? .online,
      sourceID: CMIFOption.name(of: url + "\n" + collection))
  }

  /// A UUID made from what the index is of, so that the same index always has the same one.
  private static func name(of text: String) -> String {
    var digits = Array(SHA256.hex(Array(text.utf8)).utf8.prefix(32))
    // Version 8: by a rule of one's own; the variant of RFC 9562.
    digits[12] = UInt8(ascii: "8")
    digits[16] = UInt8(ascii: "a")
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map {
      String(decoding: digits[$0], as: UTF8.self)
    }
    return "uuid-" + parts.joined(separator: "-")
  }

  private static func sourceType(_ text: String) throws -> CMIFIndex.Heading.SourceType {
    if let type = CMIFIndex.Heading.SourceType(rawValue: text.lowercased()) { return type }
    throw ValidationError("a collection is online, print or hybrid")
  }
}
