import LetterExtraction

/// The doors that hostile bytes come in by, and what must hold behind each.
///
/// Shared by the fuzzer (`scripts/fuzz`) and by the tests of what it found.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// The events of the HTML tokenizer.
  case tokenizer
  /// The lines of a page.
  case page
  /// The lines of a text, and of a Markdown file.
  case text, markdown
  /// The record of the standard pipeline, proved by the verifier, its media type sniffed.
  case record
  /// The record of a page by a zone model that decides anything, so that each stage gets its turn.
  case zones

  /// What is wrong, a line each; nothing where all holds. A crash is the caller's to notice.
  package func faults(in bytes: [UInt8]) -> [String] {
    switch self {
    case .tokenizer: TokenFaults.find(in: bytes)
    case .page: ReadingFaults.find(in: bytes, .html)
    case .text: ReadingFaults.find(in: bytes, .plain)
    case .markdown: ReadingFaults.find(in: bytes, .markdown)
    case .record: RecordProof.faults(in: bytes, nil, RecordProof.standard)
    case .zones: RecordProof.faults(in: bytes, .html, RecordProof.anyZones)
    }
  }
}
