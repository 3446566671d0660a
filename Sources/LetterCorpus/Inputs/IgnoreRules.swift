#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Which files of a folder are left out: the patterns of `.epistleignore`, in the manner of
/// `.gitignore`, or those of `--ignore`.
///
/// A pattern without `/` meets a name in any folder; one with `/` is a path from the folder of
/// the rules. `**` stands for any number of folders, a `/` at the end for folders alone, a `!`
/// before a pattern takes back what an earlier one left out.
struct IgnoreRules: Sendable {
  /// The name of the file of rules that a folder of inputs may hold.
  static let fileName = ".epistleignore"

  private struct Rule {
    var parts: [String]
    var isFolderOnly: Bool
    var isNegated: Bool
  }

  private var rules: [Rule] = []

  init(_ patterns: [String]) {
    rules = patterns.compactMap(IgnoreRules.rule)
  }

  /// The rules of a file: a pattern a line, `#` before a remark.
  init(file bytes: [UInt8]) {
    self.init(
      String(decoding: bytes, as: UTF8.self)
        .split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#") })
  }

  private static func rule(_ pattern: String) -> Rule? {
    var text = pattern[...]
    while text.last == " " || text.last == "\t" { text.removeLast() }
    let isNegated = text.hasPrefix("!")
    if isNegated { text.removeFirst() }
    let isFolderOnly = text.hasSuffix("/")
    if isFolderOnly { text.removeLast() }
    guard !text.isEmpty else { return nil }
    let isAnchored = text.contains("/")
    let parts = text.split(separator: "/").map(String.init)
    return Rule(
      parts: isAnchored ? parts : ["**"] + parts, isFolderOnly: isFolderOnly, isNegated: isNegated)
  }

  /// What the rules say of a path below their folder: left out, taken back, or nothing.
  func verdict(_ path: String, isFolder: Bool) -> Bool? {
    guard !rules.isEmpty else { return nil }
    let parts = path.split(separator: "/").map(String.init)
    let rule = rules.last {
      (isFolder || !$0.isFolderOnly) && IgnoreRules.matches($0.parts[...], parts[...])
    }
    return rule.map { !$0.isNegated }
  }

  private static func matches(
    _ pattern: ArraySlice<String>, _ path: ArraySlice<String>
  ) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == "**" {
      if pattern.count == 1 { return !path.isEmpty }
      return path.indices.contains { matches(pattern.dropFirst(), path[$0...]) }
    }
    guard let name = path.first, fnmatch(first, name, 0) == 0 else { return false }
    return matches(pattern.dropFirst(), path.dropFirst())
  }
}
