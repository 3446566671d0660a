import LetterSchema

@testable import LetterExtraction

/// A draft whose decisions the test takes itself.
struct HandDraft {
  static let text = """
    Share this page
    Print

    Dear Ms Ruiz,

    We  urge you to keep
    to the law.[1]

    1. Free Zoë at once.[2]
    2. Pay her.

    Yours sincerely,
    Ada Bó, Chair

    [1] See the law.

    Follow us
    """

  var draft: Draft

  /// Reads a text and gives its lines zones, in order; nil is no part of the letter.
  init(_ text: String = Self.text, zones: [Zone?]) throws {
    let source = try SourceText(
      decoding: Array(text.utf8), name: "hand.txt", uri: nil, mediaType: .plain,
      declaredCharset: nil)
    draft = Draft(source)
    draft.reading = SourceReader().read(source)
    draft.zones = zones.map { ZoneDecision(zone: $0, probability: 0.9) }
  }

  /// The letter of `text` with all that a pipeline would find in it.
  static func complete() throws -> HandDraft {
    var hand = try HandDraft(
      zones: [
        nil, nil, .salutation, .body, .body, .body, .body, .closing, .signature, .footnote, nil,
      ])
    hand.draft.removals = [
      0: RemovalDecision(.share, "share phrase"), 1: RemovalDecision(.share, "share phrase"),
      10: RemovalDecision(.footer, "follow phrase"),
    ]
    hand.draft.kind = Kind(value: .letter, confidence: Confidence(0.95))
    hand.draft.language = "en"
    hand.draft.salutation = SalutationFinding(
      hand.finding("Dear Ms Ruiz,"), addressees: [hand.range("Ms Ruiz")])
    hand.draft.closing = hand.finding("Yours sincerely,")
    var signatory = CorrespondentFinding(
      text: hand.range("Ada Bó, Chair"), line: hand.line("Ada Bó"), confidence: 0.85)
    signatory.name = hand.range("Ada Bó")
    signatory.role = hand.range("Chair")
    hand.draft.signatories = [signatory]
    for (text, number) in [("Free Zoë at once.[2]", "1"), ("Pay her.", "2")] {
      var demand = DemandFinding(
        form: .numbered, text: hand.range(text), line: hand.line(text), confidence: 0.9)
      demand.number = number
      demand.lead = hand.range("We urge you to keep\nto the law.[1]")
      demand.trigger = hand.range("We urge")
      hand.draft.demands.append(demand)
    }
    var note = FootnoteFinding(label: "1")
    note.text = hand.range("See the law.")
    note.line = hand.line("See the law.")
    note.references = [.init(line: hand.line("to the law.[1]"), text: hand.range("[1]"))]
    var dangling = FootnoteFinding(label: "2")
    dangling.references = [.init(line: hand.line("[2]"), text: hand.range("[2]"))]
    hand.draft.footnotes = [note, dangling]
    return hand
  }

  /// Where a text first stands in the visible text.
  func range(_ text: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    let visible = draft.reading.text
    for start in visible.indices where visible[start...].starts(with: bytes) {
      return start..<start + bytes.count
    }
    preconditionFailure("no “\(text)” in the draft")
  }

  func line(_ text: String) -> Int {
    let range = range(text)
    return draft.reading.lines.firstIndex { $0.extent.upperBound >= range.upperBound } ?? 0
  }

  func finding(_ text: String) -> Finding {
    Finding(text: range(text), line: line(text), confidence: 0.9)
  }

  func letter() throws -> Letter {
    try Assembly(draft, pipeline: .bare, id: nil).letter()
  }
}

extension Pipeline {
  /// No stages: enough for a stamp.
  static var bare: Pipeline {
    var pipeline = Pipeline(unchecked: [], configHash: "c0")
    pipeline.modelHash = "m0"
    pipeline.lexiconsHash = "l0"
    return pipeline
  }
}
