internal import LetterCorpus
internal import LetterGolden

/// A folder of gold records, and the folder of the documents that they are of.
struct GoldFolder {
  struct Entry: Sendable {
    /// The document's name without its ending, which is the gold's.
    var name: String
    var goldPath: String
    /// Nil where no folder of documents was given.
    var sourcePath: String?
  }

  let entries: [Entry]

  /// - Parameters:
  ///   - raw: the documents; nil where only the gold is wanted.
  ///   - complete: whether each document has to have gold.
  /// - Throws: where a gold has no document, or a document no gold.
  init(gold: String, raw: String?, complete: Bool) throws(CommandError) {
    let golds = try GoldFolder.names(gold).filter { Path.ending(of: $0) == "json" }
    guard !golds.isEmpty else { throw .gold(.nothing(folder: gold)) }
    var sources: [String: String] = [:]
    var order: [String] = []
    if let raw {
      for name in try GoldFolder.names(raw) where GoldFolder.isDocument(name) {
        if sources[Path.stem(of: name)] == nil { sources[Path.stem(of: name)] = name }
        order.append(name)
      }
    }
    var entries: [Entry] = []
    for file in golds {
      let name = Path.stem(of: file)
      let path = Path.join(gold, file)
      var entry = Entry(name: name, goldPath: path)
      if let raw {
        guard let source = sources[name] else { throw .gold(.noSource(gold: path, folder: raw)) }
        entry.sourcePath = Path.join(raw, source)
      }
      entries.append(entry)
    }
    let known = Set(entries.map(\.name))
    if complete, let raw, let lost = order.first(where: { !known.contains(Path.stem(of: $0)) }) {
      throw .gold(
        .noGold(
          source: Path.join(raw, lost),
          expected: Path.join(gold, "\(Path.stem(of: lost)).json")))
    }
    self.entries = entries
  }

  /// Documents as `epistle run` takes them from a folder.
  private static func isDocument(_ name: String) -> Bool {
    InputList.endings.contains(Path.ending(of: name)) && !name.hasPrefix(".")
      && !name.uppercased().hasPrefix("README")
  }

  private static func names(_ folder: String) throws(CommandError) -> [String] {
    do throws(FileError) {
      return try FileSystem.names(in: folder)
    } catch {
      throw .goldUnreadable(error)
    }
  }
}

extension GoldFolder.Entry {
  func gold() throws(CommandError) -> GoldRecord {
    do throws(GoldError) {
      return try GoldFile.record(from: try read(goldPath), name: goldPath)
    } catch {
      throw .gold(error)
    }
  }

  /// The document with its gold, read for the trainers.
  func document() throws(CommandError) -> TrainingDocument {
    let path = sourcePath ?? ""
    let bytes: [UInt8]
    do throws(GoldError) {
      bytes = try read(path)
    } catch {
      throw .gold(error)
    }
    let gold = try gold()
    do throws(GoldError) {
      return try TrainingDocument(bytes, file: Path.name(of: path), name: name, gold: gold)
    } catch {
      throw .gold(error)
    }
  }

  /// The document as text, for a gold that names its lines.
  func source() throws(CommandError) -> String? {
    guard let sourcePath else { return nil }
    do throws(GoldError) {
      return String(decoding: try read(sourcePath), as: UTF8.self)
    } catch {
      throw .gold(error)
    }
  }

  private func read(_ path: String) throws(GoldError) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.read(path)
    } catch {
      throw .unreadable(source: path, reason: error.reason)
    }
  }
}
