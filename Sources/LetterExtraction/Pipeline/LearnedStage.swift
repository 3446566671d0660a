internal import CResources

/// A stage that goes by what was learned: weights from gold, the lines that a site's pages share.
package protocol LearnedStage: Stage {
  /// SHA-256 of the file it goes by; nil where it has none.
  var modelHash: String? { get }
}

extension OptionDescription {
  /// The option of every learned stage.
  static let model = OptionDescription(
    "model", file: "the built-in one",
    summary: "The weights to decide by, as `epistle train` writes them")
}

/// Hashes of what is built in, each computed when a record first needs it.
enum BuiltInHash {
  static let zones = hash(epistle_zone_model())
  static let kinds = hash(epistle_kind_model())
  /// Of all lexicons, one behind the other in the order of the table: FNV-1a over words of eight
  /// bytes, which needs no time of a start. It tells lexicons apart; it guards against nobody.
  static let lexicons: String = {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let resources = UnsafeBufferPointer(
      start: epistle_lexicon_table(), count: epistle_lexicon_table_count())
    for resource in resources {
      let bytes = UnsafeRawBufferPointer(start: resource.bytes, count: resource.count)
      let whole = bytes.count & ~7
      for at in stride(from: 0, to: whole, by: 8) {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        hash = (hash ^ word) &* 0x100_0000_01b3
        hash ^= hash >> 32
      }
      for byte in bytes[whole...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }()

  private static func hash(_ resource: epistle_resource) -> String {
    SHA256.hex(Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count)))
  }
}
