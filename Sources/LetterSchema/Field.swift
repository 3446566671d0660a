/// A piece of text with its place in the source.
///
/// The slice of the source at `at`, with tags taken out, character references resolved and
/// white space folded, is `text`.
public struct Field: Hashable, Sendable, Codable {
  public var text: String
  /// The id of the block that holds it; absent for text taken from outside the letter.
  public var block: String?
  public var at: ByteRange
  /// XPath of the element, for HTML.
  public var path: String?
  public var confidence: Confidence

  public init(
    text: String, block: String?, at: ByteRange, path: String?, confidence: Confidence
  ) {
    self.text = text
    self.block = block
    self.at = at
    self.path = path
    self.confidence = confidence
  }
}

/// The letter's date.
public struct DateField: Hashable, Sendable, Codable {
  public var text: String
  /// ISO 8601, as exact as the text allows: `2001-01-18`, `2016-06`, `2016`.
  public var when: String?
  public var block: String?
  public var at: ByteRange
  public var path: String?
  public var confidence: Confidence

  public init(_ field: Field, when: String?) {
    self.text = field.text
    self.when = when
    self.block = field.block
    self.at = field.at
    self.path = field.path
    self.confidence = field.confidence
  }

  /// Whether a text is a date as `when` has it: digits and hyphens in their places.
  public static func isISODate(_ text: String) -> Bool {
    let shape = text.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "d") : $0 }
    return ["dddd", "dddd-dd", "dddd-dd-dd"].contains(String(decoding: shape, as: UTF8.self))
      && !text.utf8.contains(UInt8(ascii: "d"))
  }
}

/// The greeting line.
public struct Salutation: Hashable, Sendable, Codable {
  public var text: String
  /// Whom it greets, as written: `Secretary Kerry`, `Secretary Lew`.
  public var addressees: [String]
  public var block: String?
  public var at: ByteRange
  public var path: String?
  public var confidence: Confidence

  public init(_ field: Field, addressees: [String]) {
    self.text = field.text
    self.addressees = addressees
    self.block = field.block
    self.at = field.at
    self.path = field.path
    self.confidence = field.confidence
  }
}

/// A half-open range of UTF-8 byte offsets, written `[start, end]` in JSON.
public struct ByteRange: Hashable, Sendable, Codable {
  public var start: Int
  public var end: Int

  public init(_ range: Range<Int>) {
    start = range.lowerBound
    end = range.upperBound
  }

  /// The range, empty where a foreign record holds `end` before `start`.
  public var range: Range<Int> { start..<max(start, end) }

  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    start = try values.decode(Int.self)
    end = try values.decode(Int.self)
    guard values.isAtEnd else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "expected two numbers, found more"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(start)
    try values.encode(end)
  }
}

/// How sure a decision is, in thousandths: written as a decimal from 0 to 1.
public struct Confidence: Hashable, Sendable, Codable, Comparable {
  public var thousandths: Int

  public init(_ value: Double) {
    thousandths = value.isNaN ? 0 : Int((min(max(value, 0), 1) * 1000).rounded())
  }

  public var value: Double { Double(thousandths) / 1000 }

  public static func < (a: Confidence, b: Confidence) -> Bool { a.thousandths < b.thousandths }

  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer().decode(Double.self)
    guard (0...1).contains(value) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "expected a number from 0 to 1"))
    }
    self.init(value)
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(value)
  }
}
