internal import ArgumentParser
internal import LetterCorpus
internal import PipelineFile
internal import Terminal

/// How inputs are read, beside which.
struct SourceOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A pattern of paths to leave out; may be given again.",
      discussion: "As in .gitignore; a folder's file .epistleignore says the same.",
      valueName: "pattern"))
  var ignore: [String] = []

  @OptionGroup var fieldNames: FieldsOption

  func fields(_ configuration: PipelineConfiguration) -> DocumentFields {
    fieldNames.fields(configuration)
  }
}

/// Under which names lines of JSONL hold a document.
struct FieldsOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Names of fields in JSONL, such as id=key,html=body.",
      discussion: "Known are id, url, html, text, markdown, charset.", valueName: "names"),
    transform: FieldsOption.names)
  var fields: [DocumentFields.Role: [String]]?

  func fields(_ configuration: PipelineConfiguration) -> DocumentFields {
    var names: [DocumentFields.Role: [String]] = [:]
    for (role, list) in configuration.fields {
      if let role = DocumentFields.Role(rawValue: role) { names[role] = list }
    }
    return DocumentFields(names: names.merging(fields ?? [:]) { $1 })
  }

  private static func names(_ text: String) throws -> [DocumentFields.Role: [String]] {
    var names: [DocumentFields.Role: [String]] = [:]
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let role = DocumentFields.Role(rawValue: parts[0]) else {
        let known = DocumentFields.Role.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          "\"\(CleanText.of(String(pair)))\" names no field; write ROLE=NAME with a role of \(known)"
        )
      }
      names[role, default: []].append(parts[1])
    }
    return names
  }
}
