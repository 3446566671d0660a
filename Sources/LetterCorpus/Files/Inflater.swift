internal import CZlib

/// Unpacks gzip, zlib or bare deflate, piece by piece.
final class Inflater {
  enum Form: Int32 {
    case gzip = 31
    /// Told by the header.
    case gzipOrZlib = 47
    case deflate = -15
  }

  enum Step {
    /// So many bytes of the input were used up, so many written.
    case went(used: Int, made: Int)
    /// As `went`, and a member ended there.
    case ended(used: Int, made: Int)
    case corrupt
  }

  private let stream: UnsafeMutablePointer<z_stream>

  init(_ form: Form) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let state = epistle_inflate_init(stream, form.rawValue)
    precondition(state == Z_OK, "zlib cannot start: no memory, or another version of it")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Unpacks from `input` into `output` until one of them is used up or a member ends.
  func step(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Step {
    // zlib counts in 32 bits and does not write to its input.
    let given = min(input.count, 1 << 30)
    let room = min(output.count, 1 << 30)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = UInt32(given)
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = UInt32(room)
    let state = inflate(stream, Z_NO_FLUSH)
    let used = given - Int(stream.pointee.avail_in)
    let made = room - Int(stream.pointee.avail_out)
    switch state {
    case Z_OK, Z_BUF_ERROR: return .went(used: used, made: made)
    case Z_STREAM_END: return .ended(used: used, made: made)
    default: return .corrupt
    }
  }

  /// Makes ready for the next member.
  func reset() { inflateReset(stream) }
}

/// Bytes packed and unpacked at once.
public enum Gzip {
  public enum UnpackError: Error, Hashable, Sendable {
    case corrupt
    case cutShort
    case tooLarge(limit: Int)
  }

  static func isPacked(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B])
  }

  /// One gzip member without name or time: the same bytes for the same input.
  public static func packed(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
    var stream = z_stream()
    let state = epistle_deflate_init(&stream, Int32(level))
    precondition(state == Z_OK, "zlib cannot start: no memory, or another version of it")
    defer { deflateEnd(&stream) }
    var packed: [UInt8] = []
    packed.reserveCapacity(bytes.count / 3 + 64)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    bytes.withUnsafeBufferPointer { input in
      var given = 0
      var ended = false
      while !ended {
        let size = min(input.count - given, 1 << 30)
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + given })
        stream.avail_in = UInt32(size)
        let isLast = given + size == input.count
        chunk.withUnsafeMutableBufferPointer { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          ended = deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH) == Z_STREAM_END
        }
        given += size - Int(stream.avail_in)
        packed += chunk.prefix(chunk.count - Int(stream.avail_out))
      }
    }
    return packed
  }

  /// Unpacks all members of gzip, or one stream of `form`.
  static func unpacked(
    _ bytes: [UInt8], form: Inflater.Form = .gzip, limit: Int
  ) throws(UnpackError) -> [UInt8] {
    let inflater = Inflater(form)
    var unpacked: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var used = 0
    while true {
      let step = bytes[used...].withUnsafeBufferPointer { input in
        chunk.withUnsafeMutableBufferPointer { inflater.step(input, into: $0) }
      }
      var hasEnded = false
      switch step {
      case .corrupt: throw .corrupt
      case .went(let read, let made):
        if read == 0 && made == 0 { throw .cutShort }
        used += read
        unpacked += chunk.prefix(made)
      case .ended(let read, let made):
        used += read
        unpacked += chunk.prefix(made)
        hasEnded = true
      }
      if unpacked.count > limit { throw .tooLarge(limit: limit) }
      if hasEnded {
        if form != .gzip || !isPacked(bytes[used...]) { return unpacked }
        inflater.reset()
      }
    }
  }
}
