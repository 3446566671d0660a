internal import ArgumentParser

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "verify", abstract: "x")
  @Argument var records: [String]
  func run() throws {}
}
