import LetterSchema

/// The state of one verification: the source read again, and what is wrong so far.
struct Verifier {
  let letter: Letter
  let source: SourceText
  let reading: Reading
  private(set) var failures: [VerificationFailure] = []
  /// The range of each block by its id; the first where an id is there twice.
  let blocks: [String: ByteRange]
  let noteLabels: Set<String>
  /// The whole visible text, white space folded.
  let visible: [UInt8]
  /// Texts that were found somewhere in the visible text: many demands share one lead.
  var seen: Set<[UInt8]> = []

  init(_ letter: Letter, _ source: SourceText, _ reading: Reading) {
    self.letter = letter
    self.source = source
    self.reading = reading
    visible = Array(Folding.string(reading.text[...]).utf8)
    blocks = Dictionary(letter.blocks.map { ($0.id, $0.at) }) { first, _ in first }
    noteLabels = Set(letter.footnotes.map(\.label))
  }

  mutating func fail(
    _ rule: VerificationFailure.Rule, _ path: String, at: Range<Int>? = nil,
    expected: String, found: String
  ) {
    failures.append(
      VerificationFailure(rule: rule, path: path, at: at, expected: expected, found: found))
  }

  mutating func checkSource() {
    let record = letter.source
    expect(Letter.schemaIdentifier, letter.schema, "schema")
    expect(source.mediaType.rawValue, record.mediaType, "source/mediaType")
    expect(source.charset.name, record.charset, "source/charset")
    expect(String(source.originalCount), String(record.bytes), "source/bytes")
    expect(source.sha256, record.sha256, "source/sha256")
    expect("utf8-byte", record.offsetUnit, "source/offsetUnit")
  }

  private mutating func expect(_ expected: String, _ found: String, _ path: String) {
    if !expected.hasBytes(of: found) { fail(.source, path, expected: expected, found: found) }
  }

  /// The range, where it lies within the source.
  mutating func bounded(_ at: ByteRange, _ path: String) -> Range<Int>? {
    if at.start >= 0, at.start <= at.end, at.end <= source.bytes.count { return at.start..<at.end }
    fail(
      .bounds, path + "/at", expected: "a range within 0..<\(source.bytes.count)",
      found: "\(at.start)..<\(at.end)")
    return nil
  }

  /// The source at a range as a person reads it.
  func slice(_ range: Range<Int>) -> String {
    Folding.string(reading.text[reading.map.text(of: range)])
  }

  /// Checks that the source at `at` reads as `text`.
  mutating func checkSlice(_ text: String, at: ByteRange, _ path: String) {
    guard let range = bounded(at, path) else { return }
    let slice = slice(range)
    if !slice.hasBytes(of: text) {
      fail(.slice, path + "/text", at: range, expected: slice, found: text)
    }
  }

  /// Checks that the block is there and that what it is said to hold starts in it.
  mutating func checkBlock(_ id: String?, holds at: ByteRange, _ path: String) {
    guard let id else { return }
    guard let block = blocks[id] else {
      fail(.reference, path + "/block", expected: "the id of a block", found: id)
      return
    }
    if at.start < block.start || at.start >= max(block.end, block.start + 1) {
      fail(
        .reference, path + "/block", at: at.range,
        expected: "a place in \(block.start)..<\(block.end)", found: "\(at.start) in \(id)")
    }
  }

  mutating func checkNotes(_ labels: [String], _ path: String) {
    for (index, label) in labels.enumerated() where !noteLabels.contains(label) {
      fail(.reference, "\(path)/noteRefs/\(index)", expected: "the label of a note", found: label)
    }
  }

  mutating func checkDiagnostics() {
    for (index, diagnostic) in letter.diagnostics.enumerated() {
      if let at = diagnostic.at { _ = bounded(at, "diagnostics/\(index)") }
    }
  }
}

extension String {
  /// Whether both are the same bytes: `==` takes é for e and an accent.
  func hasBytes(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
