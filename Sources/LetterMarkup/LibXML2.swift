internal import CLibXML2

/// The library as a whole.
enum LibXML2 {
  /// Sets up what its threads share, once; whoever calls the library asks for this first.
  ///
  /// Left to itself, the library does so at the first need, and two jobs that write their first
  /// records at once then meet half of its table of encodings.
  static let start: Void = xmlInitParser()
}
