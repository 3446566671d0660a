import Glibc

enum PackError: Error, CustomStringConvertible {
  case unreadable
  case unwritable
  /// The file ends inside a record.
  case cutOff(record: Int)

  var description: String {
    switch self {
    case .unreadable: "cannot be read"
    case .unwritable: "cannot be written"
    case .cutOff(let record): "ends inside record \(record)"
    }
  }
}

/// One file of many documents: length of the id, id, length of the bytes, bytes, and so on;
/// lengths are 32 bits, the lowest first.
enum Pack {
  struct Entry {
    var id: [UInt8]
    var bytes: [UInt8]
  }

  static func read(_ path: String) throws(PackError) -> [Entry] {
    guard let file = fopen(path, "rb") else { throw .unreadable }
    defer { fclose(file) }
    var entries: [Entry] = []
    while let id = try field(of: file, record: entries.count) {
      guard let bytes = try field(of: file, record: entries.count) else {
        throw .cutOff(record: entries.count)
      }
      entries.append(Entry(id: id, bytes: bytes))
    }
    return entries
  }

  static func write(_ entries: [Entry], to path: String) throws(PackError) {
    guard let file = fopen(path, "wb") else { throw .unwritable }
    var isWritten = true
    for field in entries.lazy.flatMap({ [$0.id, $0.bytes] }) {
      let length = withUnsafeBytes(of: UInt32(field.count).littleEndian) { Array($0) }
      for part in [length, field] where fwrite(part, 1, part.count, file) < part.count {
        isWritten = false
      }
    }
    guard fclose(file) == 0, isWritten else { throw .unwritable }
  }

  /// The next length and as many bytes; nil at the end of the file.
  private static func field(of file: UnsafeMutablePointer<FILE>, record: Int) throws(PackError)
    -> [UInt8]?
  {
    var length = [UInt8](repeating: 0, count: 4)
    let read = fread(&length, 1, 4, file)
    if read == 0 { return nil }
    guard read == 4 else { throw .cutOff(record: record) }
    let count = length.reversed().reduce(0) { $0 << 8 | Int($1) }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, file)
      isWhole = filled == count
    }
    guard isWhole else { throw .cutOff(record: record) }
    return bytes
  }
}
