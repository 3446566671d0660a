internal import LetterExtraction
internal import LetterSchema

/// A line of the manifest: one document of a run and what became of it.
///
/// Values stand behind each other with tabs between them; a tab, line feed or backslash within a
/// value is escaped.
struct ManifestEntry: Hashable, Sendable {
  enum Outcome: Hashable, Sendable {
    /// The folder within the output folder where the record's files lie, and where its line
    /// lies in the JSONL file.
    case written(LetterSummary, place: String, span: Range<Int>?)
    case failed(DocumentFailure)
  }

  var name: String
  /// Nil where the document could not be read.
  var fingerprint: Fingerprint?
  var outcome: Outcome

  var documentOutcome: DocumentOutcome {
    switch outcome {
    case .written(let summary, _, _): .written(summary)
    case .failed(let failure): .failed(failure)
    }
  }

  var place: String? {
    if case .written(_, let place, _) = outcome { return place }
    return nil
  }

  var span: Range<Int>? {
    get { if case .written(_, _, let span) = outcome { span } else { nil } }
    set {
      if case .written(let summary, let place, _) = outcome {
        outcome = .written(summary, place: place, span: newValue)
      }
    }
  }

  /// Whether another try would come to the same end: it depends on the bytes alone.
  var isLasting: Bool {
    guard case .failed(let failure) = outcome else { return true }
    return failure.stage == .extraction && failure.code != .tookTooLong
  }

  /// Whether both say the same but for where it lies in the JSONL file.
  func agrees(with other: ManifestEntry) -> Bool {
    var (mine, theirs) = (self, other)
    mine.span = nil
    theirs.span = nil
    return mine == theirs
  }
}

/// What a record depends on, but for the settings of the run: the bytes, and what the input said
/// of them.
struct Fingerprint: Hashable, Sendable {
  /// SHA-256 of the bytes in hexadecimal.
  var source: String
  /// A hash of id, name, address, folder, media type and charset.
  var context: UInt64

  init(source: String, context: UInt64) {
    self.source = source
    self.context = context
  }

  init(_ bytes: [UInt8], _ document: Document) {
    source = SHA256.hex(bytes)
    let said = [
      document.id, document.name, document.uri ?? "", document.folderName ?? "",
      document.mediaType?.rawValue ?? "", document.charset ?? "",
    ]
    context = StableHash.of(said.joined(separator: "\u{0}"))
  }
}

extension ManifestEntry {
  /// The line, with its line feed.
  var line: String {
    let source = [fingerprint?.source ?? "-", fingerprint?.context.hex ?? "-"]
    var values: [String]
    switch outcome {
    case .written(let summary, let place, let span):
      values = ["written", name] + source
      values += [place, span.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "-"]
      values += [summary.kind.rawValue, summary.date]
      values += [
        summary.recipients, summary.demands, summary.signatories, summary.footnotes,
        summary.diagnostics,
      ].map(String.init)
      values.append(summary.grade.rawValue)
    case .failed(let failure):
      values = ["failed", name] + source
      values += [failure.document, failure.source, failure.stage.rawValue, failure.code.rawValue]
      values += [failure.byte.map(String.init) ?? "-", failure.message]
    }
    return TabbedLine.text(values)
  }

  /// Nil where the line is none that was written whole.
  init?(_ line: some StringProtocol) {
    let values = TabbedLine.values(line)
    guard values.count >= 4 else { return nil }
    name = values[1]
    if values[2] != "-" {
      guard let context = UInt64(values[3], radix: 16) else { return nil }
      fingerprint = Fingerprint(source: values[2], context: context)
    }
    switch (values[0], values.count) {
    case ("written", 14):
      let numbers = values[8...12].compactMap { Int($0) }
      guard let kind = Kind.Value(rawValue: values[6]), numbers.count == 5,
        let grade = Quality.Grade(rawValue: values[13])
      else { return nil }
      let ends = values[5].split(separator: "-").compactMap { Int($0) }
      outcome = .written(
        LetterSummary(
          name: name, kind: kind, date: values[7], recipients: numbers[0], demands: numbers[1],
          signatories: numbers[2], footnotes: numbers[3], grade: grade, diagnostics: numbers[4]),
        place: values[4],
        span: ends.count == 2 && ends[0] <= ends[1] ? ends[0]..<ends[1] : nil)
    case ("failed", 10):
      guard let stage = DocumentFailure.Stage(rawValue: values[6]),
        let code = DocumentFailure.Code(rawValue: values[7])
      else { return nil }
      outcome = .failed(
        DocumentFailure(
          document: values[4], source: values[5], stage: stage, code: code, message: values[9],
          byte: Int(values[8])))
    default: return nil
    }
  }
}

/// Values with tabs between them.
enum TabbedLine {
  static func text(_ values: [String]) -> String {
    values.map(escaped).joined(separator: "\t") + "\n"
  }

  static func values(_ line: some StringProtocol) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { plain(String($0)) }
  }

  private static func escaped(_ value: String) -> String {
    guard value.utf8.contains(where: { $0 == 0x5C || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D })
    else { return value }
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func plain(_ value: String) -> String {
    guard value.utf8.contains(0x5C) else { return value }
    var text = ""
    var isEscape = false
    for scalar in value.unicodeScalars {
      if isEscape {
        switch scalar {
        case "t": text += "\t"
        case "n": text += "\n"
        case "r": text += "\r"
        default: text.unicodeScalars.append(scalar)
        }
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
