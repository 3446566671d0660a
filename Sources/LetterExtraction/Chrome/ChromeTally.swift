/// What one document shows of its site.
public struct SiteLines: Sendable {
  package let site: Site
  /// The texts of its lines that may be the site's, each once, in lower case.
  package let texts: Set<ArraySlice<UInt8>>
  /// Of all its words: a page that is there twice is one document.
  package let digest: String

  /// `draft`: read, its cues seen. Nil where nothing tells of what site it is.
  public init?(_ draft: Draft) {
    guard let site = Site(draft) else { return nil }
    self.site = site
    var texts: Set<ArraySlice<UInt8>> = []
    // What recurs within running text, as a heading or a clause does, is of the texts. Copies, so
    // that no short text holds on to a whole document.
    SharedLines(draft).forEach(but: .amidMain) { texts.insert(ArraySlice(Array($1))) }
    self.texts = texts
    digest = SHA256.hex(draft.page.folded)
  }
}

/// Counts in how many documents of a site each line stands: the same in any order.
public struct ChromeTally: Sendable {
  /// One document in so many has a line that is the site's.
  private static let share = 5

  private struct Count {
    /// Their digests.
    var documents: Set<String> = []
    var texts: [ArraySlice<UInt8>: Int] = [:]
  }

  private var counts: [Site: Count] = [:]

  public init() {}

  public mutating func add(_ lines: SiteLines) {
    guard counts[lines.site, default: Count()].documents.insert(lines.digest).inserted else {
      return
    }
    for text in lines.texts { counts[lines.site]?.texts[text, default: 0] += 1 }
  }

  /// How many documents of known sites there were, copies left out.
  public var documents: Int { counts.values.reduce(0) { $0 + $1.documents.count } }

  /// The lines that stand in at least `least` documents of their site and in one of five.
  ///
  /// A site that shares none has no place in it.
  public func chrome(least: Int) -> SiteChrome {
    var chrome = SiteChrome()
    for (site, count) in counts {
      let total = count.documents.count
      let needed = max(least, (total + Self.share - 1) / Self.share)
      let shared = count.texts.filter { $0.value >= needed }
      if !shared.isEmpty { chrome.sites[site] = .init(documents: total, counts: shared) }
    }
    return chrome
  }
}
