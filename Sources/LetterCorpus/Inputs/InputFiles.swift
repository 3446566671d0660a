/// The files of a run, in little memory: of a hundred thousand, a few megabytes.
///
/// Each folder is held once and each name behind the other in one array of bytes.
public struct InputFiles: RandomAccessCollection, Sendable {
  private struct Entry {
    var folder: UInt32
    /// Where the name ends in `names`.
    var end: Int
    /// How many folders stand before the name of its record: see `RecordNames`.
    var level: UInt8 = 0
  }

  private var folders: [String] = []
  private var names: [UInt8] = []
  private var entries: [Entry] = []
  /// Numbers behind the names of records that nothing else tells apart.
  private var numbers: [Int: Int] = [:]

  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }

  public subscript(index: Int) -> InputFile {
    InputFile(path: path(index), recordName: recordName(index))
  }

  func path(_ index: Int) -> String {
    let start = index == 0 ? 0 : entries[index - 1].end
    return folders[Int(entries[index].folder)]
      + String(decoding: names[start..<entries[index].end], as: UTF8.self)
  }

  private func recordName(_ index: Int) -> String {
    let name = RecordNames.name(of: path(index), level: Int(entries[index].level))
    return numbers[index].map { "\(name)-\($0)" } ?? name
  }

  /// Adds a path; those of one folder follow each other.
  mutating func append(_ path: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let split = slash.map { path.utf8.index(after: $0) } ?? path.startIndex
    let folder = path[..<split]
    if folders.last.map({ $0 == folder }) != true { folders.append(String(folder)) }
    names.append(contentsOf: path[split...].utf8)
    entries.append(Entry(folder: UInt32(folders.count - 1), end: names.count))
  }

  /// Gives each file the name of its record.
  mutating func nameRecords() {
    let found = RecordNames(count) { path($0) }
    for index in entries.indices { entries[index].level = found.levels[index] }
    numbers = found.numbers
  }
}
