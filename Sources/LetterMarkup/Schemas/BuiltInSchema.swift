internal import CResources

/// The schemas of what Epistle writes, as they lie in the binary and in `Schemas/`.
public enum BuiltInSchema: String, Hashable, Sendable, CaseIterable {
  /// The record as JSON: JSON Schema 2020-12.
  case json = "letter.schema.json"
  /// The record as XML: RELAX NG, compact syntax.
  case rnc = "letter.rnc"
  /// The same in XML syntax.
  case rng = "letter.rng"
  /// The TEI that is written: RELAX NG, compact syntax.
  case teiRNC = "letter-tei.rnc"
  /// The same in XML syntax.
  case teiRNG = "letter-tei.rng"
  /// The index of letters that is written, a subset of CMIF: RELAX NG, compact syntax.
  case cmifRNC = "letter-cmif.rnc"
  /// The same in XML syntax.
  case cmifRNG = "letter-cmif.rng"

  public var bytes: [UInt8] {
    let table = UnsafeBufferPointer(
      start: epistle_schema_table(), count: epistle_schema_table_count())
    guard let resource = table.first(where: { String(cString: $0.name) == rawValue }) else {
      preconditionFailure("\(rawValue) is not in CResources.c")
    }
    return Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
  }
}
