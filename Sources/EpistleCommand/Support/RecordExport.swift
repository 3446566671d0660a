internal import LetterCorpus
internal import LetterMarkup
internal import LetterSchema
internal import Terminal

/// One export: reads record after record, writes each or gathers them, goes on where one fails.
struct RecordExport {
  var format: ExportFormat
  /// The record files, `-` for standard input.
  var paths: [String]
  var output: String?
  var table: LetterTable?
  var guardsFormulas: Bool
  /// Folders to find sources in.
  var sources: [String]
  var heading: CMIFIndex.Heading?

  /// Returns how many records or files failed; each has been told of.
  func run() throws -> Int {
    switch format {
    case .csv: try gatherTables()
    case .jsonl: try gatherLines()
    case .cmif: try gatherIndex()
    case .json, .xml, .tei, .markdown, .text, .annotations: try writeEach()
    }
  }

  /// Hands each record on.
  private func forEach(
    _ body: (Letter, RecordText) throws -> Void
  ) throws -> Int {
    var failed = 0
    for path in paths {
      guard let texts = RecordOption.texts(in: path, nil) else {
        failed += 1
        continue
      }
      for text in texts {
        do {
          try body(try text.letter(), text)
        } catch let fault as RecordFault {
          failed += 1
          tell("\(text.file): \(fault)")
        } catch let error as WebAnnotationError {
          failed += 1
          tell("\(text.file): \(error)")
        }
      }
    }
    return failed
  }

  private func tell(_ text: String) {
    try? Terminal.Stream.error.write("epistle: \(CleanText.of(text))\n")
  }

  private var inputs: Set<String> { Set(paths.compactMap(FileSystem.canonical)) }
}

extension RecordExport {
  private func writeEach() throws -> Int {
    let index = try sourceIndex()
    let inputs = inputs
    var names = ExportNames()
    var target: ExportTarget?
    return try forEach { letter, text in
      let place = try target ?? self.target(for: text)
      target = place
      let stem =
        text.line == nil && text.file != "standard input"
        ? Path.stem(of: text.file) : letter.id
      try place.write(
        try bytes(of: letter, text, index), name: "\(names.name(stem)).\(format.fileExtension)",
        replacing: inputs)
    }
  }

  /// One record alone goes to a file or to standard output, more of them into a folder.
  private func target(for first: RecordText) throws -> ExportTarget {
    let isAlone = paths.count == 1 && first.line == nil
    guard let output else {
      if isAlone { return .standardOutput }
      throw CommandError.exportNeedsFolder
    }
    let isFolder = output.hasSuffix("/") || (try? FileSystem.kind(of: output)) == .folder
    if isAlone, !isFolder { return .file(output) }
    try makeFolder(output)
    return .folder(output)
  }

  private func makeFolder(_ path: String) throws(CommandError) {
    do throws(FileError) {
      try FileSystem.createFolder(path)
    } catch {
      throw .exportOutput(error)
    }
  }

  private func sourceIndex() throws(CommandError) -> SourceIndex? {
    guard format == .annotations else { return nil }
    do throws(FileError) {
      return try SourceIndex(sources)
    } catch {
      throw .verifyInput(error)
    }
  }

  private func bytes(
    of letter: Letter, _ text: RecordText, _ index: SourceIndex?
  ) throws -> [UInt8] {
    if let index {
      guard let source = index.bytes(of: letter.source, record: text.file) else {
        throw WebAnnotationError.noSource(name: letter.source.name)
      }
      return try WebAnnotations(letter, over: source).json()
    }
    do throws(XMLRecordError) {
      return try letter.bytes(as: format.perRecord ?? .json)
    } catch {
      throw CommandError.rendering(path: text.file, error)
    }
  }
}

extension RecordExport {
  private func gatherLines() throws -> Int {
    let sink = try ExportSink(output, replacing: inputs)
    var writer = JSONRecordWriter(.compact)
    let failed = try forEach { letter, _ in
      writer.write(letter)
      try sink.write(writer.takeBytes())
    }
    try sink.finish()
    return failed
  }

  private func gatherIndex() throws -> Int {
    guard let heading else { return 0 }
    var letters: [CMIFLetter] = []
    var others = 0
    let failed = try forEach { letter, _ in
      if let entry = CMIFLetter(letter) { letters.append(entry) } else { others += 1 }
    }
    if others > 0 { tell("\(SummaryText.count(others, "record")) left out: no letter") }
    guard !letters.isEmpty else { throw CommandError.noLetters(paths) }
    let sink = try ExportSink(output, replacing: inputs)
    try sink.write(CMIFIndex(heading).xml(of: letters))
    try sink.finish()
    return failed
  }

  /// One table, or all of them in a folder.
  private func gatherTables() throws -> Int {
    var tables: [(table: LetterTable, sink: ExportSink)] = []
    if let table {
      tables = [(table, try ExportSink(output, replacing: inputs))]
    } else if let output {
      try makeFolder(output)
      tables = try LetterTable.allCases.map {
        let path = Path.join(output, "\($0.rawValue).csv")
        return ($0, try ExportSink(path, replacing: inputs))
      }
    }
    var writer = CSVWriter(guardsFormulas: guardsFormulas)
    for (table, sink) in tables {
      writer.write(table.columns)
      try sink.write(writer.takeBytes())
    }
    let failed = try forEach { letter, _ in
      for (table, sink) in tables {
        for row in table.rows(of: letter) { writer.write(row) }
        try sink.write(writer.takeBytes())
      }
    }
    for (_, sink) in tables { try sink.finish() }
    return failed
  }
}
