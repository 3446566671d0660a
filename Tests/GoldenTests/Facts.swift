import Foundation
import LetterGolden
import LetterSchema

/// What can be said in a few words of a letter, field by field, each fact as its words.
struct Facts {
  static let names = ["closing", "date", "demands", "recipients", "salutation", "signatories"]

  private(set) var fields: [String: [[String]]] = [:]

  /// What a person wrote down.
  init(gold: Data) throws {
    let gold = try GoldRecord(json: gold)
    set("salutation", [gold.salutation])
    set("closing", [gold.closing])
    set("date", [gold.date?.when])
    set("demands", gold.demands?.map(\.text) ?? [])
    set("recipients", gold.recipients?.map { $0.name ?? $0.organization ?? $0.role } ?? [])
    set("signatories", gold.signatories?.map { $0.name ?? $0.organization ?? $0.role } ?? [])
  }

  /// What the pipeline found.
  init(_ letter: Letter) {
    set("salutation", [letter.salutation?.text])
    set("closing", [letter.closing?.text])
    set("date", [letter.date?.when])
    set("demands", letter.demands.map(\.text))
    set("recipients", letter.recipients.map { $0.name ?? $0.organization ?? $0.role })
    set("signatories", letter.signatories.map { $0.name ?? $0.organization ?? $0.role })
  }

  private mutating func set(_ field: String, _ texts: [String?]) {
    fields[field] = texts.compactMap(\.self).map { Words($0).tokens }.filter { !$0.isEmpty }
  }
}
