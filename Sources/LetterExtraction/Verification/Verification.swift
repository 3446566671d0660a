public import LetterSchema

/// Proves a record against its source, trusting nothing that the record says.
///
/// The source is read again. What is proved: that the record was made from these bytes; that the
/// source at each `at` reads as the text of its field; that each visible byte lies in one block or
/// one removal, and that the counts say so; that every reference leads somewhere; that marks lie
/// in their block.
///
/// - Returns: what is wrong, in the order of the record; nothing where the record holds.
public func verify(_ letter: Letter, against source: SourceText) -> [VerificationFailure] {
  verify(letter, against: source, reading: SourceReader().read(source))
}

/// Proves a record against the bytes of its input, decoded by the charset that the record names.
///
/// - Throws: `ExtractionError` where the bytes are no text.
public func verify(
  _ letter: Letter, against bytes: [UInt8]
) throws(ExtractionError) -> [VerificationFailure] {
  let source = try SourceText(
    decoding: bytes, name: letter.source.name, uri: letter.source.uri,
    mediaType: MediaType(rawValue: letter.source.mediaType),
    declaredCharset: letter.source.charset)
  return verify(letter, against: source)
}

package func verify(
  _ letter: Letter, against source: SourceText, reading: Reading
) -> [VerificationFailure] {
  var verifier = Verifier(letter, source, reading)
  verifier.checkSource()
  // Offsets into other bytes prove nothing.
  guard verifier.failures.isEmpty else { return verifier.failures }
  verifier.checkFields()
  verifier.checkFootnotes()
  verifier.checkBlocks()
  verifier.checkRemovals()
  verifier.checkConservation()
  verifier.checkDiagnostics()
  return verifier.failures
}
