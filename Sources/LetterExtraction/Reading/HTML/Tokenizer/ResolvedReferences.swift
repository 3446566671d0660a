/// Character references resolved in a text that is no page, such as a gold that copied them.
package enum ResolvedReferences {
  package static func of(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var result = String.UnicodeScalarView()
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count {
        let next = ByteScan.first(UInt8(ascii: "&"), in: buffer, from: start)
        result.append(
          contentsOf: String(decoding: buffer[start..<next], as: UTF8.self).unicodeScalars)
        guard next < buffer.count else { break }
        let found = CharacterReferences.standard.reference(
          in: buffer, at: next, end: buffer.count, inAttribute: false)
        if let found {
          for value in [found.first, found.second] where value != 0 {
            result.append(Unicode.Scalar(value) ?? "\u{FFFD}")
          }
        } else {
          result.append("&")
        }
        start = found?.end ?? next + 1
      }
    }
    return String(result)
  }
}
