import Foundation
import LetterMarkup
import LetterSchema

@testable import LetterExtraction

/// Everything that is wrong with the record of a document.
enum RecordFaults {
  private static let models: [Float: [Pipeline]] = Dictionary(
    uniqueKeysWithValues: [Float(0), 0.5, 2].map { noise in
      (noise, (1...8).map { TestPipeline.make(zones: TestPipeline.model(seed: $0, noise: noise)) })
    })

  static func extractor(for document: MilledDocument, seed: UInt64) -> Extractor {
    guard let noise = document.noise, let pipelines = models[noise] else {
      return Extractor(TestPipeline.standard)
    }
    return Extractor(pipelines[Int(seed % UInt64(pipelines.count))])
  }

  static func find(in document: MilledDocument, seed: UInt64) -> [String] {
    find(in: document.bytes, document.mediaType, by: extractor(for: document, seed: seed))
  }

  static func find(in bytes: [UInt8], _ type: MediaType?, by extractor: Extractor) -> [String] {
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
      let json = letter.json()
      if try extractor.extract(bytes, name: "a", mediaType: type).json() != json {
        faults.append("the second record differs")
      }
      if try JSONDecoder().decode(Letter.self, from: Data(json)).json() != json {
        faults.append("JSON read back differs")
      }
      if try XMLRecordReader.letter(from: try letter.xml()).json() != json {
        faults.append("XML read back differs")
      }
    } catch {
      faults.append("\(error)")
    }
    return faults
  }
}
