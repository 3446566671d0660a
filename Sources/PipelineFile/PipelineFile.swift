public import LetterExtraction

/// A pipeline file that was read and found right: what to do, and the stages that do it.
public struct PipelineFile: Sendable {
  /// Files larger than this are refused unread.
  public static let limit = 1 << 20

  public let configuration: PipelineConfiguration
  public let pipeline: Pipeline

  /// Reads `bytes`; keys that the file leaves out are as in the built-in configuration.
  ///
  /// - Parameters:
  ///   - name: the file as the user named it, for messages.
  ///   - file: reads a file that an option names, relative to the pipeline file.
  ///   - hash: SHA-256 in hexadecimal, which goes into every record.
  /// - Throws: the first thing that is wrong, with line and column.
  public init(
    _ bytes: [UInt8], name: String, catalog: [any Stage.Type] = StageCatalog.all,
    file: (String) throws(UnreadableFile) -> [UInt8] = UnreadableFile.never,
    hash: ([UInt8]) -> String
  ) throws(PipelineFileError) {
    var text = ""
    do throws(PipelineFileProblem.Located) {
      text = try PipelineFile.text(bytes)
      var read = try ConfigurationReader.read(try YAMLTree.parse(text), catalog: catalog)
      try FileOptions.resolve(
        &read.configuration.stages, read.places, catalog: catalog, file: file)
      configuration = read.configuration
      do throws(PipelineError) {
        pipeline = try Pipeline(
          read.configuration.stages, configHash: hash(bytes), catalog: catalog)
      } catch {
        throw read.places.locate(error, catalog: catalog)
      }
    } catch {
      throw PipelineFileError(
        file: name, place: error.place, problem: error.problem,
        sourceLine: PipelineFile.line(error.place.line, of: text))
    }
  }

  private static func text(_ bytes: [UInt8]) throws(PipelineFileProblem.Located) -> String {
    guard bytes.count <= limit else {
      throw .init(.tooLarge(limit: limit), Place(line: 1, column: 1))
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let repaired = String(decoding: bytes, as: UTF8.self)
    let before = repaired.prefix { $0 != "\u{FFFD}" }
    let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    throw .init(
      .notUTF8,
      Place(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1))
  }

  private static func line(_ number: Int, of text: String) -> String {
    let lines = text.split(
      maxSplits: number, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.indices.contains(number - 1) ? String(lines[number - 1].prefix(400)) : ""
  }
}
