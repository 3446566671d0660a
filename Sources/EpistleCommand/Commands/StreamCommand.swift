internal import ArgumentParser
internal import LetterCorpus
internal import PipelineFile
internal import Terminal

struct StreamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Turns JSONL of documents into JSONL of records, line by line.",
    discussion: """
      Reads a JSON object a line from standard input, with the page or text in the field html, \
      text or markdown, and id and url where there are such. Writes a record a line to standard \
      output, in the same order, each as soon as it is ready. A line that gives no record gives \
      {"id": …, "error": {"stage", "code", "message", "byte"}} in its place.

      Examples:
        epistle stream < letters.jsonl > records.jsonl
        zcat dump.jsonl.gz | epistle stream --fields id=key,html=body | jq -c .demands
        parallel --pipe -k --block 10M epistle stream --jobs 1 < letters.jsonl > records.jsonl
      """)

  @OptionGroup var pipeline: PipelineOption

  @OptionGroup var fieldNames: FieldsOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What to do where a line gives no record: report, fail or stop.",
      discussion:
        "report ends in 0; fail, if left out, goes on and ends in 1; stop ends there in 1.",
      valueName: "policy"), transform: StreamCommand.policy)
  var onError: StreamRun.OnError = .fail

  @Option(
    name: .long, help: ArgumentHelp("How many documents at once, or cores.", valueName: "number"),
    transform: JobsArgument.jobs)
  var jobs: PipelineConfiguration.Jobs?

  @Flag(name: .long, help: "Write results as they come, not in the order of the lines.")
  var unordered = false

  private static func policy(_ text: String) throws -> StreamRun.OnError {
    if let policy = StreamRun.OnError(rawValue: text) { return policy }
    throw ValidationError("--on-error takes report, fail or stop")
  }

  func run() async throws {
    let loaded = try pipeline.load()
    var stream = StreamRun(
      loaded.extractor, jobs: JobsArgument.number(of: jobs ?? loaded.configuration.jobs))
    stream.isOrdered = !unordered
    stream.fields = fieldNames.fields(loaded.configuration)
    stream.onError = onError
    stream.memory = MemoryLimit(bytes: loaded.configuration.memoryLimit)
    var broken: StreamError?
    let summary: StreamRun.Summary
    do throws(FileError) {
      summary = try await stream.run { lines in
        do throws(StreamError) {
          try Terminal.Stream.output.write(lines)
          return true
        } catch {
          broken = error
          return false
        }
      }
    } catch {
      throw CommandError.document(path: "-", error)
    }
    if let broken { throw broken }
    if summary.hasBreach { throw ExitStatus.breach }
    if summary.failed > 0 && onError != .report { throw ExitStatus.someFailed }
  }
}
