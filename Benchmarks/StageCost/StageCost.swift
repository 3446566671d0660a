import Glibc
import LetterExtraction

/// Does the stages up to one that is named, that one as often as told, over some documents, and
/// says over how many lines: a program to count instructions of (`scripts/stage-cost`).
///
/// Its main is not async: valgrind cannot follow a main thread that hands over to a queue.
@main
struct StageCost {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let rounds = Int(arguments[2]), rounds >= 0 else {
      fail("usage: stage-cost STAGE ROUNDS FILE...; the stages are those of `epistle stages`")
    }
    let entries = StageCatalog.all.map { Pipeline.Entry($0.description.name) }
    let stages: [any Stage]
    do {
      stages = try Pipeline(entries, configHash: "").stages
    } catch {
      fail("\(error)")
    }
    guard
      let last = stages.firstIndex(where: { type(of: $0).description.name == arguments[1] })
    else { fail("no stage is called \(arguments[1])") }
    var lines = 0
    for file in arguments.dropFirst(3) {
      do {
        var draft = Draft(try SourceText(decoding: try bytes(of: file), name: file))
        for stage in stages[..<last] { stage.run(on: &draft) }
        var result = draft
        for _ in 0..<rounds {
          result = draft
          stages[last].run(on: &result)
        }
        // Lines there are before anything counts them.
        if draft.reading.lines.isEmpty { stages[0].run(on: &draft) }
        lines += draft.reading.lines.count
      } catch {
        fail("\(file): \(error)")
      }
    }
    print(lines)
  }

  private static func bytes(of file: String) throws -> [UInt8] {
    guard let handle = fopen(file, "rb") else { fail("\(file): cannot be read") }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, handle), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func fail(_ message: String) -> Never {
    let line = Array("stage-cost: \(message)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    exit(2)
  }
}
