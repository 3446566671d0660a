public import LetterSchema

/// From bytes to the record: the library's front door.
///
/// A value without state of its own: use one from as many tasks as you like.
public struct Extractor: Sendable {
  /// What one document may cost.
  public struct Limits: Hashable, Sendable {
    /// Bytes as read.
    public var bytes: Int
    /// Seconds of wall time, looked at between stages.
    public var seconds: Double

    public init(bytes: Int = 256 << 20, seconds: Double = 60) {
      self.bytes = bytes
      self.seconds = seconds
    }
  }

  public let pipeline: Pipeline
  public let limits: Limits

  public init(_ pipeline: Pipeline, limits: Limits = Limits()) {
    self.pipeline = pipeline
    self.limits = limits
  }

  /// The record of one document.
  ///
  /// - Parameters:
  ///   - bytes: the document as read, in any charset.
  ///   - name: its file name, or what stands for it; the record's `id` is the name without ending.
  ///   - id: the record's id where the input has one of its own.
  ///   - uri: its address, where the input has one.
  ///   - folder: the name of the folder it lies in, which tells the site where no address does.
  ///   - mediaType: nil to tell from name and content.
  /// - Throws: `ExtractionError`; the input is then in no record, not even in part.
  public func extract(
    _ bytes: [UInt8], name: String, id: String? = nil, uri: String? = nil,
    folder: String? = nil, mediaType: MediaType? = nil, charset: String? = nil
  ) throws(ExtractionError) -> Letter {
    let draft = try draft(
      bytes, name: name, uri: uri, folder: folder, mediaType: mediaType, charset: charset)
    return try Assembly(draft, pipeline: pipeline, id: id).letter()
  }

  /// The document after the last stage, for those who want to see how it was decided.
  public func draft(
    _ bytes: [UInt8], name: String, uri: String? = nil, folder: String? = nil,
    mediaType: MediaType? = nil, charset: String? = nil
  ) throws(ExtractionError) -> Draft {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    let source = try SourceText(
      decoding: bytes, name: name, uri: uri, folder: folder, mediaType: mediaType,
      declaredCharset: charset)
    var draft = Draft(source)
    let clock = ContinuousClock()
    let start = clock.now
    for stage in pipeline.stages {
      stage.run(on: &draft)
      if draft.reading.lines.isEmpty { throw .empty }
      if clock.now - start > .seconds(limits.seconds) {
        throw .tookTooLong(seconds: limits.seconds)
      }
    }
    return draft
  }
}
