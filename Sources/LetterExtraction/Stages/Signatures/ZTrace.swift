import Glibc
let sigTrace = getenv("SIGTRACE") != nil
func trace(
  _ page: Page, _ readings: [RowReading], _ kinds: [BlockLayout.Kind], _ stacked: Bool,
  _ bias: Double
) {
  guard sigTrace else { return }
  print("SECTION stacked=\(stacked) bias=\(bias)\n", terminator: "")
  func r(_ x: Double) -> String { "\((x * 100).rounded() / 100)" }
  for (i, x) in readings.enumerated() {
    let t = String(decoding: page.text[x.row.text], as: UTF8.self)
    print(
      "  \(kinds.isEmpty ? "-" : "\(kinds[i])") p=\(r(x.personStrength)) o=\(r(x.organizationStrength)) r=\(r(x.roleStrength)) pl=\(r(x.placeStrength)) gap=\(x.row.hasGap) item=\(x.row.opensItem) cmp=\(x.isCompound) ttl=\(x.isTitledName) tb=\(x.row.table),\(x.row.tableRow),\(x.row.column) | \(t.prefix(90))\n",
      terminator: "")
  }
}
