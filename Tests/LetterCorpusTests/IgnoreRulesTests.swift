import LetterCorpus
import Testing
import TestSupport

@Suite struct IgnoreRulesTests {
  let folder = TemporaryFolder()

  private func paths(ignoring patterns: [String] = []) throws -> [String] {
    try InputList([folder.path], .init(ignoring: patterns)).files.map { folder.relative($0.path) }
  }

  init() throws {
    for name in [
      "a.txt", "b.draft.txt", "old/c.txt", "old/deep/d.txt", "new/c.txt", "new/old/e.txt",
    ] { try folder.write(name) }
  }

  @Test(arguments: [
    (["*.draft.*"], ["a.txt", "new/c.txt", "new/old/e.txt", "old/c.txt", "old/deep/d.txt"]),
    (["old/"], ["a.txt", "b.draft.txt", "new/c.txt"]),
    (["**/deep", "*.draft.txt"], ["a.txt", "new/c.txt", "new/old/e.txt", "old/c.txt"]),
  ])
  func `the command line leaves out`(patterns: [String], expected: [String]) throws {
    #expect(try paths(ignoring: patterns) == expected)
  }

  @Test func `a folder's own rules hold from there on, and can take back`() throws {
    try folder.write(".epistleignore", "# what is no letter\n*.draft.txt\n/old/*\n!c.txt\n")
    try folder.write("new/.epistleignore", "c.txt\n")
    #expect(try paths() == ["a.txt", "new/old/e.txt", "old/c.txt"])
  }

  @Test func `folders that a run wrote are passed over`() throws {
    try folder.write("old/.epistle/manifest")
    #expect(try paths() == ["a.txt", "b.draft.txt", "new/c.txt", "new/old/e.txt"])
  }

  @Test func `containers of a folder are read, packed or not`() throws {
    for name in ["x.jsonl", "y.ndjson.gz", "z.warc.gz", "w.html.gz", "v.gz", "u.json"] {
      try folder.write(name)
    }
    #expect(
      try paths().filter { !$0.contains(".txt") }
        == ["w.html.gz", "x.jsonl", "y.ndjson.gz", "z.warc.gz"])
  }
}
