import LetterExtraction
import Testing

@testable import LetterGolden

/// A letter drawn with the zone of each line before it: the text, and what the zones should be.
struct DrawnLetter {
  let text: String
  let zones: [String]

  init(_ drawing: String) {
    let rows = drawing.split(separator: "\n").map { row in
      row.split(separator: "|", maxSplits: 1).map { $0.drop { $0 == " " } }
    }
    zones = rows.map { String($0[0].prefix { $0 != " " }) }
    text = rows.map { String($0[1]) }.joined(separator: "\n\n") + "\n"
  }

  /// The document, with its gold's members as JSON.
  func document(_ name: String = "a-b", gold: String) throws -> TrainingDocument {
    let json = #"{"doc": "a", "kind": "letter", "language": "en", \#(gold)}"#
    return try TrainingDocument(
      Array(text.utf8), file: "\(name).txt", name: name,
      gold: try GoldFile.record(from: Array(json.utf8), name: name))
  }

  /// A short letter whose words a number changes, with its gold.
  static func toy(_ number: Int, source: String = "toy") throws -> TrainingDocument {
    let month = ["March", "May", "June", "August"][number % 4]
    let name = ["Ada Marsh", "Tom Quay", "Lena Strand"][number % 3]
    let thing = ["ferry", "bridge", "library", "school", "harbour"][number % 5]
    let drawing = DrawnLetter(
      """
      pageBefore | Skip to main content
      title      | Open letter about the \(thing)
      date       | \(number + 1) \(month) 2015
      salutation | Dear Mayor Penrose,
      body       | We write about the \(thing), which has served the town for many years now.
      body       | It would be a great pity if the \(thing) were to close before the winter.
      closing    | Yours sincerely,
      signature  | \(name)
      pageAfter  | Share this page
      """)
    let content = drawing.text.split(separator: "\n").dropFirst().dropLast()
    return try drawing.document(
      "\(source)-\(number)",
      gold: """
        "title": "Open letter about the \(thing)", "salutation": "Dear Mayor Penrose,",
        "date": {"text": "\(number + 1) \(month) 2015", "when": null},
        "closing": "Yours sincerely,", "signatories": [{"name": "\(name)"}],
        "content_text": "\(content.joined(separator: "\\n"))"
        """)
  }
}
