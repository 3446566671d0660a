import Foundation
import Testing

@testable import LetterExtraction

/// The tests of html5lib-tests, where `EPISTLE_HTML5LIB` names its folder.
@Suite struct HTML5LibTests {
  static let folder = ProcessInfo.processInfo.environment["EPISTLE_HTML5LIB"]

  @Test(.enabled(if: folder != nil))
  func `the token stream is the standard's`() throws {
    var passed = 0
    var failures: [String] = []
    let folder = try #require(Self.folder) + "/tokenizer"
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where file.hasSuffix(".test") && !file.hasPrefix("xml") {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(file))
      let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      for case let test as [String: Any] in root?["tests"] as? [Any] ?? [] {
        for state in test["initialStates"] as? [String] ?? ["Data state"] {
          if let failure = Self.failure(of: test, in: state) {
            failures.append("\(file): \(test["description"] ?? "") [\(state)]: \(failure)")
          } else {
            passed += 1
          }
        }
      }
    }
    print("html5lib: \(passed) of \(passed + failures.count)")
    #expect(failures.isEmpty, "\(failures.prefix(40).joined(separator: "\n"))")
  }

  @Test(.enabled(if: folder != nil))
  func `the encoding is the standard's`() throws {
    var passed = 0
    var failures: [String] = []
    let folder = URL(fileURLWithPath: try #require(Self.folder)).appendingPathComponent("encoding")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where file.hasSuffix(".dat") {
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
      for (page, expected) in EncodingTestFile.cases(in: bytes) {
        let found =
          ByteOrderMark.find(page)?.name ?? DeclaredCharset.find(page) ?? "windows-1252"
        if found == expected {
          passed += 1
        } else {
          let page = String(decoding: page.prefix(200), as: UTF8.self)
          failures.append("\(file): \(page) gave \(found), not \(expected)")
        }
      }
    }
    print("html5lib encodings: \(passed) of \(passed + failures.count)")
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  private static func failure(of test: [String: Any], in state: String) -> String? {
    let isEscaped = test["doubleEscaped"] as? Bool == true
    func text(_ value: Any?) -> String? {
      (value as? String).map { isEscaped ? unescaped($0) : $0 }
    }
    guard let input = text(test["input"]) else { return "no input" }
    let models: [String: ContentModel] = [
      "Data state": .data, "RCDATA state": .escapableText, "RAWTEXT state": .rawText,
      "Script data state": .script, "PLAINTEXT state": .plaintext, "CDATA section state": .cdata,
    ]
    guard let model = models[state] else { return "unknown state" }
    let scalars = input.unicodeScalars
    var normal = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in scalars {
      if scalar == "\r" { normal.append("\n") }
      if scalar != "\r", !(scalar == "\n" && before == "\r") { normal.append(scalar) }
      before = scalar
    }
    let found = TokenRecorder.tokens(
      of: String(normal).utf8, model: model, lastStartTag: test["lastStartTag"] as? String ?? "")
    var expected: [TokenRecorder.Token] = []
    for case let token as [Any] in test["output"] as? [Any] ?? [] {
      switch token[0] as? String {
      case "DOCTYPE":
        expected.append(
          .doctype(
            name: text(token[1]), publicID: text(token[2]), systemID: text(token[3]),
            isCorrect: token[4] as? Bool ?? false))
      case "StartTag":
        var values: [String: String] = [:]
        for (name, value) in token[2] as? [String: String] ?? [:] {
          values[text(name) ?? ""] = text(value)
        }
        expected.append(
          .start(text(token[1]) ?? "", values, isSelfClosing: token.count > 3))
      case "EndTag": expected.append(.end(text(token[1]) ?? ""))
      case "Comment": expected.append(.comment(text(token[1]) ?? ""))
      case "Character":
        let more = text(token[1]) ?? ""
        if case .characters(let before) = expected.last {
          expected[expected.count - 1] = .characters(before + more)
        } else {
          expected.append(.characters(more))
        }
      default: break
      }
    }
    return found == expected ? nil : "\(input.debugDescription) gave \(found), not \(expected)"
  }

  /// Resolves `\uXXXX`; a lone surrogate, which no UTF-8 can hold, becomes U+FFFD.
  private static func unescaped(_ text: String) -> String {
    var units: [UInt16] = []
    var rest = Substring(text)
    while let first = rest.first {
      if rest.hasPrefix("\\u"), let unit = UInt16(rest.dropFirst(2).prefix(4), radix: 16) {
        units.append(unit)
        rest = rest.dropFirst(6)
      } else {
        units += String(first).utf16
        rest = rest.dropFirst()
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
