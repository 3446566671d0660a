extension Letter {
  /// The letter as TEI P5, UTF-8, with a newline at its end.
  ///
  /// The header says who wrote to whom and when; the body holds the blocks in their order, and
  /// nothing that was removed; `standOff` leads from each of them to its bytes in the source, and
  /// says what was removed, where and why. The mapping is that of `docs/tei.md`.
  public var tei: [UInt8] {
    let names = TEINames(self)
    var writer = MarkupWriter()
    writer.element("TEI", [("xmlns", "http://www.tei-c.org/ns/1.0")]) { writer in
      TEIHeader(letter: self, names: names).write(to: &writer)
      var body = TEIBody(letter: self, names: names)
      writer.element("text", [("xml:lang", teiLanguage)]) { body.write(to: &$0) }
      TEIStandOff(letter: self, names: names, marked: body.markedDemands).write(to: &writer)
    }
    return writer.finish()
  }

  /// The language as XML takes it: letters, then letters and digits, up to eight a part.
  var teiLanguage: String {
    let parts = language.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.count)
        && part.allSatisfy {
          (0x61...0x7A).contains($0 | 0x20) || index > 0 && (0x30...0x39).contains($0)
        }
    }
    return isTag ? language : "und"
  }
}
