/// `teiHeader`: what the file is, where it comes from, who wrote to whom.
struct TEIHeader {
  let letter: Letter
  let names: TEINames

  func write(to writer: inout MarkupWriter) {
    writer.element("teiHeader") { writer in
      writer.element("fileDesc") { writeFile(to: &$0) }
      writer.element("encodingDesc") { writeEncoding(to: &$0) }
      writer.element("profileDesc") { writer in
        writer.element("langUsage") { writer in
          writer.empty("language", [("ident", letter.teiLanguage)])
        }
        writer.element("textClass") { writer in
          writer.element("keywords") { writer in
            writer.line("term", [("type", "kind")], letter.kind.value.rawValue)
          }
        }
        writeCorrespondence(to: &writer)
        writePeople(to: &writer)
      }
    }
  }

  private func writeFile(to writer: inout MarkupWriter) {
    let title = letter.title?.text ?? letter.subject?.text ?? letter.id
    writer.element("titleStmt") { $0.line("title", title) }
    writer.element("publicationStmt") { $0.line("p", "Encoded from a scraped document.") }
    writer.element("sourceDesc") { writer in
      writer.element("bibl") { writer in
        writer.line("title", letter.source.name)
        writer.line("idno", [("type", "sha256")], letter.source.sha256)
        writer.line(
          "note", [("type", "format")],
          "\(letter.source.mediaType); charset=\(letter.source.charset)")
        if let target = letter.source.uri.flatMap(LinkAddress.escaped) {
          writer.empty("ptr", [("target", target)])
        }
      }
    }
  }

  private func writeEncoding(to writer: inout MarkupWriter) {
    let source = LinkAddress.escaped(letter.source.uri ?? letter.source.name) ?? "source"
    writer.element("listPrefixDef") { writer in
      writer.element(
        "prefixDef",
        [
          ("ident", "byte"), ("matchPattern", "([0-9]+)-([0-9]+)"),
          // A dollar sign in the name is no part of the pattern.
          ("replacementPattern", source.replacing("$", with: "%24") + "#bytes=$1-$2"),
        ]
      ) { writer in
        writer.line(
          "p", "From the first number up to, not with, the second: UTF-8 bytes of the source text.")
      }
    }
    writer.element("appInfo") { writer in
      writer.element(
        "application", [("ident", "epistle"), ("version", letter.pipeline.teiVersion)]
      ) { writer in
        let stamp = letter.pipeline
        writer.line("label", "Epistle")
        writer.line(
          "p", "pipeline \(stamp.config), models \(stamp.model), lexicons \(stamp.lexicons)")
      }
    }
  }

  private func writeCorrespondence(to writer: inout MarkupWriter) {
    let hasSender = !names.senders.isEmpty || letter.date != nil || letter.place != nil
    guard hasSender || !names.recipients.isEmpty || !names.copies.isEmpty else { return }
    writer.element("correspDesc") { writer in
      if hasSender {
        writer.element("correspAction", [("type", "sent")]) { writer in
          write(names.senders, to: &writer)
          if let place = letter.place { writer.line("placeName", place.text) }
          if let date = letter.date { writer.line("date", [("when", date.teiWhen)], date.text) }
        }
      }
      if !names.recipients.isEmpty {
        writer.element("correspAction", [("type", "received")]) {
          write(names.recipients, to: &$0)
        }
      }
      if !names.copies.isEmpty {
        writer.element("correspAction", [("type", "received"), ("subtype", "copy")]) {
          write(names.copies, to: &$0)
        }
      }
    }
  }

  private func write(_ range: Range<Int>, to writer: inout MarkupWriter) {
    for index in range {
      let (element, name) = names.people[index].tei
      writer.line(element, [("ref", "#" + TEINames.person(index))], name)
    }
  }
}

extension TEIHeader {
  /// Each correspondent once, with all that is known.
  private func writePeople(to writer: inout MarkupWriter) {
    guard !names.people.isEmpty else { return }
    writer.element("particDesc") { writer in
      let (people, bodies) = (
        names.people.indices.filter { !names.people[$0].isBody },
        names.people.indices.filter { names.people[$0].isBody }
      )
      if !people.isEmpty {
        writer.element("listPerson") { for index in people { writePerson(index, to: &$0) } }
      }
      if !bodies.isEmpty {
        writer.element("listOrg") { for index in bodies { writeBody(index, to: &$0) } }
      }
    }
  }

  private func writePerson(_ index: Int, to writer: inout MarkupWriter) {
    let person = names.people[index]
    writer.element("person", [("xml:id", TEINames.person(index)), ("role", role(index))]) {
      writer in
      if person.name != nil || person.honorific != nil {
        writer.line("persName") { writer in
          if let honorific = person.honorific {
            writer.span("roleName", [("type", "honorific")]) { $0.text(honorific) }
            if person.name != nil { writer.text(" ") }
          }
          if let name = person.name { writer.span("name") { $0.text(name) } }
        }
      }
      if person.role != nil || person.organization != nil {
        writer.element("affiliation") { writer in
          if let role = person.role { writer.line("roleName", role) }
          if let organization = person.organization { writer.line("orgName", organization) }
        }
      }
      writeNotes(person, to: &writer)
    }
  }

  private func writeBody(_ index: Int, to writer: inout MarkupWriter) {
    let body = names.people[index]
    writer.element("org", [("xml:id", TEINames.person(index)), ("role", role(index))]) { writer in
      if let organization = body.organization { writer.line("orgName", organization) }
      writeNotes(body, to: &writer)
    }
  }

  private func writeNotes(_ person: Correspondent, to writer: inout MarkupWriter) {
    for line in person.address { writer.line("note", [("type", "address")], line) }
    for line in person.contact { writer.line("note", [("type", "contact")], line) }
    if let location = person.location { writer.line("note", [("type", "location")], location) }
  }

  private func role(_ index: Int) -> String {
    names.senders.contains(index)
      ? "sender" : names.recipients.contains(index) ? "recipient" : "copy"
  }
}

extension Correspondent {
  fileprivate var isBody: Bool { name == nil && honorific == nil && role == nil }
}

extension DateField {
  /// The date for machines, if it is one.
  var teiWhen: String? { when.flatMap { DateField.isISODate($0) ? $0 : nil } }
}

extension PipelineStamp {
  /// Digits and dots: what TEI takes for a version.
  fileprivate var teiVersion: String {
    let digits = version.split(separator: ".", omittingEmptySubsequences: false)
    let isVersion = digits.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    return isVersion ? version : "0"
  }
}
