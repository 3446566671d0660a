import GRDB
import Glibc
import LetterCorpus
import Testing
import TestSupport

/// Runs that are killed, or meet a full disk, at each change that they make; then the same run
/// again, whose output is that of a run that nothing happened to.
@Suite struct FaultTests {
  let folder = TemporaryFolder()

  private func writeInputs() throws {
    for number in 0..<6 { try folder.write("in/\(number).txt", "Dear all,\nnumber \(number)\n") }
    try folder.write("in/3-empty.txt", "")
    try folder.write(
      "in/more.jsonl",
      """
      {"id": "x/1", "text": "Dear one,"}
      {"id": "x/1", "html": "<p>Dear two,</p>"}
      {"id": "broken", "text": 
      {"text": "Dear four,"}

      """)
  }

  private func work(
    _ output: String, _ formats: String, jobs: Int = 2, _ mode: String = "count", _ number: Int = 0,
    _ more: String...
  ) throws -> Worker.Result {
    try Worker.run(
      [
        "\(folder.path)/in", "\(folder.path)/\(output)", formats, "\(jobs)", mode, "\(number)",
      ] + more)
  }

  /// All files of an output folder with what is in them, those of a run's own among them.
  private func contents(_ output: String) throws -> [String: String] {
    var contents: [String: String] = [:]
    func add(_ path: String) throws {
      for name in try folder.allNames(path) where name != "lock" {
        let below = "\(path)/\(name)"
        if try FileSystem.kind(of: "\(folder.path)/\(below)") == .folder {
          try add(below)
        } else if name.hasPrefix("letters.sqlite") {
          if name == "letters.sqlite" { contents[name] = try rows("\(folder.path)/\(below)") }
        } else {
          contents[String(below.dropFirst(output.count + 1))] = try folder.text(below)
        }
      }
    }
    try add(output)
    return contents
  }

  /// All rows of a database, which is sound.
  private func rows(_ path: String) throws -> String {
    try DatabaseQueue(path: path).read { db in
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master
          WHERE type IN ('table', 'view') AND name NOT LIKE 'letters_fts%' ORDER BY name
          """)
      return try tables.map { table in
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table)")
        return "\(table)\n\(rows.map { "\($0)" }.joined(separator: "\n"))\n"
      }.joined()
    }
  }

  @Test(arguments: ["json,xml", "jsonl", "jsonl.gz", "json,jsonl", "jsonl,sqlite"])
  func `a run killed at any change of the disk and run again is as one run`(
    formats: String
  ) throws {
    try writeInputs()
    let clean = try work("clean", formats)
    let count = try #require(Int(clean.output))
    #expect(count > 10)
    let expected = try contents("clean")
    #expect(expected["errors.jsonl"]?.split(separator: "\n").count == 2)
    for point in 1...count {
      let killed = try work("out\(point)", formats, "kill", point)
      #expect(killed.signal == SIGKILL || point > count - 4, "point \(point)")
      let again = try work("out\(point)", formats)
      #expect(again.status == 0, "point \(point): \(again.errors)")
      #expect(try contents("out\(point)") == expected, "point \(point)")
    }
  }

  @Test func `a run killed again and again comes to its end`() throws {
    try writeInputs()
    #expect(try work("clean", "json,jsonl").status == 0)
    let expected = try contents("clean")
    // Each run makes a few changes more than the one before it needs to catch up.
    for point in stride(from: 4, through: 60, by: 4) {
      let result = try work("out", "json,jsonl", jobs: 1, "kill", point)
      if result.signal != SIGKILL { break }
    }
    #expect(try work("out", "json,jsonl").status == 0)
    #expect(try contents("out") == expected)
  }

  @Test(arguments: ["json,xml", "json,jsonl.gz"])
  func `a disk that is full ends the run, and leaves nothing half written`(
    formats: String
  ) throws {
    try writeInputs()
    let count = try #require(Int(try work("clean", formats).output))
    let expected = try contents("clean")
    for point in stride(from: 1, through: count, by: 3) {
      let full = try work("out\(point)", formats, "full", point)
      #expect(full.signal == nil)
      if full.status != 0 {
        #expect(full.errors.contains("No space left on device"), "point \(point): \(full.errors)")
      }
      // What stands there already is whole.
      for (name, text) in try contents("out\(point)") where !name.hasPrefix(".epistle") {
        #expect(expected[name] == text, "point \(point): \(name)")
      }
      #expect(try work("out\(point)", formats).status == 0)
      #expect(try contents("out\(point)") == expected, "point \(point)")
    }
  }

  @Test func `results in any order are the same results, also behind a kill`() throws {
    try writeInputs()
    _ = try work("clean", "json,jsonl")
    func sorted(_ output: String) throws -> [String: [Substring]] {
      try contents(output).filter { !$0.key.hasPrefix(".epistle") }
        .mapValues { $0.split(separator: "\n").sorted() }
    }
    let expected = try sorted("clean")
    for point in [5, 12, 19, 26] {
      _ = try work("out\(point)", "json,jsonl", "kill", point, "unordered")
      #expect(try work("out\(point)", "json,jsonl", "count", 0, "unordered").status == 0)
      #expect(try sorted("out\(point)") == expected, "point \(point)")
    }
  }

  @Test func `inputs that change between a kill and the next run are read as they are then`() throws
  {
    try writeInputs()
    for point in stride(from: 3, through: 40, by: 6) {
      try writeInputs()
      let output = "out\(point)"
      _ = try work(output, "json,jsonl", "kill", point)
      try folder.write("in/0-new.txt", "Dear new ones,")
      try folder.write("in/2.txt", "Dear changed ones,")
      unlink("\(folder.path)/in/4.txt")
      #expect(try work(output, "json,jsonl").status == 0)
      #expect(try work("clean\(point)", "json,jsonl").status == 0)
      var (found, expected) = (try contents(output), try contents("clean\(point)"))
      // The record of a document that went away stays, as long as nobody removes it.
      found["4.json"] = nil
      expected[".epistle/manifest"] = nil
      found[".epistle/manifest"] = nil
      #expect(found == expected, "point \(point)")
      unlink("\(folder.path)/in/0-new.txt")
    }
  }
}
