/// All files below a folder.
enum FileTree {
  /// The paths in the order of their bytes, without hidden names; links to folders are left out.
  static func files(in folder: String) throws(FileError) -> [String] {
    var files: [String] = []
    for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") {
      let path = Path.join(folder, name)
      if FileSystem.isRealFolder(path) {
        files += try self.files(in: path)
      } else if (try? FileSystem.kind(of: path)) != .folder {
        // One that is not to be had, such as a link that leads nowhere, is told of by whoever reads.
        files.append(path)
      }
    }
    return files
  }
}
