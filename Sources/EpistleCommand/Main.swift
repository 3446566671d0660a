internal import ArgumentParser
internal import LetterCorpus
internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

@main
enum Main {
  static func main() async {
    Terminal.Stream.ignoreBrokenPipes()
    exit(await run().rawValue)
  }

  private static func run() async -> ExitStatus {
    do {
      var command = try Epistle.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return .done
    } catch let status as ExitStatus {
      return status
    } catch let error as CommandError {
      return report("epistle: \(error)\n", error.status)
    } catch let error as StreamError {
      // Whoever reads has seen enough, as `head` does.
      if error == .closed { return .done }
      return report("epistle: standard output: \(error)\n", .someFailed)
    } catch {
      return parserExit(error)
    }
  }

  /// Help and version are no errors; every other error of the parser is one of usage.
  private static func parserExit(_ error: any Error) -> ExitStatus {
    let text = Epistle.fullMessage(for: error) + "\n"
    guard Epistle.exitCode(for: error).isSuccess else {
      let plain = text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text
      return report("epistle: \(plain)", .usage)
    }
    try? Terminal.Stream.output.write(text)
    return .done
  }

  private static func report(_ text: String, _ status: ExitStatus) -> ExitStatus {
    try? Terminal.Stream.error.write(text)
    return status
  }
}
