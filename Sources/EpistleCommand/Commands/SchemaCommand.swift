internal import ArgumentParser
internal import LetterMarkup
internal import Terminal

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the schema of a record.",
    discussion: """
      The schemas are of the version that this program writes, as the record says in its field \
      schema.

      Examples:
        epistle schema json > letter.schema.json
        epistle schema rng > letter.rng && xmllint --noout --relaxng letter.rng records/*.xml

      json      the record as JSON: JSON Schema 2020-12
      rng, rnc  the record as XML: RELAX NG, in XML and in compact syntax
      tei       the TEI of epistle export: RELAX NG; tei-rnc in compact syntax
      cmif      the index of epistle export: RELAX NG; cmif-rnc in compact syntax
      """)

  @Argument(help: "json, rng, rnc, tei, tei-rnc, cmif or cmif-rnc.")
  var form: Form

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case json, rng, rnc, tei, cmif
    case teiRNC = "tei-rnc"
    case cmifRNC = "cmif-rnc"

    var schema: BuiltInSchema {
      switch self {
      case .json: .json
      case .rng: .rng
      case .rnc: .rnc
      case .tei: .teiRNG
      case .teiRNC: .teiRNC
      case .cmif: .cmifRNG
      case .cmifRNC: .cmifRNC
      }
    }
  }

  func run() throws { try Terminal.Stream.output.write(form.schema.bytes) }
}
