/// What the detectors see, line by line: stand-off marks that edit and decide nothing.
public struct Cues: Sendable {
  /// One mark: a cue and the part of the visible text that gave it.
  public struct Mark: Hashable, Sendable {
    public var cue: Cue
    public var text: Range<Int>

    public init(_ cue: Cue, _ text: Range<Int>) {
      self.cue = cue
      self.text = text
    }
  }

  /// The marks of each line, in the order in which they were found.
  public package(set) var lines: [[Mark]] = []

  public init() {}
}
