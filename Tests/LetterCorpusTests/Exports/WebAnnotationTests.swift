import FoundationEssentials
import LetterCorpus
import LetterExtraction
import LetterSchema
import Testing

@Suite struct WebAnnotationTests {
  private let text = """
    Zoë’s 🚢 page

    12 June 2015

    Dear Ms Ruiz,

    We urge you to keep the “évening” 🚢 sailings, and to mend the bell.

    Yours sincerely,

    Ada Bó
    Chair, Friends of the Ferry
    """

  private struct Page: Decodable {
    struct Item: Decodable {
      struct Body: Decodable {
        var purpose: String
        var value: String
      }
      struct Target: Decodable {
        var source: String
        var selector: [Selector]
      }
      struct Selector: Decodable {
        var type: String
        var start: Int?
        var end: Int?
        var exact: String?
        var prefix: String?
        var suffix: String?
      }
      var id: String
      var body: [Body]
      var target: Target
    }
    var items: [Item]
  }

  /// A record of some words of the text, each a reference.
  private func letter(_ words: [String], in text: String, mediaType: String) throws -> Letter {
    let bytes = Array(text.utf8)
    var letter = Letter(
      id: "a",
      source: Source(
        name: "a.txt", uri: nil, mediaType: mediaType, charset: "utf-8", bytes: bytes.count,
        sha256: SHA256.hex(bytes)),
      pipeline: PipelineStamp(version: "0", config: "c", model: "m", lexicons: "l"),
      kind: Kind(value: .letter, confidence: Confidence(1)), language: "en",
      conservation: Conservation(visible: 0, kept: 0, removed: 0),
      quality: Quality(grade: .good, lowest: "kind"))
    for word in words {
      let start = try #require(bytes.firstRange(of: Array(word.utf8))).lowerBound
      letter.references.append(
        Field(
          text: word, block: nil, at: ByteRange(start..<start + word.utf8.count), path: "/p[1]",
          confidence: Confidence(1)))
    }
    return letter
  }

  private func page(_ letter: Letter, _ bytes: [UInt8]) throws -> Page {
    try JSONDecoder().decode(Page.self, from: Data(try WebAnnotations(letter, over: bytes).json()))
  }

  @Test func `positions count characters of the text, as do the words around a quote`() throws {
    let words = ["Zoë’s", "12 June 2015", "🚢 sailings", "Ferry"]
    // Long enough for several of the steps in which characters are counted.
    for filling in [0, 700, 5000] {
      let text = text.replacing(
        "Dear", with: String(repeating: "ö", count: filling) + "Dear")
      let letter = try letter(words, in: text, mediaType: "text/plain")
      let items = try page(letter, Array(text.utf8)).items
      let characters = Array(text.unicodeScalars)
      #expect(items.count == words.count)
      for (item, word) in zip(items, words) {
        let position = try #require(
          item.target.selector.first { $0.type == "TextPositionSelector" })
        let quote = try #require(item.target.selector.first { $0.type == "TextQuoteSelector" })
        let (start, end) = try (#require(position.start), #require(position.end))
        func text(_ range: Range<Int>) -> String {
          String(String.UnicodeScalarView(characters[range]))
        }
        #expect(text(start..<end) == word)
        #expect(quote.exact == word)
        #expect(quote.prefix == text(max(0, start - 32)..<start))
        #expect(quote.suffix == text(end..<min(characters.count, end + 32)))
        #expect(item.body.first?.value == "reference")
      }
    }
  }

  @Test func `of a page the quote is without tags, and places are bytes of the file`() throws {
    let html = "\u{FEFF}<p>Dear <b>Ms&nbsp;Ruiz</b>,</p><p>We urge you.</p>"
    let bytes = Array(html.utf8)
    var letter = try letter(
      ["<b>Ms&nbsp;Ruiz</b>"], in: String(html.unicodeScalars.dropFirst()), mediaType: "text/html")
    letter.source.sha256 = SHA256.hex(bytes)
    let selectors = try #require(try page(letter, bytes).items.first).target.selector
    #expect(
      selectors.map(\.type) == ["XPathSelector", "TextQuoteSelector", "DataPositionSelector"])
    #expect(selectors[1].exact == "Ms Ruiz")
    #expect(selectors[1].prefix?.hasSuffix("Dear ") == true)
    #expect(selectors[1].suffix?.hasPrefix(",") == true)
    let (start, end) = try (#require(selectors[2].start), #require(selectors[2].end))
    #expect(String(decoding: bytes[start..<end], as: UTF8.self) == "<b>Ms&nbsp;Ruiz</b>")
  }

  @Test func `a page in another charset has no places by bytes`() throws {
    let bytes: [UInt8] =
      Array("<meta charset=iso-8859-1><p>Zo".utf8) + [0xEB] + Array(" asks.".utf8)
    var letter = try letter(
      ["asks"], in: "<meta charset=iso-8859-1><p>Zoë asks.", mediaType: "text/html")
    letter.source.sha256 = SHA256.hex(bytes)
    letter.source.charset = "windows-1252"
    let selectors = try #require(try page(letter, bytes).items.first).target.selector
    #expect(selectors.map(\.type) == ["XPathSelector", "TextQuoteSelector"])
    #expect(selectors[1].exact == "asks")
  }

  @Test func `another source is refused, and a place outside of it`() throws {
    var letter = try letter(["Ferry"], in: text, mediaType: "text/plain")
    #expect(throws: WebAnnotationError.otherSource) {
      try WebAnnotations(letter, over: Array("Dear all".utf8))
    }
    letter.references[0].at = ByteRange(0..<10_000_000)
    #expect(try page(letter, Array(text.utf8)).items.isEmpty)
  }
}

extension [UInt8] {
  fileprivate func firstRange(of words: [UInt8]) -> Range<Int>? {
    indices.first { self[$0...].starts(with: words) }.map { $0..<$0 + words.count }
  }
}
