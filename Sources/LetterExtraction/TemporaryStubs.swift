// Removed when the readers land.
extension SourceText {
  public init(
    decoding bytes: [UInt8], name: String, uri: String?, mediaType: MediaType?,
    declaredCharset: String?
  ) throws(ExtractionError) {
    guard !bytes.isEmpty else { throw .empty }
    self.init(
      name: name, uri: uri, mediaType: mediaType ?? .plain, bytes: bytes,
      charset: Charset(name: "utf-8", evidence: .validUTF8), originalCount: bytes.count,
      sha256: "", diagnostics: [])
  }
}

public func read(_ source: SourceText) -> Reading {
  var reading = Reading()
  reading.text = source.bytes + [10]
  reading.map.append(text: 0..<source.bytes.count, source: 0..<source.bytes.count)
  reading.lines = [Line(text: 0..<source.bytes.count, at: 0..<source.bytes.count)]
  return reading
}
