internal import ArgumentParser
internal import LetterExtraction
internal import Terminal

struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "Lists the stages that a pipeline file can name.",
    discussion: """
      Each stage reads what stages before it added, so their order in pipeline.yaml matters: \
      the order here is that of the built-in pipeline.
      """)

  func run() throws {
    try Terminal.Stream.output.write(StageList.text(StageCatalog.all, Paint(for: .output)))
  }
}

/// The stages in words.
enum StageList {
  /// The four jobs that Epistle was made for, and the stage that does each.
  static let missions = [
    "boilerplate": "boilerplate stripping",
    "salutation": "salutation detection",
    "signatures": "signature detection",
    "demands": "bullet-demand extraction",
    "footnotes": "footnote linking",
  ]

  static func text(_ catalog: [any Stage.Type], _ paint: Paint) -> String {
    var text = ""
    for stage in catalog {
      let it = stage.description
      let mission = missions[it.name].map { "  (\($0))" } ?? ""
      text += "\(paint(.bold, text: it.name))\(paint(.cyan, text: mission))\n"
      text += "  \(it.summary).\n"
      text +=
        "  reads: \(list(it.reads, none: "the document"))   adds: \(list(it.adds, none: "nothing"))\n"
      for option in it.options {
        text += "  \(option.name): \(option.type), \(option.standard) if left out\n"
        text += "    \(option.summary).\n"
      }
      text += "\n"
    }
    return text
      + "Options stand under a stage's name in pipeline.yaml; docs/pipeline.md shows how.\n"
  }

  private static func list(_ facets: [Facet], none: String) -> String {
    facets.isEmpty ? none : facets.map(\.rawValue).joined(separator: ", ")
  }
}
