import Foundation

/// The sample documents of the project, discovered.
enum Samples {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "samples")

  static let documents: [URL] = files(in: folder) {
    ["txt", "md", "html", "htm"].contains($0.pathExtension)
  }
  .filter { !$0.lastPathComponent.hasPrefix("README") }

  /// The folder of the document's golden case.
  static func golden(of document: URL) -> URL {
    folder.appending(path: "golden/\(stem(document))")
  }

  static func gold(of document: URL) -> URL {
    folder.appending(path: "gold/\(stem(document)).json")
  }

  /// The folders of all golden cases.
  static let goldens: [URL] = files(in: folder.appending(path: "golden")) { _ in true }

  static func stem(_ file: URL) -> String { file.deletingPathExtension().lastPathComponent }

  private static func files(in folder: URL, _ isWanted: (URL) -> Bool) -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter(isWanted).sorted { $0.path() < $1.path() }
  }
}
