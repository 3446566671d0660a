#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A pattern of paths: `*`, `?` and `[a-z]` within a name, `**` for any number of folders.
struct Glob {
  let pattern: String

  static func isPattern(_ text: String) -> Bool {
    text.contains { $0 == "*" || $0 == "?" || $0 == "[" }
  }

  /// Whether the pattern itself says which ending its files have.
  var namesEnding: Bool {
    guard let dot = pattern.lastIndex(of: ".") else { return false }
    let ending = pattern[pattern.index(after: dot)...]
    return !ending.isEmpty && !ending.contains("/") && !Glob.isPattern(String(ending))
  }

  /// The paths that match, sorted; hidden names only where the pattern spells their dot.
  func matches() -> [String] {
    let isAbsolute = pattern.hasPrefix("/")
    let parts = pattern.split(separator: "/").map(String.init)
    var found: [String] = []
    expand(isAbsolute ? "/" : "", parts[...], into: &found)
    return found
  }

  private func expand(_ folder: String, _ parts: ArraySlice<String>, into found: inout [String]) {
    guard let part = parts.first else { return }
    let rest = parts.dropFirst()
    if part == "**" {
      expand(folder, rest, into: &found)
    } else if !Glob.isPattern(part) {
      let path = Path.join(folder, part)
      if rest.isEmpty {
        if (try? FileSystem.kind(of: path)) != nil { found.append(path) }
      } else {
        expand(path, rest, into: &found)
      }
      return
    }
    // A folder that cannot be read matches nothing, as in a shell.
    for name in (try? FileSystem.names(in: folder.isEmpty ? "." : folder)) ?? [] {
      let path = Path.join(folder, name)
      if part == "**" {
        if !name.hasPrefix("."), FileSystem.isRealFolder(path) { expand(path, parts, into: &found) }
      } else if fnmatch(part, name, FNM_PERIOD) == 0 {
        if rest.isEmpty {
          found.append(path)
        } else if (try? FileSystem.kind(of: path)) == .folder {
          expand(path, rest, into: &found)
        }
      }
    }
  }
}
