/// The documents of a run, one after the other: files as they are, containers opened and read
/// piece by piece, in memory that does not grow with them.
public struct DocumentFeed {
  private enum Open {
    case lines(JSONLines)
    case archive(ArchivedDocuments)
  }

  private let list: InputList
  private let fields: DocumentFields
  private let limit: Int
  private var failures: ArraySlice<DocumentFailure>
  private var position = 0
  private var open: Open?
  private var names: TakenNames?
  /// What containers held that is no document, by reason.
  public private(set) var skipped: [String: Int] = [:]

  /// - Parameter limit: the largest document in bytes.
  public init(_ list: InputList, fields: DocumentFields = DocumentFields(), limit: Int) {
    self.list = list
    self.fields = fields
    self.limit = limit
    failures = list.failures[...]
    // Files have names of their own; only what containers hold can clash with them.
    guard list.files.contains(where: { $0.container != nil }) else { return }
    var taken = TakenNames()
    for file in list.files where file.container == nil { _ = taken.suffix(for: file.recordName) }
    names = taken
  }

  /// How many documents there are; nil where containers hide it.
  public var count: Int? {
    names == nil ? list.files.count + list.failures.count : nil
  }

  public mutating func next() -> Arrival? {
    if let failure = failures.popFirst() { return .failure(failure) }
    while true {
      if let arrival = nextInContainer() { return named(arrival) }
      guard position < list.files.count else { return nil }
      let file = list.files[position]
      position += 1
      guard let container = file.container else { return .document(Document(file)) }
      if let arrival = opened(file, container) { return named(arrival) }
    }
  }

  private mutating func nextInContainer() -> Arrival? {
    do throws(FileError) {
      switch open {
      case .lines(var lines):
        defer { open = .lines(lines) }
        if let arrival = try lines.next() { return arrival }
      case .archive(var archive):
        defer { open = .archive(archive) }
        if let arrival = try archive.next() { return arrival }
        for (reason, count) in archive.skipped { skipped[reason, default: 0] += count }
      case nil: return nil
      }
      close()
      return nil
    } catch {
      if case .archive(let archive) = open {
        for (reason, count) in archive.skipped { skipped[reason, default: 0] += count }
      }
      close()
      let file = list.files[position - 1]
      return .failure(DocumentFailure(document: file.recordName, source: file.path, error))
    }
  }

  // `defer` in the cases above sets `open` again, so that closing comes behind them.
  private mutating func close() { open = nil }

  /// Opens a container; gives a failure, or the one document that standard input may be.
  private mutating func opened(_ file: InputFile, _ container: Container) -> Arrival? {
    do throws(FileError) {
      let isInput = container == .standardInput
      let reader = isInput ? ByteReader() : try ByteReader(file.path)
      let name = isInput ? "standard-input" : Path.stem(of: file.recordName)
      switch container {
      case .jsonLines: openLines(reader, name)
      case .webArchive: openArchive(reader, name)
      case .standardInput:
        let head = try reader.peek(64)
        if head.starts(with: Array("WARC/".utf8)) {
          openArchive(reader, name)
        } else if head.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
          openLines(reader, name)
        } else {
          return .document(
            Document(id: name, name: name, path: "-", bytes: try reader.rest(limit: limit)))
        }
      }
      return nil
    } catch {
      return .failure(DocumentFailure(document: file.recordName, source: file.path, error))
    }
  }

  private mutating func openLines(_ reader: ByteReader, _ name: String) {
    open = .lines(JSONLines(reader, name: name, fields: fields, limit: limit))
  }

  private mutating func openArchive(_ reader: ByteReader, _ name: String) {
    open = .archive(ArchivedDocuments(reader, name: name, limit: limit))
  }

  /// The arrival under a name that no other of the run has.
  private mutating func named(_ arrival: Arrival) -> Arrival {
    switch arrival {
    case .document(var document):
      let suffix = names?.suffix(for: document.recordName) ?? ""
      document.recordName += suffix
      document.id += suffix
      return .document(document)
    case .failure(var failure):
      failure.document += names?.suffix(for: FileName.safe(failure.document)) ?? ""
      return .failure(failure)
    }
  }
}
