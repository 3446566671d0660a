/// Which source bytes each byte of the visible text came from.
///
/// The visible text is made of runs. A verbatim run has as many bytes in the source as in the
/// text; a run that stands for something else (a character reference, folded white space) maps
/// as a whole. Runs ascend in both, without overlap; bytes of the source between runs are markup.
public struct SourceMap: Sendable {
  /// A page may have one every five bytes: sixteen bytes hold it.
  public struct Run: Hashable, Sendable, BitwiseCopyable {
    @PackedRange public var text: Range<Int>
    /// No source is so long that a place in it needs the highest bit.
    private var start: UInt32
    private var end: UInt32
    private static let verbatim: UInt32 = 1 << 31

    @inline(__always)
    init(text: Range<Int>, source: Range<Int>, isVerbatim: Bool) {
      self.text = text
      start = UInt32(source.lowerBound) | (isVerbatim ? Self.verbatim : 0)
      end = UInt32(source.upperBound)
    }

    public var source: Range<Int> {
      Range(uncheckedBounds: (Int(start & ~Self.verbatim), Int(end)))
    }

    /// Whether each byte of the text is a byte of the source. A reference may be as long as what
    /// it stands for and yet map as a whole.
    public var isVerbatim: Bool { start & Self.verbatim != 0 }

    /// Takes in what touches it on the right; both are verbatim.
    mutating func extend(by count: Int) {
      text = text.lowerBound..<text.upperBound + count
      end += UInt32(count)
    }
  }

  public private(set) var runs: [Run] = []

  public init() {}

  /// Adds a run behind the last one; joins it to the last where both are verbatim and touch.
  ///
  /// `length`: how long the source is, where that is known.
  package mutating func append(
    text: Range<Int>, source: Range<Int>, isVerbatim: Bool = true, of length: Int = 0
  ) {
    guard !text.isEmpty else { return }
    let isVerbatim = isVerbatim && text.count == source.count
    if let last = runs.last, last.isVerbatim, isVerbatim,
      last.text.upperBound == text.lowerBound, last.source.upperBound == source.lowerBound
    {
      runs[runs.count - 1].extend(by: text.count)
    } else {
      runs.makeRoomForOne(at: source.upperBound, of: length)
      runs.append(Run(text: text, source: source, isVerbatim: isVerbatim))
    }
  }

  /// The source bytes from the first to the last byte of a range of the visible text.
  public func source(of text: Range<Int>) -> Range<Int> {
    guard !runs.isEmpty else { return 0..<0 }
    if text.isEmpty {
      let start = position(of: text.lowerBound)
      return start..<start
    }
    let start = position(of: text.lowerBound)
    let last = runs[index(holding: text.upperBound - 1)]
    let end =
      last.isVerbatim
      ? last.source.lowerBound + min(text.upperBound - last.text.lowerBound, last.text.count)
      : last.source.upperBound
    return start..<max(start, end)
  }

  /// The source position of one byte of the visible text.
  private func position(of offset: Int) -> Int {
    let run = runs[index(holding: offset)]
    guard offset > run.text.lowerBound else { return run.source.lowerBound }
    return run.isVerbatim
      ? min(run.source.lowerBound + (offset - run.text.lowerBound), run.source.upperBound)
      : run.source.lowerBound
  }

  /// The index of the last run that starts at or before `offset`, or the first.
  package func index(holding offset: Int) -> Int {
    max(0, runs.partitioningIndex { $0.text.lowerBound > offset } - 1)
  }

  /// The index of the first run whose source ends behind `offset`.
  package func index(sourceBehind offset: Int) -> Int {
    runs.partitioningIndex { $0.source.upperBound > offset }
  }
}
