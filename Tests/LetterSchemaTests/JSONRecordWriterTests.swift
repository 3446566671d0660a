import LetterSchema
import Testing

@Suite struct JSONRecordWriterTests {
  private func json(_ letter: Letter, _ layout: JSONRecordWriter.Layout = .indented) -> String {
    String(decoding: letter.json(layout), as: UTF8.self)
  }

  @Test func `keys in the schema's order, lists even where empty`() {
    #expect(
      json(.sample) == """
        {
          "schema": "epistle/letter/1",
          "id": "sample",
          "source": {
            "name": "sample.txt",
            "mediaType": "text/plain",
            "charset": "utf-8",
            "bytes": 120,
            "sha256": "00ff",
            "offsetUnit": "utf8-byte"
          },
          "pipeline": {
            "version": "0.1.0",
            "config": "c",
            "model": "m",
            "lexicons": "l"
          },
          "kind": {
            "value": "letter",
            "confidence": 0.97
          },
          "language": "en",
          "references": [],
          "delivery": [],
          "recipients": [],
          "salutation": {
            "text": "Dear Ms Ruiz,",
            "addressees": ["Ms Ruiz"],
            "block": "b1",
            "at": [5, 18],
            "confidence": 1
          },
          "demands": [
            {
              "id": "d1",
              "form": "numbered",
              "number": "1",
              "text": "Free her.[1]",
              "block": "b3",
              "at": [40, 52],
              "noteRefs": ["1"],
              "confidence": 0.5,
              "evidence": ["an item under a lead that asks"]
            }
          ],
          "signatories": [],
          "copies": [],
          "footnotes": [
            {
              "label": "1",
              "references": [
                {
                  "block": "b3",
                  "at": [49, 52]
                }
              ],
              "status": "dangling"
            }
          ],
          "blocks": [
            {
              "id": "b1",
              "zone": "salutation",
              "type": "line",
              "text": "Dear Ms Ruiz,",
              "marks": [],
              "at": [5, 18],
              "confidence": 0.905
            },
            {
              "id": "b2",
              "zone": "body",
              "type": "paragraph",
              "text": "We urge you:",
              "marks": [],
              "at": [20, 32],
              "confidence": 0.905
            },
            {
              "id": "b3",
              "zone": "body",
              "type": "item",
              "level": 1,
              "list": "numbered",
              "marker": "1.",
              "text": "Free her.[1]",
              "marks": [
                {
                  "type": "noteRef",
                  "at": [9, 12],
                  "label": "1"
                }
              ],
              "at": [37, 52],
              "confidence": 0.905
            }
          ],
          "removed": [
            {
              "reason": "share",
              "text": "Go",
              "at": [0, 2],
              "evidence": "a \\"share\\" phrase"
            }
          ],
          "conservation": {
            "visible": 40,
            "kept": 38,
            "removed": 2
          },
          "quality": {
            "grade": "good",
            "lowest": "kind"
          },
          "diagnostics": [
            {
              "severity": "warning",
              "code": "dangling-note",
              "message": "Note 1 has no text"
            }
          ]
        }

        """)
  }

  @Test func `the compact form is one line without blanks between values`() {
    var letter = Letter.sample
    letter.blocks = []
    letter.footnotes = []
    letter.demands[0].evidence = ["a", "b\nc"]
    let line = json(letter, .compact)
    #expect(line.hasSuffix("}\n"))
    #expect(line.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(line.contains(#""at":[40,52],"noteRefs":["1"],"confidence":0.5,"#))
    #expect(line.contains(#""evidence":["a","b\nc"]}],"signatories":[]"#))
  }

  @Test func `one writer takes many records`() {
    var writer = JSONRecordWriter(.compact)
    writer.write(.sample)
    writer.write(.sample)
    #expect(writer.bytes == Letter.sample.json(.compact) + Letter.sample.json(.compact))
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("say \"no\"", #"say \"no\""#), (#"a\b"#, #"a\\b"#),
    ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#), ("\u{0}\u{1F}\u{1a}", #"\u0000\u001f\u001a"#),
    ("é/\u{7F}\u{2028}👍🏽", "é/\u{7F}\u{2028}👍🏽"),
    ("twenty bytes and then\tone", #"twenty bytes and then\tone"#),
    ("\u{100}\u{180}ĀĀĀ\"ĀĀ", "\u{100}\u{180}ĀĀĀ\\\"ĀĀ"),
  ])
  func `escapes what JSON demands and no more`(text: String, escaped: String) {
    var letter = Letter.sample
    letter.removed[0].text = text
    #expect(json(letter, .compact).contains("\"text\":\"\(escaped)\",\"at\":[0,2]"))
  }

  @Test func `finds a byte to escape at every place of a word`() {
    for place in 0..<24 {
      for byte in ["\"", "\\", "\u{1}"] {
        var letter = Letter.sample
        letter.removed[0].text =
          String(repeating: "\u{21}", count: place) + byte + String(repeating: "\u{5D}", count: 24)
        let written = json(letter, .compact)
        #expect(written.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
        #expect(written.contains(String(repeating: "!", count: place) + "\\"))
      }
    }
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.97, "0.97"), (0.5, "0.5"), (0.005, "0.005"), (0.0004, "0"),
    (0.9996, "1"), (0.12345, "0.123"), (-3, "0"), (.nan, "0"), (7, "1"), (0.01, "0.01"),
  ])
  func `confidence has at most three places`(value: Double, written: String) {
    #expect(Confidence(value).description == written)
  }

  @Test func `a long list of texts takes a line each`() {
    var letter = Letter.sample
    letter.demands[0].evidence = [
      String(repeating: "x", count: 40), String(repeating: "y", count: 40),
    ]
    #expect(json(letter).contains("\"evidence\": [\n        \"xxx"))
  }
}
