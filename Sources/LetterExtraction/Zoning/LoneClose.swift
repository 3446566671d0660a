import LetterSchema

/// A letter that greets takes its leave: where no line was taken for the close, one of the last of
/// its text that is nothing but the words of one is it (`Veuillez agréer, … nos salutations.`).
enum LoneClose {
  static func keep(_ zones: inout [ZoneDecision], _ cues: Cues) {
    if let close = zones.lastIndex(where: { $0.zone == .closing }) {
      // `此致` / `敬禮`: a close of two lines.
      for line in zones.indices.dropFirst(close + 1).prefix(while: { line in
        zones[line].zone == .signature && cues.has(.closingLine, in: line)
      }) {
        zones[line] = .byForm(.closing)
      }
      return
    }
    guard zones.greet(cues) else { return }
    let text = zones.indices.filter { zones[$0].zone == .body }
    guard
      let line = text.suffix(min(mostBehind, text.count / 2)).last(where: { line in
        cues.has(.closingLine, in: line) && !foreign.contains { cues.has($0, in: line) }
      })
    else { return }
    zones[line] = .byForm(.closing)
  }

  /// Lines of the text that may stand from the close on: who signs, read as text, a postscript.
  private static let mostBehind = 5

  private static let foreign: [Cue] = [
    .linkWhole, .headingTop, .headingSecond, .headingLower, .itemBullet, .itemNumbered, .isHidden,
    .control, .syntax, .caption,
  ]
}
