import LetterSchema
import Testing

@Suite struct TableTests {
  private func csv(_ rows: [[String]], guarded: Bool = false) -> String {
    var writer = CSVWriter(guardsFormulas: guarded)
    for row in rows { writer.write(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `cells are quoted where RFC 4180 asks for it`() {
    #expect(
      csv([["a", "b,c", "say \"no\"", "", "é"], ["1\n2", "3\r4", " x", "x ", "'"]])
        == "a,\"b,c\",\"say \"\"no\"\"\",,é\r\n\"1\n2\",\"3\r4\",\" x\",\"x \",'\r\n")
  }

  @Test func `formulas stay as they are unless they are to be guarded`() {
    let cells = ["=1+1", "+1", "-1", "@a", "\t=1", "＝1", "1=1"]
    #expect(csv([cells]) == "=1+1,+1,-1,@a,\t=1,＝1,1=1\r\n")
    #expect(csv([cells], guarded: true) == "'=1+1,'+1,'-1,'@a,'\t=1,'＝1,1=1\r\n")
  }

  @Test(arguments: LetterTable.allCases)
  func `every row has every column, and is read back as it was`(table: LetterTable) {
    for seed in 0..<50 {
      var maker = RandomLetter(seed: UInt64(seed))
      let rows = table.rows(of: maker.letter())
      for row in rows { #expect(row.count == table.columns.count) }
      #expect(read(csv(rows)) == rows.map { $0.map { Array($0.utf8) } }, "seed \(seed)")
    }
  }

  @Test func `a demand and its letter`() {
    #expect(
      LetterTable.demands.rows(of: .ferry)[0] == [
        "ferry", "d1", "prose", "", "We urge you to keep it.[1]", "", "We urge", "", "", "", "",
        "1",
        "b6", "88", "145",
      ])
    #expect(LetterTable.recipients.rows(of: .ferry)[0][6] == "1 Quay Street")
    #expect(LetterTable.letters.rows(of: .ferry)[0][6] == "1874-06-12")
  }

  /// A reader of RFC 4180, by the book.
  private func read(_ text: String) -> [[[UInt8]]] {
    var rows: [[[UInt8]]] = []
    var row: [[UInt8]] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && bytes.first == UInt8(ascii: "\""):
        cell.append(byte)
        bytes.removeFirst()
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(cell)
        cell = []
      case 0x0D where !isQuoted && bytes.first == 0x0A:
        bytes.removeFirst()
        rows.append(row + [cell])
        row = []
        cell = []
      default: cell.append(byte)
      }
    }
    return rows
  }
}
