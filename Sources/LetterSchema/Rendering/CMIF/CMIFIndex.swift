/// An index of letters in the Correspondence Metadata Interchange Format, version 1.
///
/// Says of each letter who wrote to whom and when, and nothing that its record does not say: a
/// letter without a date for machines has none here. Where a sender or an addressee is not known,
/// the format asks for the name `Unknown`.
public struct CMIFIndex {
  /// What no record knows, and nobody may make up.
  public struct Heading: Hashable, Sendable {
    public var title: String
    public var editor: String
    public var email: String?
    public var publisher: String
    /// Where the index will stand.
    public var url: String
    /// The date of the index: `2026-11`, as exact as wanted.
    public var date: String
    /// The address of the licence.
    public var licence: String
    /// The edition or collection that the letters are from, in words.
    public var source: String
    public var sourceType: SourceType
    /// An XML name for the source: a UUID behind a letter, by the format's advice.
    public var sourceID: String

    public enum SourceType: String, Hashable, Sendable, CaseIterable {
      case online, print, hybrid
    }

    public init(
      title: String, editor: String, email: String?, publisher: String, url: String, date: String,
      licence: String, source: String, sourceType: SourceType, sourceID: String
    ) {
      self.title = title
      self.editor = editor
      self.email = email
      self.publisher = publisher
      self.url = url
      self.date = date
      self.licence = licence
      self.source = source
      self.sourceType = sourceType
      self.sourceID = sourceID
    }
  }

  public let heading: Heading

  public init(_ heading: Heading) { self.heading = heading }

  /// The index of some letters, UTF-8, with a newline at its end.
  public func xml(of letters: [CMIFLetter]) -> [UInt8] {
    var writer = MarkupWriter()
    writer.element("TEI", [("xmlns", "http://www.tei-c.org/ns/1.0")]) { writer in
      writer.element("teiHeader") { writer in
        writer.element("fileDesc") { writeFile(to: &$0) }
        writer.element("profileDesc") { writer in
          for letter in letters { write(letter, to: &writer) }
        }
      }
      writer.element("text") { $0.element("body") { $0.empty("p", []) } }
    }
    return writer.finish()
  }

  private func writeFile(to writer: inout MarkupWriter) {
    writer.element("titleStmt") { writer in
      writer.line("title", heading.title)
      writer.line("editor") { writer in
        writer.text(heading.editor)
        if let email = heading.email {
          writer.text(" ")
          writer.span("email") { $0.text(email) }
        }
      }
    }
    writer.element("publicationStmt") { writer in
      writer.line("publisher", heading.publisher)
      writer.line("idno", [("type", "url")], heading.url)
      writer.empty("date", [("when", heading.date)])
      writer.element("availability") { writer in
        writer.line(
          "licence", [("target", LinkAddress.escaped(heading.licence))], licenceStatement)
      }
    }
    writer.element("sourceDesc") { writer in
      writer.line(
        "bibl", [("type", heading.sourceType.rawValue), ("xml:id", heading.sourceID)],
        heading.source)
    }
  }

  /// The statement that the format prescribes for its own licence; of any other, its address.
  private var licenceStatement: String {
    heading.licence.hasPrefix("https://creativecommons.org/licenses/by/4.0")
      ? "This file is licensed under the terms of the Creative-Commons-License CC-BY 4.0"
      : heading.licence
  }

  private func write(_ letter: CMIFLetter, to writer: inout MarkupWriter) {
    writer.element(
      "correspDesc",
      [
        ("key", letter.key), ("ref", letter.address.flatMap(LinkAddress.escaped)),
        ("source", "#" + heading.sourceID),
      ]
    ) { writer in
      writer.element("correspAction", [("type", "sent")]) { writer in
        write(letter.senders, to: &writer)
        if let place = letter.place { writer.line("placeName", place) }
        if let when = letter.when { writer.empty("date", [("when", when)]) }
      }
      writer.element("correspAction", [("type", "received")]) { write(letter.addressees, to: &$0) }
    }
  }

  private func write(_ agents: [CMIFLetter.Agent], to writer: inout MarkupWriter) {
    if agents.isEmpty { writer.line("persName", "Unknown") }
    for agent in agents { writer.line(agent.isBody ? "orgName" : "persName", agent.name) }
  }
}
