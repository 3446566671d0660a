/// The lines that recur on the pages of each of some sites: menus, footers, teasers.
///
/// Learned from many documents and kept in a file, so that a page read alone is read as it is
/// among the others.
public struct SiteChrome: Hashable, Sendable {
  /// What one site's documents share.
  package struct Lines: Hashable, Sendable {
    /// How many documents it was learned from.
    package var documents: Int
    /// In how many of them each text stands: in lower case, white space folded.
    package var counts: [ArraySlice<UInt8>: Int]
  }

  package var sites: [Site: Lines] = [:]

  package init() {}

  /// How many sites it knows, and how many lines of them.
  public var siteCount: Int { sites.count }
  public var lineCount: Int { sites.values.reduce(0) { $0 + $1.counts.count } }

  /// The site whose lines a document's are compared with: its own, or the only one there is.
  private func site(of draft: Draft) -> Site? {
    if let own = Site(draft), sites[own] != nil { return own }
    return sites.count == 1 ? sites.keys.first : nil
  }

  /// Marks the lines of a document that recur on its site.
  func mark(_ draft: inout Draft) {
    guard let site = site(of: draft), let known = sites[site] else { return }
    var found: [Int] = []
    SharedLines(draft).forEach { line, text in
      if known.counts[text] != nil { found.append(line) }
    }
    for line in found {
      draft.cues.add(Cues.Mark(.siteChrome, draft.reading.lines[line].text), to: line)
    }
    draft.cues.site = site
  }
}
