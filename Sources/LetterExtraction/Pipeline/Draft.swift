public import LetterSchema

/// A document on its way through the stages: what has been found so far.
///
/// Everything points into `reading.text`; `Assembly` turns it into a `Letter`.
public struct Draft: Sendable {
  public let source: SourceText
  /// Added by `read`.
  public var reading = Reading()
  /// Added by `cues`: the text in lower case, its languages, the phrases of the lexicons in it.
  public var page = Page()
  /// Added by `cues`: what the detectors see in each line.
  public var cues = Cues()
  /// Added by `zones`: one decision a line.
  public var zones: [ZoneDecision] = []
  /// Added by `boilerplate`: for each line that is not part of the letter, why.
  public var removals: [Int: RemovalDecision] = [:]

  public var title: Finding?
  public var letterhead = Letterhead()
  public var salutation: SalutationFinding?
  public var closing: Finding?
  public var signatories: [CorrespondentFinding] = []
  public var copies: [CorrespondentFinding] = []
  public var demands: [DemandFinding] = []
  public var footnotes: [FootnoteFinding] = []
  public var kind = Kind(value: .other, confidence: Confidence(0))
  /// BCP 47 tag of the letter's own text; `und` where nobody has told.
  public var language: String = "und"

  public init(_ source: SourceText) { self.source = source }

  /// The visible text of a range, white space folded: what a field's `text` is.
  public func string(_ range: Range<Int>) -> String {
    Folding.string(reading.text[range])
  }
}

/// The zone of a line, with how sure the decoder is.
public struct ZoneDecision: Hashable, Sendable {
  /// Nil where the line is not part of the letter.
  public var zone: Zone?
  public var probability: Double
  /// The second best, for `epistle explain`; nil inside means boilerplate.
  public var runnerUp: Zone?
  public var runnerUpProbability: Double

  public init(
    zone: Zone?, probability: Double, runnerUp: Zone? = nil, runnerUpProbability: Double = 0
  ) {
    self.zone = zone
    self.probability = probability
    self.runnerUp = runnerUp
    self.runnerUpProbability = runnerUpProbability
  }

  /// Kept, though the page around the letter is more than half as likely.
  package var mayBePage: Bool {
    zone != nil && runnerUp == nil && runnerUpProbability * 2 > probability
  }
}

/// Why a line is no part of the letter.
public struct RemovalDecision: Hashable, Sendable {
  public var reason: Removal.Reason
  /// In words that a person can check.
  public var evidence: String

  public init(_ reason: Removal.Reason, _ evidence: String) {
    self.reason = reason
    self.evidence = evidence
  }
}

/// A range of the visible text that is a field, over one line or several.
public struct Finding: Hashable, Sendable {
  public var text: Range<Int>
  /// The first line it lies in.
  public var line: Int
  public var confidence: Double

  public init(text: Range<Int>, line: Int, confidence: Double) {
    self.text = text
    self.line = line
    self.confidence = confidence
  }
}

/// What stands above the salutation.
public struct Letterhead: Hashable, Sendable {
  public var date: Finding?
  /// ISO 8601, as exact as the text allows.
  public var when: String?
  /// Whether the order of day and month could not be told.
  public var dateIsAmbiguous = false
  public var place: Finding?
  public var references: [Finding] = []
  public var delivery: [Finding] = []
  public var recipients: [CorrespondentFinding] = []
  public var subject: Finding?

  public init() {}
}

public struct SalutationFinding: Hashable, Sendable {
  public var finding: Finding
  /// Whom it greets: ranges of the visible text.
  public var addressees: [Range<Int>]

  public init(_ finding: Finding, addressees: [Range<Int>]) {
    self.finding = finding
    self.addressees = addressees
  }
}

/// A recipient, signatory or receiver of a copy: each part a range of the visible text.
public struct CorrespondentFinding: Hashable, Sendable {
  public var name: Range<Int>?
  public var honorific: Range<Int>?
  public var role: Range<Int>?
  public var organization: Range<Int>?
  public var address: [Range<Int>] = []
  public var contact: [Range<Int>] = []
  public var location: Range<Int>?
  public var noteRefs: [String] = []
  /// From the first to the last byte of the entry.
  public var text: Range<Int>
  public var line: Int
  public var confidence: Double

  public init(text: Range<Int>, line: Int, confidence: Double) {
    self.text = text
    self.line = line
    self.confidence = confidence
  }
}

public struct DemandFinding: Hashable, Sendable {
  public var form: Demand.Form
  public var number: String?
  public var text: Range<Int>
  public var line: Int
  public var lead: Range<Int>?
  public var trigger: Range<Int>?
  /// In the infinitive.
  public var action: String?
  public var addressee: Range<Int>?
  public var target: Range<Int>?
  public var confidence: Double
  public var evidence: [String] = []

  public init(form: Demand.Form, text: Range<Int>, line: Int, confidence: Double) {
    self.form = form
    self.text = text
    self.line = line
    self.confidence = confidence
  }
}

public struct FootnoteFinding: Hashable, Sendable {
  public struct Reference: Hashable, Sendable {
    public var line: Int
    public var text: Range<Int>

    public init(line: Int, text: Range<Int>) {
      self.line = line
      self.text = text
    }
  }

  public var label: String
  /// The note's own words, without its label.
  public var text: Range<Int>?
  public var line: Int?
  public var references: [Reference] = []
  public var urlStripped = false

  public init(label: String) { self.label = label }
}
