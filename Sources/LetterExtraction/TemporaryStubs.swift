/// The lines of a source, whatever form it has.
public func read(_ source: SourceText) -> Reading {
  SourceReader().read(source)
}
