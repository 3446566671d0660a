import LetterSchema
import Testing

@testable import LetterExtraction

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct CharsetTests {
  static let german =
    "Sehr geehrter Herr Bürgermeister, wir möchten Sie bitten, die große Brücke zu schließen."
  static let french =
    "Monsieur le Maire, l’école du village est fermée depuis cet été. Où les élèves iront-ils ?"
  static let polish = "Szanowny Panie, prosimy o ochronę źródeł i łąk w naszej gminie. Żądamy tego."
  static let russian = "Уважаемый господин мэр! Просим вас сохранить старый парк у реки."
  static let greek = "Αξιότιμε κύριε Δήμαρχε, σας ζητούμε να προστατεύσετε το πάρκο της πόλης."
  static let simplified = "尊敬的市长先生：我们请求您保护河边的老公园，不要让它消失。希望您能尽快回信。"
  static let traditional = "敬愛的市長先生：我們請求您保護河邊的老公園，不要讓它消失。希望您能盡快回信。"
  static let japanese = "市長様。私たちは川のそばの古い公園を守ってくださるようお願いします。"
  static let korean = "존경하는 시장님께, 강가의 오래된 공원을 지켜 주시기를 부탁드립니다."

  @Test(arguments: [
    (german, "CP1252", "windows-1252"), (french, "CP1252", "windows-1252"),
    (polish, "CP1250", "windows-1250"), (polish, "ISO-8859-2", "iso-8859-2"),
    (russian, "CP1251", "windows-1251"), (russian, "KOI8-R", "koi8-r"),
    (russian, "CP866", "ibm866"), (greek, "ISO-8859-7", "windows-1253"),
    (simplified, "GB18030", "gb18030"), (traditional, "BIG5", "big5"),
    (traditional, "GB18030", "gb18030"), (japanese, "CP932", "shift_jis"),
    (japanese, "EUC-JP", "euc-jp"), (korean, "CP949", "euc-kr"),
  ])
  func detects(_ text: String, _ encoding: String, _ name: String) throws {
    let source = try SourceText(decoding: encode(text, encoding), name: "letter.txt")
    #expect(source.charset == Charset(name: name, evidence: .detected))
    #expect(source.diagnostics.map(\.code) == [.charsetGuessed])
    #expect(String(decoding: source.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"], [german, russian])
  func utf16WithoutMark(_ encoding: String, _ text: String) throws {
    let source = try SourceText(decoding: encode(text, encoding), name: "letter.txt")
    #expect(source.charset == Charset(name: encoding.lowercased(), evidence: .detected))
    #expect(String(decoding: source.bytes, as: UTF8.self) == text)
  }

  @Test func byteOrderMarks() throws {
    let marked: [(String, [UInt8], String)] = [
      ("UTF-8", [0xEF, 0xBB, 0xBF], "utf-8"), ("UTF-16LE", [0xFF, 0xFE], "utf-16le"),
      ("UTF-16BE", [0xFE, 0xFF], "utf-16be"), ("UTF-32LE", [0xFF, 0xFE, 0, 0], "utf-32le"),
    ]
    for (encoding, mark, name) in marked {
      let source = try SourceText(
        decoding: mark + encode(Self.simplified, encoding), name: "letter.txt")
      #expect(source.charset == Charset(name: name, evidence: .byteOrderMark))
      #expect(String(decoding: source.bytes, as: UTF8.self) == Self.simplified)
    }
  }

  @Test func declaredByPage() throws {
    let page =
      "<html><head><meta charset=\"windows-1251\"></head><body>\(Self.russian)</body></html>"
    let source = try SourceText(decoding: encode(page, "CP1251"), name: "page.html")
    #expect(source.charset == Charset(name: "windows-1251", evidence: .declared))
    #expect(source.diagnostics.isEmpty)
  }

  @Test func declaredByHTTPEquivAndLabelAlias() throws {
    let page =
      "<html><meta http-equiv='Content-Type' content='text/html; charset=gb2312'>\(Self.simplified)"
    let source = try SourceText(decoding: encode(page, "GB18030"), name: "page.html")
    #expect(source.charset == Charset(name: "gb18030", evidence: .declared))
  }

  @Test func validUTF8BeatsFalseDeclaration() throws {
    let source = try SourceText(
      decoding: Array(Self.german.utf8), name: "letter.txt", declaredCharset: "iso-8859-1")
    #expect(source.charset == Charset(name: "utf-8", evidence: .validUTF8))
  }

  @Test func declarationThatDoesNotDecodeFallsBack() throws {
    let source = try SourceText(
      decoding: encode(Self.russian, "CP1251"), name: "letter.txt", declaredCharset: "euc-jp")
    #expect(source.charset.name == "windows-1251")
  }

  @Test func repairsStrayByte() throws {
    var bytes = Array(String(repeating: Self.german + "\n", count: 30).utf8)
    bytes.insert(0xFF, at: 10)
    let source = try SourceText(decoding: bytes, name: "letter.txt")
    #expect(source.charset.name == "utf-8")
    #expect(source.diagnostics.map(\.code) == [.charsetRepaired])
    #expect(source.bytes[10..<13].elementsEqual([0xEF, 0xBF, 0xBD]))
  }

  @Test func truncatedUTF8() throws {
    let bytes = Array(Self.simplified.utf8.dropLast(1))
    let source = try SourceText(decoding: bytes, name: "letter.txt")
    #expect(source.charset.name == "utf-8")
    #expect(source.diagnostics.map(\.code) == [.charsetRepaired, .truncated])
  }

  @Test func controlCharacters() throws {
    let source = try SourceText(decoding: Array("Dear\u{0} Sir,\u{C}\r\nyes".utf8), name: "a.txt")
    #expect(String(decoding: source.bytes, as: UTF8.self) == "Dear\u{FFFD} Sir,\n\r\nyes")
    #expect(source.diagnostics.map(\.code) == [.controlCharacters])
    #expect(source.diagnostics[0].at == ByteRange(4..<7))
  }

  @Test func nonCharacters() throws {
    let source = try SourceText(decoding: Array("a\u{FFFE}b\u{FFFF}c".utf8), name: "a.txt")
    #expect(String(decoding: source.bytes, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}c")
  }

  @Test func refusesBinary() {
    let image: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]
    #expect(throws: ExtractionError.binary(offset: 0)) {
      try SourceText(decoding: image, name: "a.txt")
    }
    let noise = Array("abc".utf8) + (0..<400).map { UInt8($0 % 7) }
    #expect(throws: ExtractionError.binary(offset: 3)) {
      try SourceText(decoding: noise, name: "a.txt")
    }
  }

  @Test(arguments: ["", " \r\n\t", "\u{FEFF}", "\u{3000}\u{A0}"])
  func refusesEmpty(_ text: String) {
    #expect(throws: ExtractionError.empty) {
      try SourceText(decoding: Array(text.utf8), name: "a.txt")
    }
  }

  /// The bytes of a text in another encoding.
  private func encode(_ text: String, _ encoding: String) -> [UInt8] {
    let converter = iconv_open(encoding, "UTF-8")!
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 8)
    let size = output.count
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, left) = (source.baseAddress, source.count)
        var (to, free) = (target.baseAddress, size)
        precondition(iconv(converter, &from, &left, &to, &free) != -1, "\(encoding)")
        return size - free
      }
    }
    return output[..<written].map { UInt8(bitPattern: $0) }
  }
}
