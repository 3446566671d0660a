#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads a file or standard input from front to back in constant memory; gzip is unpacked,
/// member behind member.
///
/// A class since it owns the open file; one reader belongs to one task.
final class ByteReader {
  let path: String
  /// Bytes handed out so far, of the unpacked content.
  private(set) var offset = 0

  private let file: Int32
  private let owns: Bool
  private var inflater: Inflater?
  private var isFirst = true
  /// Whether the file itself is used up.
  private var isAtEnd = false
  /// What was read and not yet unpacked; `packedStart` is where in it, `packedOffset` in the file.
  private var packed: [UInt8] = []
  private var packedStart = 0
  private var packedOffset = 0
  /// Whether unpacking stands between two members.
  private var isBetweenMembers = true
  /// What is ready; `start` is how much of it has been handed out.
  private var buffer: [UInt8] = []
  private var start = 0

  private static let chunk = 1 << 16

  init(_ path: String) throws(FileError) {
    guard try FileSystem.kind(of: path) == .file else { throw .isFolder(path) }
    file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileSystem.lastError(path) }
    self.path = path
    owns = true
  }

  /// Standard input.
  init() {
    file = STDIN_FILENO
    path = "standard input"
    owns = false
  }

  deinit { if owns { close(file) } }

  /// Whether bytes are there without waiting.
  var hasReady: Bool {
    if start < buffer.count || packedStart < packed.count { return true }
    var awaited = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&awaited, 1, 0) > 0
  }

  /// Up to `count` of the next bytes without handing them out; fewer only at the end.
  func peek(_ count: Int) throws(FileError) -> ArraySlice<UInt8> {
    while buffer.count - start < count, try fill() {}
    return buffer[start..<min(buffer.count, start + count)]
  }

  /// The bytes up to a line feed, without it and a carriage return before it; nil at the end.
  ///
  /// Of a line that is longer than `limit` the first `limit` bytes, and `isCut`; the rest is
  /// passed over.
  func line(limit: Int) throws(FileError) -> (bytes: [UInt8], isCut: Bool, hasEnd: Bool)? {
    var line: [UInt8] = []
    var isCut = false
    while true {
      if start == buffer.count, try !fill() {
        if line.isEmpty && !isCut { return nil }
        return (line, isCut, false)
      }
      let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n"))
      let piece = buffer[start..<(end ?? buffer.count)]
      let room = limit - line.count
      if piece.count > room { isCut = true }
      line += piece.prefix(max(0, room))
      advance(piece.count + (end == nil ? 0 : 1))
      if end != nil {
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return (line, isCut, true)
      }
    }
  }

  /// Hands the next bytes to `take`, `count` in all, or fewer at the end; returns how many.
  @discardableResult
  func read(_ count: Int, _ take: (ArraySlice<UInt8>) -> Void) throws(FileError) -> Int {
    var left = count
    while left > 0 {
      if start == buffer.count, try !fill() { break }
      let piece = buffer[start..<min(buffer.count, start + left)]
      take(piece)
      left -= piece.count
      advance(piece.count)
    }
    return count - left
  }

  /// All that is left.
  ///
  /// - Throws: `tooLarge` where that is more than `limit`.
  func rest(limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      bytes += buffer[start...]
      advance(buffer.count - start)
      guard bytes.count <= limit else {
        throw .tooLarge(path, bytes: bytes.count, limit: limit)
      }
      if try !fill() { return bytes }
    }
  }

  private func advance(_ count: Int) {
    start += count
    offset += count
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: true)
      start = 0
    }
  }

  /// Makes more bytes ready; false at the end.
  private func fill() throws(FileError) -> Bool {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    if isFirst {
      isFirst = false
      try readPacked()
      if packed.count == 1 { try readPacked() }
      if Gzip.isPacked(packed) { inflater = Inflater(.gzip) }
    }
    guard let inflater else {
      if packed.isEmpty { try readPacked() }
      if packed.isEmpty { return false }
      buffer += packed
      packedOffset += packed.count
      packed.removeAll(keepingCapacity: true)
      return true
    }
    return try unpack(inflater)
  }

  private func unpack(_ inflater: Inflater) throws(FileError) -> Bool {
    let before = buffer.count
    while buffer.count == before {
      if packedStart == packed.count {
        packed.removeAll(keepingCapacity: true)
        packedStart = 0
        try readPacked()
        if packed.isEmpty {
          if isBetweenMembers { return false }
          isBetweenMembers = true
          throw .cutShort(path, byte: packedOffset)
        }
      }
      // Zeros behind the last member fill up a block of a tape or disk.
      if isBetweenMembers, packedOffset > 0, packed[packedStart] == 0 {
        packedStart += 1
        packedOffset += 1
        continue
      }
      isBetweenMembers = false
      var step = Inflater.Step.corrupt
      let more = [UInt8](unsafeUninitializedCapacity: ByteReader.chunk) { output, count in
        step = packed[packedStart...].withUnsafeBufferPointer { inflater.step($0, into: output) }
        if case .went(_, let made) = step { count = made }
        if case .ended(_, let made) = step { count = made }
      }
      switch step {
      case .corrupt:
        let byte = packedOffset
        isAtEnd = true
        isBetweenMembers = true
        packedStart = packed.count
        throw .corrupt(path, byte: byte)
      case .went(let used, _):
        packedStart += used
        packedOffset += used
      case .ended(let used, _):
        packedStart += used
        packedOffset += used
        isBetweenMembers = true
        inflater.reset()
      }
      buffer += more
    }
    return true
  }

  private func readPacked() throws(FileError) {
    while !isAtEnd {
      var got = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: ByteReader.chunk) { output, count in
        got = systemRead(file, output.baseAddress, output.count)
        count = max(0, got)
      }
      if got < 0 {
        if errno == EINTR { continue }
        let error = FileSystem.lastError(path)
        isAtEnd = true
        throw error
      }
      if got == 0 { isAtEnd = true }
      packed += chunk
      return
    }
  }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
