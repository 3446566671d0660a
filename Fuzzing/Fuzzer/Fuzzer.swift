import FuzzChecks
import Glibc

/// What libFuzzer calls with each input. It brings `main` and the arguments of its own;
/// `EPISTLE_FUZZ_TARGET` names the target. `scripts/fuzz` builds and runs it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let faults = target.faults(in: Array(UnsafeBufferPointer(start: bytes, count: count)))
  // A crash, to libFuzzer: it keeps the input.
  guard faults.isEmpty else { fatalError(faults.joined(separator: "\n")) }
  return 0
}

/// Loads lexicons and models before the first input is timed.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_: UnsafeRawPointer?, _: UnsafeRawPointer?) -> CInt {
  _ = target.faults(in: Array("Dear Ms. Bell,\n\nWe write.\n".utf8))
  return 0
}

private let target: FuzzTarget = {
  let name = getenv("EPISTLE_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    print("fuzzer: set EPISTLE_FUZZ_TARGET to one of \(names)")
    exit(2)
  }
  return target
}()
