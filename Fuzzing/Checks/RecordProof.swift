import LetterExtraction
import LetterSchema

/// Whether a document's record proves against its bytes.
enum RecordProof {
  static let standard = StageCatalog.pipeline()

  /// By weights without sense. Which zones come out matters little; that all come out does.
  static let anyZones: Pipeline = {
    var model = ZoneModel()
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func weight() -> Float {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Float(state % 2001) / 1000 - 1
    }
    for index in model.emission.indices { model.emission[index] = weight() }
    for index in model.transition.indices { model.transition[index] = weight() }
    return StageCatalog.pipeline(zones: model)
  }()

  static func faults(in bytes: [UInt8], _ type: MediaType?, _ pipeline: Pipeline) -> [String] {
    let letter: Letter
    do throws(ExtractionError) {
      letter = try Extractor(pipeline).extract(bytes, name: "a", mediaType: type)
    } catch {
      switch error {
      case .conservationBreach, .tookTooLong: return ["\(error)"]
      default: return []
      }
    }
    do throws(ExtractionError) {
      return try verify(letter, against: bytes).map(\.description)
    } catch {
      return ["decoded once, but not again: \(error)"]
    }
  }
}
