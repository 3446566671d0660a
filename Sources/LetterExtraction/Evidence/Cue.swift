/// Something that can be seen in a line.
public enum Cue: UInt8, CaseIterable, Hashable, Sendable {
  case salutationOpener
}
