import LetterMarkup
import LetterSchema

@testable import LetterExtraction

/// Everything that is wrong with the record of a document.
enum RecordFaults {
  private static let models: [Float: [Pipeline]] = Dictionary(
    uniqueKeysWithValues: [Float(0), 0.5, 2].map { noise in
      (
        noise,
        (1...8).map { StageCatalog.pipeline(zones: TestPipeline.model(seed: $0, noise: noise)) }
      )
    })

  static func extractor(for document: MilledDocument, seed: UInt64) -> Extractor {
    guard let noise = document.noise, let pipelines = models[noise] else {
      return Extractor(TestPipeline.standard)
    }
    return Extractor(pipelines[Int(seed % UInt64(pipelines.count))])
  }

  /// - Parameter copies: whether to make the record once more, to read it back from JSON and XML and
  ///   to hold it to its schemas, which costs more than all the rest.
  static func find(in document: MilledDocument, seed: UInt64, copies: Bool) -> [String] {
    find(
      in: document.bytes, document.mediaType, by: extractor(for: document, seed: seed),
      copies: copies)
  }

  static func find(
    in bytes: [UInt8], _ type: MediaType?, by extractor: Extractor, copies: Bool = true
  ) -> [String] {
    let letter: Letter
    do throws(ExtractionError) {
      letter = try extractor.extract(bytes, name: "a", mediaType: type)
    } catch {
      if case .conservationBreach = error { return ["\(error)"] }
      return []
    }
    var faults: [String] = []
    if letter.conservation.visible != letter.conservation.kept + letter.conservation.removed {
      faults.append("conservation does not add up")
    }
    do {
      faults += try verify(letter, against: bytes).map(\.description)
      guard copies else { return faults }
      let json = letter.json()
      let again = try extractor.extract(bytes, name: "a", mediaType: type).json()
      faults += difference("the second record", again, json)
      faults += difference(
        "JSON read back", try JSONRecordReader.letter(from: json[...]).json(), json)
      let xml = try letter.xml()
      faults += difference("XML read back", try XMLRecordReader.letter(from: xml).json(), json)
      faults += JSONRecordReader.faults(in: json[...]).map { "JSON: \($0)" }
      faults += XMLRecordCheck().faults(in: xml[...]).map { "XML: \($0)" }
      faults += try RelaxNGGrammar(.teiRNG).faults(in: letter.tei[...]).map { "TEI: \($0)" }
    } catch {
      faults.append("\(error)")
    }
    return faults
  }

  /// Where two records part.
  private static func difference(_ what: String, _ found: [UInt8], _ expected: [UInt8]) -> [String]
  {
    guard found != expected else { return [] }
    let same = zip(found, expected).prefix { $0 == $1 }.count
    func around(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, same - 60)..<min(bytes.count, same + 40)], as: UTF8.self)
        .debugDescription
    }
    return ["\(what) differs: \(around(found)) for \(around(expected))"]
  }
}
