internal import ArgumentParser
internal import CResources
internal import LetterCorpus
internal import LetterExtraction
internal import PipelineFile

/// `--config`, and the pipeline that follows from it.
struct PipelineOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The pipeline file.",
      discussion: "Without it: pipeline.yaml in the working folder, else the built-in one.",
      valueName: "file"))
  var config: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "In doubt about a line, remove it (precision) or keep it (recall).",
      discussion: "Without it: as the pipeline file says, else balanced.", valueName: "leaning"))
  var boilerplate: Leaning?

  /// Reads the pipeline file, or takes the built-in one, which needs no reading.
  func load() throws(CommandError) -> LoadedPipeline {
    let loaded = try loadFile()
    return boilerplate.map(loaded.leaning) ?? loaded
  }

  private func loadFile() throws(CommandError) -> LoadedPipeline {
    let standard = "pipeline.yaml"
    if let config { return try load(config) }
    if (try? FileSystem.kind(of: standard)) == .file { return try load(standard) }
    return try .builtIn()
  }

  private func load(_ path: String) throws(CommandError) -> LoadedPipeline {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path, limit: PipelineFile.limit)
    } catch {
      throw .configUnreadable(error)
    }
    let folder = Path.parent(of: path) ?? ""
    do throws(PipelineFileError) {
      let file = try PipelineFile(
        bytes, name: path, file: { name throws(UnreadableFile) in try read(name, in: folder) },
        hash: SHA256.hex)
      return LoadedPipeline(
        configuration: file.configuration, pipeline: file.pipeline, folder: folder,
        isBuiltIn: false)
    } catch {
      throw .pipelineFile(error)
    }
  }

  /// A file that the pipeline file names.
  private func read(_ name: String, in folder: String) throws(UnreadableFile) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.read(Path.join(folder, name), limit: PipelineOption.largestModel)
    } catch {
      throw UnreadableFile(reason: error.reason)
    }
  }

  private static let largestModel = 64 << 20
}

/// A configuration with its stages, and the folder that its paths are relative to.
struct LoadedPipeline {
  var configuration: PipelineConfiguration
  var pipeline: Pipeline
  var folder: String
  var isBuiltIn: Bool

  /// The same stages with a leaning given on the command line, which is part of the configuration
  /// that records name.
  func leaning(_ leaning: Leaning) -> LoadedPipeline {
    var loaded = self
    for index in loaded.configuration.stages.indices
    where loaded.configuration.stages[index].stage == DecideZones.description.name {
      loaded.configuration.stages[index].options["boilerplate"] = .string(leaning.rawValue)
    }
    let hashed = "\(pipeline.configHash)\nboilerplate: \(leaning.rawValue)\n"
    do throws(PipelineError) {
      loaded.pipeline = try Pipeline(
        loaded.configuration.stages, configHash: SHA256.hex(Array(hashed.utf8)))
    } catch {
      preconditionFailure("the stages were made before with other options: \(error)")
    }
    return loaded
  }

  var extractor: Extractor { Extractor(pipeline, limits: configuration.limits) }

  static func builtIn() throws(CommandError) -> LoadedPipeline {
    let resource = epistle_default_pipeline()
    let bytes = Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    do throws(PipelineError) {
      let configuration = PipelineConfiguration.standard
      return LoadedPipeline(
        configuration: configuration,
        pipeline: try Pipeline(configuration.stages, configHash: SHA256.hex(bytes)),
        folder: "", isBuiltIn: true)
    } catch {
      throw .builtInPipeline(error)
    }
  }
}

extension Leaning: ExpressibleByArgument {}
