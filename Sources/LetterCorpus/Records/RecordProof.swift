public import LetterExtraction
internal import LetterSchema

/// What became of the proof of one record.
public struct RecordProof: Sendable {
  public enum Outcome: Sendable {
    case proved
    case refuted([VerificationFailure])
    /// There was nothing to prove or nothing to prove it by; in words, with what to do.
    case impossible(String)
  }

  /// The record file.
  public var record: String
  public var outcome: Outcome

  /// Reads a record and its source and proves the one by the other.
  public init(of record: String, sources: SourceIndex) {
    self.record = record
    do throws(Obstacle) {
      let failures = try RecordProof.failures(of: record, sources)
      outcome = failures.isEmpty ? .proved : .refuted(failures)
    } catch {
      outcome = .impossible(error.message)
    }
  }

  private struct Obstacle: Error {
    var message: String
  }

  private static func failures(
    of record: String, _ sources: SourceIndex
  ) throws(Obstacle) -> [VerificationFailure] {
    let letter = try letter(in: record)
    guard let (path, bytes) = sources.source(of: letter.source, record: record) else {
      throw Obstacle(
        message:
          "\(record): its source \(letter.source.name) is not there; name its folder with --source")
    }
    do throws(ExtractionError) {
      let source = try SourceText(
        decoding: bytes, name: letter.source.name, uri: letter.source.uri,
        mediaType: MediaType(rawValue: letter.source.mediaType),
        declaredCharset: letter.source.charset)
      return verify(letter, against: source)
    } catch {
      throw Obstacle(message: "\(path): \(error); the record \(record) was not made from it")
    }
  }

  private static func letter(in record: String) throws(Obstacle) -> Letter {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(record)
    } catch {
      throw Obstacle(message: "\(error); check that it is there and may be read")
    }
    do throws(RecordFileError) {
      return try RecordFile.letter(from: bytes, name: record)
    } catch {
      throw Obstacle(message: "\(error); write the record again with epistle run")
    }
  }
}
