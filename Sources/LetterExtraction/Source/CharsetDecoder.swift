import LetterSchema

/// Input bytes decoded to UTF-8.
struct DecodedText {
  var bytes: [UInt8]
  var charset: Charset
  var diagnostics: [Diagnostic] = []

  /// `declared`: what HTTP or the caller says; `mediaType`: of the input, where known.
  init(_ input: [UInt8], declared: String?, isMarkup: Bool) throws(ExtractionError) {
    guard !input.isEmpty else { throw .empty }
    (bytes, charset) = ([], Charset(name: "utf-8", evidence: .validUTF8))
    if let (name, start) = ByteOrderMark.find(input) {
      decode(input[start...], as: Charset(name: name, evidence: .byteOrderMark))
    } else if let name = ByteOrderMark.pattern(input) {
      decode(input[...], as: Charset(name: name, evidence: .detected))
    } else {
      if let offset = BinaryCheck.offset(input[...]) { throw .binary(offset: offset) }
      decodeUnmarked(input, declared ?? (isMarkup ? DeclaredCharset.find(input) : nil))
    }
    bytes = TextRepair.clean(bytes, &diagnostics)
    guard WhiteSpace.trim(0..<bytes.count, bytes).count > 0 else { throw .empty }
  }

  private mutating func decodeUnmarked(_ input: [UInt8], _ label: String?) {
    let declared = label.flatMap(CharsetLabel.encoding)
    let form = UTF8Form(input[...])
    if form.isValid, form.sequences == 0, ISO2022.isLikely(input) {
      return decode(input[...], as: Charset(name: "iso-2022-jp", evidence: .detected))
    }
    if form.isValid {
      // Two or three short sequences can be UTF-8 by chance where another charset is declared.
      let isCertain =
        form.sequences == 0 || form.sequences > 3 || declared.map(CharsetLabel.isSingleByte) ?? true
      if isCertain || declared == "utf-8" {
        bytes = input
        charset = Charset(
          name: "utf-8", evidence: declared == "utf-8" ? .declared : .validUTF8)
        return
      }
    }
    let mostlyUTF8 =
      form.sequences > 0
      && (form.faults * 50 <= form.sequences || (form.faults == 1 && form.isCutOff)
        || (declared == "utf-8" && form.faults * 2 <= form.sequences))
    if mostlyUTF8 {
      return decode(
        input[...],
        as: Charset(name: "utf-8", evidence: declared == "utf-8" ? .declared : .detected))
    }
    if let declared, declared != "utf-8", !declared.utf8.starts(with: "utf-".utf8),
      let text = Iconv.decode(input[...], from: declared, strictly: true),
      CharsetDetector.isCredible(declared, input)
    {
      bytes = text.bytes
      charset = Charset(name: declared, evidence: .declared)
      return
    }
    if form.isValid {
      bytes = input
      return
    }
    let name = CharsetDetector.detect(input)
    decode(input[...], as: Charset(name: name, evidence: .detected))
    diagnostics.insert(
      Diagnostic(.warning, .charsetGuessed, "charset guessed: \(name)"), at: 0)
  }

  /// Decodes with repairs, and says which.
  private mutating func decode(_ input: ArraySlice<UInt8>, as charset: Charset) {
    self.charset = charset
    var faults = 0
    var isCutOff = false
    if charset.name == "utf-8" {
      let form = UTF8Form(input)
      bytes = form.isValid ? Array(input) : UTF8Form.repaired(input)
      (faults, isCutOff) = (form.faults, form.isCutOff)
    } else {
      let unit =
        charset.name.utf8.starts(with: "utf-16".utf8)
        ? 2 : charset.name.utf8.starts(with: "utf-32".utf8) ? 4 : 1
      let text = Iconv.decode(input, from: charset.name, strictly: false, unit: unit)
      bytes = text?.bytes ?? UTF8Form.repaired(input)
      (faults, isCutOff) = (text?.replaced ?? 0, text?.isCutOff ?? false)
    }
    if faults > 0 {
      diagnostics.append(
        Diagnostic(
          .warning, .charsetRepaired,
          "\(faults) sequences that are not \(charset.name) replaced by U+FFFD"))
    }
    if isCutOff {
      diagnostics.append(
        Diagnostic(.warning, .truncated, "the input ends inside a character"))
    }
  }
}
