import LetterCorpus
import TestSupport

/// What a feed gave, in short.
struct Fed {
  var documents: [Document] = []
  var failures: [DocumentFailure] = []
  var skipped: [String: Int] = [:]

  var ids: [String] { documents.map(\.id) }
  var codes: [DocumentFailure.Code] { failures.map(\.code) }

  func text(_ index: Int) -> String? {
    if case .bytes(let bytes) = documents[index].content {
      return String(decoding: bytes, as: UTF8.self)
    }
    return nil
  }

  init(_ paths: [String], fields: DocumentFields = DocumentFields(), limit: Int = 1 << 20) {
    var feed = DocumentFeed(InputList(files: paths), fields: fields, limit: limit)
    while let arrival = feed.next() {
      switch arrival {
      case .document(let document): documents.append(document)
      case .failure(let failure): failures.append(failure)
      }
    }
    skipped = feed.skipped
  }
}

extension TemporaryFolder {
  func write(_ name: String, bytes: [UInt8]) throws -> String {
    let path = "\(path)/\(name)"
    try FileSystem.write(bytes, to: path)
    return path
  }
}
