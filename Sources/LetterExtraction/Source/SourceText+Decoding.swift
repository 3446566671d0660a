extension SourceText {
  /// Decodes an input: finds its charset, repairs what no record can hold, tells its form.
  ///
  /// `declaredCharset`: the label that HTTP gave; a page's own `meta` is found here.
  /// `mediaType`: nil lets name and content decide.
  public init(
    decoding bytes: [UInt8], name: String, uri: String? = nil, folder: String? = nil,
    mediaType: MediaType? = nil, declaredCharset: String? = nil
  ) throws(ExtractionError) {
    // Tags are ASCII in every charset that has no byte order mark: the form can be told before.
    let isMarkup = (mediaType ?? MediaTypeSniffer.sniff(name: name, bytes)) == .html
    let text = try DecodedText(bytes, declared: declaredCharset, isMarkup: isMarkup)
    guard text.bytes.count <= PackedRange.limit else {
      throw .tooLarge(bytes: text.bytes.count, limit: PackedRange.limit)
    }
    self.init(
      name: name, uri: uri, folder: folder,
      mediaType: mediaType ?? MediaTypeSniffer.sniff(name: name, text.bytes), bytes: text.bytes,
      charset: text.charset, originalCount: bytes.count, sha256: SHA256.hex(bytes),
      diagnostics: text.diagnostics)
  }
}
