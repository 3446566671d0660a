enum CharsetDetector {
  static func detect(_ bytes: [UInt8]) -> String { "windows-1252" }
  static func isCredible(_ encoding: String, _ bytes: [UInt8]) -> Bool { true }
}
