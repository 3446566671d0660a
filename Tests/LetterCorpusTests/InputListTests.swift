import Glibc
import LetterCorpus
import Testing
import TestSupport

@Suite struct InputListTests {
  let folder = TemporaryFolder()

  private func paths(_ inputs: [String], leavingOut output: String? = nil) throws -> [String] {
    try InputList(
      inputs, relativeTo: folder.path, leavingOut: output.map { "\(folder.path)/\($0)" }
    )
    .files.map { folder.relative($0.path) }
  }

  private func names(_ inputs: [String]) throws -> [String] {
    try InputList(inputs, relativeTo: folder.path).files.map(\.recordName)
  }

  @Test func `takes documents of a folder, sorted, and leaves the rest`() throws {
    for name in [
      "b.txt", "a.html", "sub/c.md", "B.TXT", "README.md", "gold.json", ".hidden.txt",
      ".git/x.txt", "photo.png", "none",
    ] { try folder.write(name) }
    #expect(try paths([""]) == ["B.TXT", "a.html", "b.txt", "sub/c.md"])
  }

  @Test func `takes a file that is named whatever its name`() throws {
    try folder.write("README")
    try folder.write("letter.eml")
    #expect(try paths(["README", "letter.eml"]) == ["README", "letter.eml"])
  }

  @Test func `reads a file once`() throws {
    try folder.write("a.txt")
    try folder.write("b.txt")
    symlink("a.txt", "\(folder.path)/z.txt")
    #expect(try paths(["b.txt", "", "./a.txt"]) == ["b.txt", "a.txt"])
  }

  @Test func `ends in a circle of links`() throws {
    try folder.write("sub/a.txt")
    symlink("..", "\(folder.path)/sub/up")
    #expect(try paths([""]) == ["sub/a.txt"])
  }

  @Test(arguments: [
    ("*.txt", ["a.txt", "b.txt"]), ("?.txt", ["a.txt", "b.txt"]), ("[b-z].txt", ["b.txt"]),
    ("**/*.txt", ["a.txt", "b.txt", "x/c.txt", "x/y/d.txt"]), ("x/**/*.eml", ["x/y/m.eml"]),
    ("x/*", ["x/c.txt", "x/y/d.txt"]), ("*/c.txt", ["x/c.txt"]),
  ])
  func `expands patterns`(pattern: String, expected: [String]) throws {
    for name in ["a.txt", "b.txt", "x/c.txt", "x/y/d.txt", "x/y/m.eml", "x/n.json"] {
      try folder.write(name)
    }
    #expect(try paths([pattern]) == expected)
  }

  @Test func `a name with a bracket is a name where it is there`() throws {
    try folder.write("a[1].txt")
    #expect(try paths(["a[1].txt"]) == ["a[1].txt"])
  }

  @Test func `gives every document a name of its own`() throws {
    for name in ["x.txt", "x.html", "y.txt", "2015/z.txt", "2016/z.txt", "2016/w.md"] {
      try folder.write(name)
    }
    #expect(
      try names([""]) == ["2015-z.txt", "w", "2016-z.txt", "x.html", "x.txt", "y"])
  }

  @Test func `leaves the output folder out`() throws {
    try folder.write("a.txt")
    try folder.write("out/a.txt")
    #expect(try paths([""], leavingOut: "out") == ["a.txt"])
  }

  @Test func `says what is wrong with an input`() throws {
    try folder.write("empty/photo.png")
    try folder.write("a.txt")
    let path = folder.path
    #expect(throws: InputError.notFound("\(path)/lost.txt")) { try paths(["lost.txt"]) }
    #expect(throws: InputError.noMatch("\(path)/*.htm")) { try paths(["*.htm"]) }
    #expect(throws: InputError.noDocuments(["empty"])) { try paths(["empty"]) }
    #expect(throws: InputError.outputHoldsInputs(folder: "\(path)/.", example: "\(path)/a.txt")) {
      try paths(["a.txt"], leavingOut: ".")
    }
  }
}
