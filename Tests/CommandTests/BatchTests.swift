import Glibc
import LetterCorpus
import Testing
import TestSupport

/// Batches as their user meets them: containers, pipes, ends before the time.
@Suite(.enabled(if: defaultPipelineStands)) struct BatchTests {
  let folder = TemporaryFolder()

  private func line(_ id: String, _ text: String = shortLetter) -> String {
    "{\"id\": \(JSONText.quoted(id)), \"text\": \(JSONText.quoted(text))}\n"
  }

  private func ids(_ lines: String) -> [Substring] {
    lines.split(separator: "\n").compactMap { line in
      line.split(separator: "\"id\":\"").dropFirst().first?.prefix { $0 != "\"" }
    }
  }

  @Test func `reads JSONL from a pipe and writes one file`() throws {
    let input = line("b") + line("a") + "oops\n"
    let result = try Program.run(
      ["run", "-", "--format", "jsonl", "--log-format", "json"], in: folder, input: input)
    #expect(result.status == 1)
    #expect(ids(try folder.text("out/records.jsonl")) == ["b", "a"])
    #expect(
      result.errors.hasPrefix(
        "{\"event\": \"failure\", \"document\": \"standard-input-3\", \"source\": "
          + "\"standard input:3\", \"stage\": \"input\", \"code\": \"malformed\""))
    #expect(result.errors.contains("{\"event\": \"end\", \"documents\": 3, \"failed\": 1"))
    #expect(try folder.text("out/errors.jsonl").contains("\"code\": \"malformed\""))
    #expect(try folder.text("out/.epistle/summary.json").contains("\"written\": 2"))
    #expect(
      try folder.text("out/.epistle/metrics.prom").contains(
        "epistle_documents{outcome=\"failed\"} 1\n"))
  }

  @Test func `a document from a pipe is one`() throws {
    let result = try Program.run(["run", "-", "--format", "text"], in: folder, input: shortLetter)
    #expect(result.status == 0)
    #expect(try folder.names("out") == ["standard-input.txt"])
  }

  @Test func `does again only what has changed`() throws {
    for number in 0..<5 { try folder.write("in/\(number).txt", shortLetter) }
    let run = ["run", "in", "--format", "json,jsonl"]
    #expect(try Program.run(run, in: folder).status == 0)
    try folder.write("in/2.txt", shortLetter + "P.S. The quay, too.\n")
    let before = try folder.text("out/records.jsonl").split(separator: "\n")
    #expect(try Program.run(run, in: folder).status == 0)
    let after = try folder.text("out/records.jsonl").split(separator: "\n")
    #expect(before.indices.filter { before[$0] != after[$0] } == [2])
    #expect(try folder.text("out/.epistle/summary.json").contains("\"run\": {\"unchanged\": 4"))
    unlink("\(folder.path)/out/0.json")
    #expect(try Program.run(run + ["--force"], in: folder).status == 0)
    #expect(try folder.text("out/.epistle/summary.json").contains("\"run\": {\"unchanged\": 0"))
    #expect(try folder.text("out/records.jsonl").split(separator: "\n") == after)
    #expect(try folder.names("out").count == 6)
  }

  @Test func `killed at any time and run again, it gives what one run gives`() throws {
    for number in 0..<24 {
      try folder.write("in/\(number).txt", shortLetter + "Number \(number).\n")
    }
    let formats = ["--format", "json,jsonl.gz,sqlite", "--quiet"]
    #expect(try Program.run(["run", "in", "--output", "clean"] + formats, in: folder).status == 0)
    let killed = try Program.shell(
      """
      for time in 0.05 0.08 0.11 0.14 0.17 0.2 0.3; do
        timeout -s KILL $time $EPISTLE run in --quiet --format json,jsonl.gz,sqlite
      done
      $EPISTLE run in --quiet --format json,jsonl.gz,sqlite && diff -r clean out \
        --exclude letters.sqlite --exclude .epistle && cmp clean/.epistle/manifest \
        out/.epistle/manifest
      """, in: folder)
    #expect(killed.status == 0, "\(killed.output)\(killed.errors)")
    #expect(try folder.names("out") == folder.names("clean"))
  }

  @Test func `two runs do not write into one folder`() throws {
    for number in 0..<3 { try folder.write("in/\(number).txt", shortLetter) }
    let result = try Program.shell(
      """
      mkfifo pipe
      $EPISTLE run - --format jsonl --quiet < pipe & exec 3> pipe
      while [ ! -s out/.epistle/lock ]; do sleep 0.02; done
      $EPISTLE run in --format jsonl; code=$?
      exec 3>&-; wait; exit $code
      """, in: folder)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("epistle: out: another run is writing there (process "))
  }

  @Test func `ends well at Ctrl-C, and goes on there`() throws {
    let input = (0..<40).map { line("\($0)") }.joined()
    try folder.write("a.jsonl", input)
    let result = try Program.shell(
      """
      mkfifo pipe
      $EPISTLE run - --format jsonl < pipe & process=$!; exec 3> pipe
      head -n 30 a.jsonl >&3
      while [ ! -s out/.epistle/lock ]; do sleep 0.02; done
      kill -INT $process; sed -n '31,$p' a.jsonl >&3; exec 3>&-
      wait $process; echo "status $?"; ls out
      $EPISTLE run - --format jsonl --quiet < a.jsonl
      """, in: folder)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("status 130\n"), "\(result.output)\(result.errors)")
    #expect(result.errors.contains("the same command goes on from there"))
    #expect(ids(try folder.text("out/records.jsonl")) == (0..<40).map { "\($0)"[...] })
  }

  @Test func `a file that may not grow ends the run with a reason`() throws {
    for number in 0..<60 { try folder.write("in/\(number).txt", shortLetter) }
    let result = try Program.shell(
      "ulimit -f 32; $EPISTLE run in --format jsonl", in: folder)
    #expect(result.status == 4)
    #expect(result.errors.contains("File too large; what was done stands"), "\(result.errors)")
    #expect(!(try folder.names("out").contains("records.jsonl")))
    #expect(try Program.run(["run", "in", "--format", "jsonl"], in: folder).status == 0)
    #expect(try folder.text("out/records.jsonl").split(separator: "\n").count == 60)
  }

  @Test func `watches a folder`() throws {
    try folder.write("in/a.txt", shortLetter)
    try folder.write("b.txt", shortLetter)
    let result = try Program.shell(
      """
      touch -d '1 minute ago' in/a.txt b.txt
      $EPISTLE run in --format json --watch > log & process=$!
      for i in $(seq 100); do [ -e out/a.json ] && break; sleep 0.05; done
      mv b.txt in/
      for i in $(seq 100); do grep -q '1 unchanged' log && break; sleep 0.05; done
      kill -INT $process; wait $process; echo "status $?"; cat log
      """, in: folder)
    #expect(
      result.output == """
        status 0
        1 document read, 0 unchanged, 0 failed
        1 document read, 1 unchanged, 0 failed

        """, "\(result.errors)")
    #expect(try folder.names("out") == ["a.json", "b.json"])
  }

  @Test func `pipeline files know inputs and collections`() throws {
    try folder.write("in/a.jsonl", "{\"key\": \"k\", \"body\": \(JSONText.quoted(shortLetter))}\n")
    try folder.write("in/draft.txt", shortLetter)
    try folder.write(
      "p.yaml",
      """
      input: in
      ignore: "draft*"
      fields: {id: key, text: [no, body]}
      output: {folder: records, formats: [jsonl, sqlite]}

      """)
    let result = try Program.run(["run", "--config", "p.yaml"], in: folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try folder.names("records") == ["letters.sqlite", "records.jsonl"])
    #expect(ids(try folder.text("records/records.jsonl")) == ["k"])
  }
}
