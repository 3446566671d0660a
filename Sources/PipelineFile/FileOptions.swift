internal import LetterExtraction

/// Puts the files that options name in the place of their names.
enum FileOptions {
  static func resolve(
    _ entries: inout [Pipeline.Entry], _ places: StagePlaces, catalog: [any Stage.Type],
    file: (String) throws(UnreadableFile) -> [UInt8]
  ) throws(PipelineFileProblem.Located) {
    for index in entries.indices {
      let stage = entries[index].stage
      let known = catalog.first { $0.description.name == stage }?.description.options ?? []
      for option in known where option.isFile {
        guard case .string(let name)? = entries[index].options[option.name] else { continue }
        do throws(UnreadableFile) {
          entries[index].options[option.name] = .file(name: name, bytes: try file(name))
        } catch {
          throw .init(
            .wrongFile(option.name, stage: stage, file: name, problem: error.reason),
            places.place(of: option.name, at: index))
        }
      }
    }
  }
}

/// Why a file that an option names cannot be read.
public struct UnreadableFile: Error, Hashable, Sendable {
  public var reason: String

  public init(reason: String) { self.reason = reason }

  /// For readers of pipeline files that are to read no other file.
  public static let never: @Sendable (String) throws(UnreadableFile) -> [UInt8] = {
    _ throws(UnreadableFile) in throw UnreadableFile(reason: "no files are read here")
  }
}
