/// The `.dat` files of html5lib's encoding tests: `#data`, the page, `#encoding`, a label.
enum EncodingTestFile {
  /// The pages and the names of their encodings, in lower case.
  static func cases(in file: [UInt8]) -> [(page: [UInt8], encoding: String)] {
    var cases: [(page: [UInt8], encoding: String)] = []
    var page: [UInt8] = []
    var isLabel = false
    for line in file.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.elementsEqual("#data".utf8) {
        (page, isLabel) = ([], false)
      } else if line.elementsEqual("#encoding".utf8) {
        isLabel = true
      } else if !isLabel {
        page += line + [0x0A]
      } else if !line.isEmpty {
        // The line end before `#encoding` is none of the page.
        cases.append((page.dropLast(), String(decoding: line, as: UTF8.self).lowercased()))
      }
    }
    return cases
  }
}
