import LetterSchema

/// What a person should look at in an assembled record.
struct Notices {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ letter: Letter, dateIsAmbiguous: Bool) {
    addKind(letter)
    if dateIsAmbiguous, let date = letter.date {
      add(.warning, .ambiguousDate, "The order of day and month cannot be told", at: date.at)
    }
    addNotes(letter.footnotes)
  }

  private mutating func addKind(_ letter: Letter) {
    guard letter.kind.value == .letter else {
      let name = Self.name(of: letter.kind.value)
      add(.info, .notALetter, "This looks like \(name), not like a letter")
      return
    }
    if letter.salutation == nil { add(.warning, .noSalutation, "No salutation was found") }
    if letter.signatories.isEmpty { add(.warning, .noSignatories, "Nobody was found who signs") }
  }

  private mutating func addNotes(_ notes: [Footnote]) {
    var bodies: Set<String> = []
    for note in notes {
      if note.text != nil, !bodies.insert(note.label).inserted {
        add(.warning, .duplicateNote, "A second note \(note.label)", at: note.at)
      }
      switch note.status {
      case .linked: continue
      case .dangling:
        let at = note.references.first?.at
        add(.warning, .danglingNote, "A marker for note \(note.label), but no such note", at: at)
      case .unreferenced:
        add(.info, .unreferencedNote, "Nothing refers to note \(note.label)", at: note.at)
      }
    }
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ message: String,
    at: ByteRange? = nil
  ) {
    diagnostics.append(Diagnostic(severity, code, message, at: at))
  }

  private static func name(of kind: Kind.Value) -> String {
    switch kind {
    case .letter: "a letter"
    case .pressRelease: "a press release"
    case .statement: "a statement"
    case .petition: "a petition"
    case .article: "an article"
    case .other: "something else"
    }
  }
}
