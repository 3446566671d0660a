import Glibc
import LetterExtraction

/// What a byte of a page made to be slow costs, against a byte of a plain page right before:
/// decoding and reading, the best of some rounds (`scripts/hostile`).
@main
struct HostileCost {
  /// How many times a plain page's cost is too much.
  private static let limit = 3.0

  static func main() {
    let wanted = CommandLine.arguments.dropFirst()
    let pages = HostilePage.all.filter { page in
      wanted.isEmpty || wanted.contains { page.name.contains($0) }
    }
    var slow = 0
    for page in pages {
      let plain = cost(of: HostilePage.plain)
      let cost = cost(of: page)
      let ratio = cost / plain
      if ratio > limit { slow += 1 }
      let verdict = ratio > limit ? "TOO SLOW " : ""
      print(
        "\(rounded(ratio))\t\(rounded(cost)) ns/byte\t\(verdict)\(page.name) "
          + "(\(page.bytes.count / 1_000_000) MB)")
    }
    if slow > 0 {
      print("\(slow) of \(pages.count) over \(limit) times a plain page")
      exit(1)
    }
  }

  /// Nanoseconds of CPU a byte.
  private static func cost(of page: HostilePage) -> Double {
    let bytes = page.bytes
    var best = Double.infinity
    for _ in 0..<3 {
      let start = cpu()
      do throws(ExtractionError) {
        let source = try SourceText(decoding: bytes, name: "page.html", mediaType: .html)
        keep(SourceReader().read(source))
      } catch {
        // Refusing is an answer too, and must not take long.
      }
      best = min(best, cpu() - start)
    }
    return best / Double(bytes.count)
  }

  private static func cpu() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  @inline(never)
  private static func keep(_ reading: Reading) {}
}
