import Testing

@testable import LetterExtraction

/// What holds for every reading of every text.
@Suite struct ReadingPropertyTests {
  static let pieces = [
    "Dear Sir,", "\n", "\n\n", "\r\n", "  ", "\t", "> ", ">", "* ", "- ", "• ", "1. ", "2. ",
    "(a) ",
    "**", "_", "[", "](http://a.example)", "[^1]", "[^1]: ", "`", "```\n", "---\n", "| ", "|---|\n",
    "<br>", "<p>", "</li>", "<!--", "-->", "&amp;", "&", "\\", "# ", "=====", "\u{A0}", "\u{200B}",
    "\u{FEFF}", "\u{3000}", "\u{2028}", "一、", "本公園を守る", "мэр города", "title: x\n",
    "date: 2019-05-01\n",
    "From: a@b.example\n", "Subject: y\n", "-----BEGIN PGP SIGNATURE-----\n", "        ",
    "Ann   Bob",
    "we ask the council to repair the bridge before the winter comes again", ".", "\u{85}", "é",
    "![", "<a href='x'>", "</a>", "{% x %}\n", "+++\n", "|",
  ]

  @Test(arguments: [MediaType.plain, .markdown], 0..<40)
  func holdForMixedPieces(_ type: MediaType, _ seed: Int) {
    var random = Generator(seed: UInt64(seed + 1))
    for _ in 0..<25 {
      let text = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in Self.pieces.randomElement(using: &random)! }.joined()
      check(text, type)
    }
  }

  @Test(arguments: [MediaType.plain, .markdown])
  func holdForRandomBytes(_ type: MediaType) {
    var random = Generator(seed: 7)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      guard let source = try? SourceText(decoding: bytes, name: "a", mediaType: type) else {
        continue
      }
      check(source)
    }
  }

  @Test(.timeLimit(.minutes(20)), arguments: [MediaType.plain, .markdown])
  func readLongLinesInLinearTime(_ type: MediaType) {
    for piece in ["word ", "[a](", "*a _b ", "<a ", "`", "&", "| ", "> "] {
      let text = String(repeating: piece, count: 20_000)
      check(text, type)
    }
  }

  private func check(_ text: String, _ type: MediaType) {
    check(ReadingSketch.source(text, type))
  }

  private func check(_ source: SourceText) {
    let reading = SourceReader().read(source)
    let text = String(decoding: source.bytes.prefix(400), as: UTF8.self)
    var covered = 0
    var shown = 0
    for line in reading.lines {
      #expect(line.at.lowerBound >= covered, "overlap in \(text.debugDescription)")
      let gap = covered..<max(covered, line.at.lowerBound)
      #expect(
        WhiteSpace.visibleCount(gap, source.bytes) == 0, "gap \(gap) in \(text.debugDescription)")
      covered = line.at.upperBound
      let start = line.marker?.lowerBound ?? line.text.lowerBound
      #expect(start == shown && !line.text.isEmpty, "text of a line in \(text.debugDescription)")
      shown = line.text.upperBound + 1
      #expect(
        line.markup.spans.allSatisfy {
          $0.text.lowerBound >= line.text.lowerBound && $0.text.upperBound <= line.text.upperBound
        })
      let whole = reading.map.source(of: line.text)
      #expect(
        whole.lowerBound >= line.at.lowerBound && whole.upperBound <= line.at.upperBound,
        "source of a line in \(text.debugDescription)")
    }
    let rest = covered..<max(covered, source.bytes.count)
    #expect(
      WhiteSpace.visibleCount(rest, source.bytes) == 0, "rest \(rest) in \(text.debugDescription)")
    #expect(shown == reading.text.count)
    check(reading, source, text)
  }

  private func check(_ reading: Reading, _ source: SourceText, _ text: String) {
    var last = 0
    for run in reading.map.runs {
      #expect(run.source.lowerBound >= last, "order of runs in \(text.debugDescription)")
      last = run.source.upperBound
      guard run.isVerbatim else { continue }
      for (shown, written) in zip(reading.text[run.text], source.bytes[run.source])
      where shown != written {
        #expect(
          shown == 0x20 && written <= 0x20, "verbatim run in \(text.debugDescription)")
      }
    }
  }
}

/// A small generator with a seed (xorshift), so that a failure comes back.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
