import Foundation
import LetterSchema
import Testing

@testable import LetterExtraction

/// Whatever the decoder decides and the extractors find, the record holds against its source.
@Suite struct AnyDecisionTests {
  /// The project's samples, and the documents of the folder that `EPISTLE_DOCUMENTS` names.
  static let documents: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var folders = [root.appending(path: "samples")]
    if let more = ProcessInfo.processInfo.environment["EPISTLE_DOCUMENTS"] {
      folders.append(URL(filePath: more))
    }
    return folders.flatMap { folder in
      let files = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      return (files ?? []).filter { ["txt", "html", "md"].contains($0.pathExtension) }
        .sorted { $0.path() < $1.path() }
    }
  }()

  @Test(arguments: documents)
  func `any zones, any fields`(document: URL) throws {
    let bytes = Array(try Data(contentsOf: document))
    let source = try SourceText(
      decoding: bytes, name: document.lastPathComponent, uri: nil,
      mediaType: nil, declaredCharset: nil)
    var draft = Draft(source)
    draft.reading = SourceReader().read(source)
    var random = Lot(state: UInt64(source.originalCount))
    decide(&draft, &random)
    let letter = try Assembly(draft, pipeline: .bare, id: nil).letter()
    let failures = try verify(letter, against: bytes)
    #expect(failures.isEmpty, "\(failures.count) failures, first: \(failures.prefix(5))")
    #expect(letter.conservation.visible > 0)
  }

  private func decide(_ draft: inout Draft, _ random: inout Lot) {
    let lines = draft.reading.lines
    for (index, line) in lines.enumerated() {
      let zone = random.below(4) == 0 ? nil : Zone.allCases[random.below(Zone.allCases.count)]
      draft.zones.append(ZoneDecision(zone: zone, probability: 0.5))
      if zone == nil, random.below(3) > 0 {
        draft.removals[index] = RemovalDecision(.navigation, "a lot")
      }
      guard !line.text.isEmpty else { continue }
      let words = wordRange(draft.reading.text, line.text, &random)
      let finding = Finding(text: words, line: index, confidence: 0.5)
      switch random.below(6) {
      case 0: draft.letterhead.references.append(finding)
      case 1:
        draft.demands.append(
          DemandFinding(form: .prose, text: words, line: index, confidence: 0.5))
      case 2:
        var note = FootnoteFinding(label: "\(index)")
        note.text = words
        note.line = index
        note.references = [.init(line: index, text: words)]
        draft.footnotes.append(note)
      case 3:
        let last = min(index + 2, lines.count - 1)
        let text = line.text.lowerBound..<max(line.text.upperBound, lines[last].text.upperBound)
        var entry = CorrespondentFinding(text: text, line: index, confidence: 0.5)
        entry.name = words
        entry.address = [words]
        draft.signatories.append(entry)
      default: break
      }
    }
  }

  /// Some neighbouring words of a text.
  private func wordRange(
    _ text: [UInt8], _ range: Range<Int>, _ random: inout Lot
  ) -> Range<Int> {
    let starts = range.filter { $0 == range.lowerBound || text[$0 - 1] == 0x20 }
    let start = starts[random.below(starts.count)]
    let ends = range.filter { $0 > start && text[$0] == 0x20 } + [range.upperBound]
    return start..<ends[random.below(ends.count)]
  }

  private struct Lot {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}
