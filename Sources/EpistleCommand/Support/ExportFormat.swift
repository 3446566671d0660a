internal import LetterSchema

/// What records can be exported as.
enum ExportFormat: String, CaseIterable {
  case json, xml, jsonl, tei, markdown, text, annotations, csv, cmif

  /// The form of one file a record; nil for what gathers all records in one.
  var perRecord: LetterFormat? {
    switch self {
    case .json: .json
    case .xml: .xml
    case .tei: .tei
    case .markdown: .markdown
    case .text: .text
    case .jsonl, .annotations, .csv, .cmif: nil
    }
  }

  var fileExtension: String {
    switch self {
    case .annotations: "annotations.jsonld"
    case .jsonl, .csv: rawValue
    case .cmif: "cmif.xml"
    case .json, .xml, .tei, .markdown, .text: perRecord?.fileExtension ?? rawValue
    }
  }

  /// Whether all records go into one file.
  var gathers: Bool { self == .jsonl || self == .csv || self == .cmif }
}
