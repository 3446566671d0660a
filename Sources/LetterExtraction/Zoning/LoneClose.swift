import LetterSchema

/// A letter that greets takes its leave: where no line was taken for the close, one of the last of
/// its text that is nothing but the words of one is it (`Veuillez agréer, … nos salutations.`); or
/// one below it, and then what stands between them, a row of links say, is the letter's too.
enum LoneClose {
  static func keep(_ zones: inout [ZoneDecision], _ cues: Cues, _ lines: [Line]) {
    if let close = zones.lastIndex(where: { $0.zone == .closing }) {
      // `此致` / `敬禮`: a close of two lines.
      for line in zones.indices.dropFirst(close + 1).prefix(while: { line in
        zones[line].zone == .signature && cues.has(.closingLine, in: line)
          && cues.has(.ideographic, in: line)
      }) {
        zones[line] = .byForm(.closing)
      }
      return
    }
    guard zones.greet(cues) else { return }
    let text = zones.indices.filter { zones[$0].zone == .body }
    guard
      let line = text.suffix(min(mostBehind, text.count / 2)).last(where: { line in
        cues.has(.closingLine, in: line) && !cues.has(anyOf: foreign, in: line)
      })
    else {
      if let last = text.last, let (close, name) = below(last, zones, cues, lines) {
        for line in last + 1..<close where lines[line].markup.form != .syntax {
          zones[line] = .byForm(.body)
        }
        zones[close] = .byForm(.closing)
        zones[name] = .byForm(.signature)
      }
      return
    }
    zones[line] = .byForm(.closing)
  }

  /// A close with a name under it, where nothing that belongs to the page stands above it: no
  /// heading, no comment, nothing that lies in another part of the page.
  private static func below(
    _ last: Int, _ zones: [ZoneDecision], _ cues: Cues, _ lines: [Line]
  ) -> (close: Int, name: Int)? {
    let reach = zones.indices.dropFirst(last + 1).prefix(mostLost).prefix { line in
      zones[line].zone == nil && !cues.has(anyOf: strange, in: line)
        // `3 responses`; a sentence may speak of one.
        && (!cues.has(.chromeComment, in: line) || cues.has(.functionWords, in: line))
        && (lines[line].markup.form == .syntax
          || lines[line].markup.regions == lines[last].markup.regions
            && lines[line].markup.hints == lines[last].markup.hints)
    }
    let close = reach.first { line in
      cues.has(.closingLine, in: line) && cues.has(.endsComma, in: line)
    }
    guard let close, let name = reach.first(where: { $0 > close }),
      cues.has(anyOf: [.personName, .nameInside], in: name),
      reach.prefix(while: { $0 < close }).contains(where: { cues.has(.functionWords, in: $0) })
    else { return nil }
    return (close, name)
  }

  /// Lines of the letter that a doubt may have taken for the page.
  private static let mostLost = 60
  private static let strange = CueSet.heading.union([
    .hintComment, .hintRelated, .salutationLine, .isHidden, .control, .inFooter, .inNav, .inAside,
    .inForm,
  ])

  /// Lines of the text that may stand from the close on: who signs, read as text, a postscript.
  private static let mostBehind = 5

  private static let foreign = CueSet.heading.union(.item).union([
    .linkWhole, .isHidden, .control, .syntax, .caption,
  ])
}
