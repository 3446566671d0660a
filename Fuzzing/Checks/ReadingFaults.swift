import LetterExtraction

/// Whether a reading accounts for its source: lines and spans in order and in bounds, a map that
/// tells the truth, and each visible byte in one line.
enum ReadingFaults {
  static func find(in bytes: [UInt8], _ type: MediaType) -> [String] {
    let source: SourceText
    do throws(ExtractionError) {
      source = try SourceText(decoding: bytes, name: "a", mediaType: type)
    } catch {
      return []
    }
    return find(in: SourceReader().read(source), of: source)
  }

  static func find(in reading: Reading, of source: SourceText) -> [String] {
    var faults = lineFaults(reading, source) + mapFaults(reading, source)
    if source.mediaType == .html { faults += accountFaults(reading, source) }
    return faults
  }

  /// Lines ascend in the text without a gap, and in the source without overlap. In a text all
  /// bytes between lines are blank.
  private static func lineFaults(_ reading: Reading, _ source: SourceText) -> [String] {
    var faults: [String] = []
    var (shown, covered) = (0, 0)
    for (index, line) in reading.lines.enumerated() {
      let start = line.marker?.lowerBound ?? line.text.lowerBound
      if start != shown || line.text.isEmpty || line.text.upperBound >= reading.text.count {
        faults.append("line \(index): text \(line.text), marker at \(start), behind \(shown)")
        return faults
      }
      shown = line.text.upperBound + 1
      if line.at.lowerBound < covered || line.at.upperBound > source.bytes.count {
        faults.append("line \(index): at \(line.at), behind \(covered)")
        return faults
      }
      if source.mediaType != .html {
        expectBlank(covered..<line.at.lowerBound, source, &faults)
      }
      covered = line.at.upperBound
      let whole = reading.map.source(of: start..<line.text.upperBound)
      if whole.lowerBound < line.at.lowerBound || whole.upperBound > line.at.upperBound {
        faults.append("line \(index): shows \(whole), lies at \(line.at)")
      }
      faults += markupFaults(line, index, reading)
    }
    if shown != reading.text.count { faults.append("text behind the last line") }
    if source.mediaType != .html {
      expectBlank(covered..<source.bytes.count, source, &faults)
    }
    return faults
  }

  private static func markupFaults(_ line: Line, _ index: Int, _ reading: Reading) -> [String] {
    var faults: [String] = []
    var last = line.text.lowerBound
    for span in line.markup.spans {
      if span.text.lowerBound < last || span.text.upperBound > line.text.upperBound {
        faults.append("line \(index): span \(span.text) in \(line.text)")
      }
      last = span.text.lowerBound
    }
    if line.markup.linkBytes < 0 || line.markup.linkBytes > line.text.count {
      faults.append("line \(index): \(line.markup.linkBytes) bytes in links of \(line.text.count)")
    }
    let path = line.markup.path
    if path >= reading.paths.count || path >= 0 && reading.paths.path(path) == nil {
      faults.append("line \(index): path \(path)")
    }
    return faults
  }

  /// Runs ascend in text and source; a verbatim run reads as the source does.
  private static func mapFaults(_ reading: Reading, _ source: SourceText) -> [String] {
    var faults: [String] = []
    var (text, place) = (0, 0)
    for run in reading.map.runs {
      if run.text.lowerBound < text || run.text.upperBound > reading.text.count
        || run.source.lowerBound < place || run.source.upperBound > source.bytes.count
      {
        faults.append("run \(run.text) from \(run.source), behind \(text) and \(place)")
        return faults
      }
      (text, place) = (run.text.upperBound, run.source.upperBound)
      guard run.isVerbatim else { continue }
      for (shown, written) in zip(reading.text[run.text], source.bytes[run.source])
      where shown != written && !(shown == 0x20 && written <= 0x20) {
        faults.append("run \(run.text) reads otherwise than \(run.source)")
        break
      }
    }
    return faults
  }

  /// Against the tokenizer's own account: what is shown is text of the page, and what is text of
  /// the page is shown, scripts and styles aside. SVG and MathML have styles of their own and are
  /// left out, as are frames in a `noscript`.
  private static func accountFaults(_ reading: Reading, _ source: SourceText) -> [String] {
    let (text, isLeftOut) = source.bytes.withUnsafeBufferPointer { bytes in
      var ledger = TokenLedger(bytes: bytes)
      HTMLTokenizer.run(bytes, into: &ledger)
      return (ledger.text, ledger.hasForeignContent || ledger.hasFrameInNoscript)
    }
    guard !isLeftOut else { return [] }
    var faults: [String] = []
    var isText = [Bool](repeating: false, count: source.bytes.count)
    for text in text { for at in text.source { isText[at] = true } }
    for run in reading.map.runs where WhiteSpace.visibleCount(run.text, reading.text) > 0 {
      if run.source.contains(where: { !isText[$0] }) {
        faults.append("\(run.source) is shown and is no text")
      }
      for at in run.source { isText[at] = false }
    }
    for text in text where !text.isBlankReference {
      var at = text.source.lowerBound
      while at < text.source.upperBound {
        let start = at
        while at < text.source.upperBound, isText[at] { at += 1 }
        if WhiteSpace.visibleCount(start..<at, source.bytes) > 0 {
          faults.append("\(start..<at) is text and is not shown")
        }
        at += 1
      }
    }
    return faults
  }

  private static func expectBlank(
    _ gap: Range<Int>, _ source: SourceText, _ faults: inout [String]
  ) {
    if WhiteSpace.visibleCount(gap, source.bytes) > 0 { faults.append("\(gap) is in no line") }
  }
}
