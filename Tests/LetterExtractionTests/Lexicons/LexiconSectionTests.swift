import Testing

@testable import LetterExtraction

@Suite struct LexiconSectionTests {
  @Test func `sections are found by the names of the files`() {
    #expect(LexiconSection.usState.name == "us-state")
    #expect(LexiconSection(rawValue: "chrome-navigation") == .chromeNavigation)
    #expect(LexiconSection(rawValue: "usState") == nil)
    for section in LexiconSection.allCases {
      #expect(LexiconSection(rawValue: section.name) == section)
      #expect(section.isChrome == section.name.hasPrefix("chrome-"))
      #expect(section.isKind == section.name.hasPrefix("kind-"))
    }
    let sorted = LexiconSection.allCases.sorted { $0.rank < $1.rank }.map(\.name)
    #expect(sorted == sorted.sorted())
  }

  @Test func `a set holds what was put into it`() {
    for section in LexiconSection.allCases {
      var set: SectionSet = []
      set.insert(section)
      #expect(LexiconSection.allCases.filter(set.contains) == [section])
      #expect(!set.isDisjoint(with: [.stopword, section]))
    }
  }
}
