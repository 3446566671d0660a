import CDigest
import Testing

@testable import LetterExtraction

@Suite struct SHA256Tests {
  /// Vectors of FIPS 180-4 and its examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digest(_ text: String, _ expected: String) {
    #expect(SHA256.hex(Array(text.utf8)) == expected)
  }

  @Test func millionBytes() {
    #expect(
      SHA256.hex([UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Whichever this processor takes.
  @Test func `both ways give one digest`() {
    let bytes = (0..<64 * 9).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
    var fast = [UInt32](repeating: 7, count: 8)
    var portable = fast
    epistle_sha256_blocks(&fast, bytes, 9)
    epistle_sha256_blocks_portable(&portable, bytes, 9)
    #expect(fast == portable)
  }
}
