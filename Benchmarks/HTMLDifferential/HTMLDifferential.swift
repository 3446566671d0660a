import Foundation
import LetterExtraction
import LetterMarkup

/// Says where the visible text of pages, as our reader sees it, differs from libxml2's reading of
/// the same bytes (`scripts/html-differential`). White space is none of the text.
@main
struct HTMLDifferential {
  static func main() {
    let pages = CommandLine.arguments.dropFirst()
    guard !pages.isEmpty else { fail("usage: html-differential PAGE...") }
    var counts = (equal: 0, differing: 0, unread: 0)
    for path in pages {
      guard let data = FileManager.default.contents(atPath: path) else {
        fail("\(path): cannot be read")
      }
      guard let source = try? SourceText(decoding: Array(data), name: path, mediaType: .html),
        let theirs = LibXML2Events.visibleText(ofHTML: source.bytes)
      else {
        counts.unread += 1
        print("\(path): not read")
        continue
      }
      let differences = TextDifference.find(
        WhiteSpace.removed(from: SourceReader().read(source).text),
        WhiteSpace.removed(from: theirs))
      if differences.isEmpty {
        counts.equal += 1
        continue
      }
      counts.differing += 1
      print("\(path): \(differences.count) differences")
      for difference in differences.prefix(5) { print(difference) }
    }
    print(
      """
      \(pages.count) pages: \(counts.equal) equal, \(counts.differing) differ, \
      \(counts.unread) not read
      """)
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("html-differential: \(message)\n".utf8))
    exit(2)
  }
}
