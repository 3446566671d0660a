// swift-tools-version: 6.1
import PackageDescription

/// What every target of ours is compiled with. Warnings are errors for the root package only:
/// SwiftPM compiles dependencies with their own settings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
  name: "epistle",
  products: [
    .executable(name: "epistle", targets: ["EpistleCommand"]),
    .library(name: "LetterSchema", targets: ["LetterSchema"]),
    .library(name: "LetterExtraction", targets: ["LetterExtraction"]),
  ],
  dependencies: [
    // The command line: subcommands, help, completions.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // `pipeline.yaml`, with the line and column of every node.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // SQLite: `letters.sqlite`.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // libxml2, found by pkg-config.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // zlib, found by pkg-config.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Lexicons, model weights, the default pipeline: bytes in the binary.
    .target(name: "CResources", exclude: ["lexicons", "models", "pages", "tables"]),
    // The digest's inner loop.
    .target(name: "CDigest"),
    // The letter record and its renderings. Knows no pipeline, no Foundation.
    .target(name: "LetterSchema", swiftSettings: strict),
    // From bytes to the record. No Foundation.
    .target(
      name: "LetterExtraction", dependencies: ["LetterSchema", "CResources", "CDigest"],
      swiftSettings: strict),
    // Every line that touches libxml2.
    .target(
      name: "LetterMarkup",
      dependencies: ["CLibXML2", "CResources", "LetterSchema", "LetterExtraction"],
      swiftSettings: strict),
    // Many documents: inputs, outputs, the batch runner, verification.
    .target(
      name: "LetterCorpus",
      dependencies: ["CZlib", "LetterSchema", "LetterExtraction", "LetterMarkup"],
      swiftSettings: strict),
    // Records as a database: the one place that touches GRDB.
    .target(
      name: "LetterDatabase",
      dependencies: [
        "LetterSchema", "LetterCorpus", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // Gold: training of the zone model, comparison with golden records.
    .target(
      name: "LetterGolden", dependencies: ["LetterSchema", "LetterExtraction", "CResources"],
      swiftSettings: strict),
    // What a person at a terminal sees: widths, colours, tables, spelling help.
    .target(name: "Terminal", swiftSettings: strict),
    // `pipeline.yaml`: the one place that touches Yams.
    .target(
      name: "PipelineFile",
      dependencies: ["LetterSchema", "LetterExtraction", "Terminal", "Yams"],
      swiftSettings: strict),
    // The `epistle` program: arguments, files, exit codes.
    .executableTarget(
      name: "EpistleCommand",
      dependencies: [
        "CResources", "LetterSchema", "LetterExtraction", "LetterMarkup", "LetterCorpus",
        "LetterDatabase", "LetterGolden", "PipelineFile", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Stages to count the instructions of: `scripts/stage-cost`.
    .executableTarget(
      name: "stage-cost", dependencies: ["LetterExtraction"], path: "Benchmarks/StageCost",
      swiftSettings: strict),
    // Passes over a pack of pages, timed beside other programs: `scripts/bench-html`.
    .executableTarget(
      name: "html-worker", dependencies: ["LetterExtraction", "LetterSchema"],
      path: "Benchmarks/HTMLWorker", swiftSettings: strict),
    // Our reading of pages against libxml2's: `scripts/html-differential`.
    .executableTarget(
      name: "html-differential", dependencies: ["LetterExtraction", "LetterMarkup"],
      path: "Benchmarks/HTMLDifferential", swiftSettings: strict),
    // Pages made to be slow against a plain one: `scripts/hostile`.
    .executableTarget(
      name: "hostile-cost", dependencies: ["LetterExtraction"], path: "Benchmarks/HostileCost",
      swiftSettings: strict),
    // What must hold for any bytes, for the fuzzer and for the tests of what it found.
    .target(
      name: "FuzzChecks", dependencies: ["LetterExtraction", "LetterSchema"],
      path: "Fuzzing/Checks", swiftSettings: strict),
    .testTarget(
      name: "LetterGoldenTests",
      dependencies: ["LetterGolden", "LetterSchema", "LetterExtraction"],
      swiftSettings: strict),
    // What tests of several targets need.
    .target(
      name: "TestSupport", dependencies: ["LetterCorpus"], path: "Tests/Support",
      swiftSettings: strict),
    // The built program, in a fresh folder.
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "EpistleCommand", "LetterCorpus", "LetterExtraction", "PipelineFile", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    .testTarget(
      name: "PipelineFileTests",
      dependencies: ["PipelineFile", "LetterSchema", "LetterExtraction", "CResources"],
      swiftSettings: strict),
    .testTarget(
      name: "LetterSchemaTests", dependencies: ["LetterSchema"], swiftSettings: strict),
    .testTarget(
      name: "LetterExtractionTests",
      dependencies: [
        "CDigest", "CResources", "LetterSchema", "LetterExtraction", "LetterMarkup", "FuzzChecks",
      ],
      exclude: ["Hostile/Corpus"], swiftSettings: strict),
    .testTarget(
      name: "LetterMarkupTests",
      dependencies: ["LetterSchema", "LetterExtraction", "LetterMarkup"], swiftSettings: strict),
    // A run that meets a fault: what the fault tests start and kill.
    .executableTarget(
      name: "fault-worker",
      dependencies: ["LetterCorpus", "LetterDatabase", "LetterExtraction", "LetterSchema"],
      path: "Tests/FaultWorker", swiftSettings: strict),
    .testTarget(
      name: "LetterCorpusTests",
      dependencies: [
        "LetterSchema", "LetterExtraction", "LetterCorpus", "LetterMarkup", "TestSupport",
        "fault-worker", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "LetterDatabaseTests",
      dependencies: [
        "LetterDatabase", "LetterCorpus", "LetterSchema",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["LetterSchema", "LetterExtraction", "LetterGolden", "PipelineFile"],
      exclude: ["floors.json"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// `scripts/fuzz`: wants libFuzzer linked in, which the usual build has not.
if Context.environment["EPISTLE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzzer", dependencies: ["FuzzChecks"], path: "Fuzzing/Fuzzer",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
