import Glibc

/// Does one kind of work over a pack of pages as often as it is told on standard input, in memory,
/// on one thread: `scripts/bench-html` times it beside others.
///
/// `pass` does it once and answers with wall and CPU seconds; `extract FILE` writes the texts as a
/// pack; `rss` answers with the most memory so far in KiB; `quit` ends.
@main
struct HTMLWorker {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let mode = Work.Mode(rawValue: arguments[1]) else {
      fail("usage: html-worker \(Work.Mode.allCases.map(\.rawValue).joined(separator: "|")) PACK")
    }
    let pages: [Pack.Entry]
    do throws(PackError) {
      pages = try Pack.read(arguments[2])
    } catch {
      fail("\(arguments[2]): \(error)")
    }
    let work = Work(mode)
    while let line = readLine() {
      let words = line.split(separator: " ", maxSplits: 1)
      switch words.first {
      case "pass":
        let (wall, cpu) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
        for page in pages { work.run(page) }
        answer(
          "pass \(seconds(CLOCK_MONOTONIC) - wall) \(seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)")
      case "extract":
        guard words.count == 2 else { fail("extract: name a file") }
        do throws(PackError) {
          try Pack.write(
            pages.map { Pack.Entry(id: $0.id, bytes: work.text(of: $0)) }, to: String(words[1]))
        } catch {
          fail("\(words[1]): \(error)")
        }
        answer("extract")
      case "rss":
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        answer("rss \(usage.ru_maxrss)")
      case "quit": return
      default: fail("\(line): not a command")
      }
    }
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func answer(_ line: String) {
    print(line)
    fflush(nil)
  }

  private static func fail(_ message: String) -> Never {
    let line = Array("html-worker: \(message)\n".utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
    exit(2)
  }
}
