internal import ArgumentParser
internal import LetterCorpus
internal import Terminal

/// Reads record files for commands.
enum RecordOption {
  static func form(_ text: String) throws -> RecordText.Form {
    if let form = RecordText.Form(rawValue: text.lowercased()) { return form }
    throw ValidationError("no format \"\(CleanText.of(text))\"; there are json, jsonl, xml")
  }

  /// The files that hold the records which somebody names.
  static func files(
    _ inputs: [String], endings: [String] = RecordFiles.allEndings
  ) throws(CommandError) -> RecordFiles {
    do throws(RecordFilesError) {
      return try RecordFiles(inputs, endings: endings)
    } catch {
      throw .recordFiles(error)
    }
  }

  /// The records of a file, or of standard input; nil where it cannot be read, which is told.
  static func texts(in path: String, _ form: RecordText.Form?) -> [RecordText]? {
    let isInput = path == RecordFiles.standardInput
    do throws(FileError) {
      let bytes = isInput ? try FileSystem.readStandardInput() : try FileSystem.read(path)
      return RecordText.records(
        in: bytes, file: isInput ? "standard input" : path,
        form: form ?? (Path.ending(of: path) == "jsonl" ? .jsonl : nil))
    } catch {
      let text = CleanText.of("\(error); check that it is there and may be read")
      try? Terminal.Stream.error.write("epistle: \(text)\n")
      return nil
    }
  }
}
