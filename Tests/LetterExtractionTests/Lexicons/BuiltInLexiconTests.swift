import CResources
import Testing

@testable import LetterExtraction

/// The lexicon files are what a linguist edits: a slip in one is told here, with its line.
@Suite struct BuiltInLexiconTests {
  private struct File {
    let code: String
    let lines: [Substring]
  }

  private static let files: [File] = {
    let table = UnsafeBufferPointer(
      start: epistle_lexicon_table(), count: epistle_lexicon_table_count())
    return table.map { resource in
      let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
      let text = String(decoding: bytes, as: UTF8.self)
      return File(
        code: String(cString: resource.name),
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }()

  @Test func `each file names its language and known sections alone`() {
    for file in Self.files {
      #expect(file.lines.first == "language: \(file.code)", "\(file.code).lexicon:1")
      for (number, line) in file.lines.enumerated() where line.hasPrefix("[") {
        let name = String(line.dropFirst().dropLast())
        #expect(
          LexiconSection(rawValue: name) != nil,
          "\(file.code).lexicon:\(number + 1): no section is called \(name)")
      }
    }
  }

  @Test func `entries have no capitals and months are numbers`() {
    for file in Self.files {
      var section = ""
      // The months of the French Republic and the solar ones of Persian.
      let others = ["fr": 13...24, "fa": 25...36][file.code]
      for (number, line) in file.lines.enumerated().dropFirst() {
        if line.hasPrefix("[") { section = String(line) }
        guard !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("[") else { continue }
        let isLower = !line.utf8.contains { $0 >= 0x41 && $0 <= 0x5A }
        #expect(isLower, "\(file.code).lexicon:\(number + 1): \(line) has a capital letter")
        if section == "[month]" {
          let value = line.split(separator: "=").last.flatMap { Int($0.filter { $0 != " " }) }
          #expect(
            value.map { (1...12).contains($0) || others?.contains($0) == true } ?? false,
            "\(file.code).lexicon:\(number + 1): \(line) gives no month")
        }
      }
    }
  }

  @Test func `no section lists an entry twice`() {
    let young = [
      "ca", "cs", "da", "el", "fa", "fi", "he", "hi", "hu", "id", "nb", "ro", "sv", "vi",
    ]
    for file in Self.files where young.contains(file.code) {
      var section = ""
      var known: Set<String> = []
      for (number, line) in file.lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
        if line.hasPrefix("[") { section = String(line) }
        #expect(
          known.insert("\(section) \(line)").inserted,
          "\(file.code).lexicon:\(number + 1): \(line) is in \(section) before")
      }
    }
  }
}
