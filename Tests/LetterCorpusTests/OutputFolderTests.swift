import Glibc
import LetterCorpus
import LetterExtraction
import LetterSchema
import Testing
import TestSupport

@Suite struct OutputFolderTests {
  let folder = TemporaryFolder()

  private var letter: Letter {
    Letter(
      id: "a",
      source: Source(
        name: "a.txt", uri: nil, mediaType: "text/plain", charset: "utf-8", bytes: 1, sha256: ""),
      pipeline: PipelineStamp(version: "", config: "", model: "", lexicons: ""),
      kind: Kind(value: .letter, confidence: Confidence(1)), language: "en",
      conservation: Conservation(visible: 0, kept: 0, removed: 0),
      quality: Quality(grade: .good, lowest: "kind"))
  }

  @Test func `writes each format and nothing else`() throws {
    let output = try OutputFolder("\(folder.path)/x/y", formats: [.json, .xml, .text])
    try output.write(letter, name: "a")
    #expect(try folder.names("x/y") == ["a.json", "a.txt", "a.xml"])
  }

  @Test func `leaves nothing of a record that cannot be written whole`() throws {
    let output = try OutputFolder(folder.path, formats: [.json, .xml])
    // A folder stands where the second file should: its rename fails when the first is there.
    try folder.write("a.xml/in-the-way.txt")
    #expect(throws: OutputError.self) { try output.write(letter, name: "a") }
    #expect(try folder.names() == ["a.xml"])
  }

  @Test(arguments: [
    (0, ""), (9_999, ""), (10_000, "00001"), (99_999, "00009"), (1_234_567, "00123"),
  ])
  func `ten thousand documents lie in a folder`(number: Int, place: String) {
    #expect(OutputFolder.place(of: number) == place)
  }

  @Test func `writes into the folder of a place, which is made`() throws {
    let output = try OutputFolder("\(folder.path)/out", formats: [.json])
    try output.write(letter, name: "a", place: "00001")
    #expect(try folder.names("out") == ["00001"])
    #expect(try folder.names("out/00001") == ["a.json"])
    let none = try OutputFolder("\(folder.path)/none", formats: [])
    try none.write(letter, name: "a", place: "00001")
    #expect(try folder.names("none").isEmpty)
  }

  @Test func `tells a folder that cannot be made`() throws {
    try folder.write("file")
    #expect(throws: FileError.isNoFolder("\(folder.path)/file")) {
      try OutputFolder("\(folder.path)/file", formats: [.json])
    }
    #expect(throws: FileError.isNoFolder("\(folder.path)/file/x")) {
      try OutputFolder("\(folder.path)/file/x", formats: [.json])
    }
  }

  @Test func `lists failures, a line each, and no list where nothing failed`() throws {
    let output = try OutputFolder(folder.path, formats: [.json])
    try output.write([
      DocumentFailure(document: "b", source: "/x/b.txt", .binary(offset: 7)),
      DocumentFailure(document: "q\"\u{1}", source: "q", FileError.notFound("q")),
    ])
    #expect(
      try folder.text("errors.jsonl") == #"""
        {"document": "b", "source": "/x/b.txt", "stage": "extraction", "code": "binary", "message": "not a text: byte 7 belongs to no text encoding", "byte": 7}
        {"document": "q\"\u0001", "source": "q", "stage": "input", "code": "unreadable", "message": "no such file or folder"}

        """#)
    try output.write([])
    #expect(try folder.names().isEmpty)
  }
}
