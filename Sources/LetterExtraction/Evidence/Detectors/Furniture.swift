/// Phrases of web-page furniture, and how much of the line they make up.
enum Furniture: Detector {
  static func look(at view: LineView, _ marks: inout [Cues.Mark]) {
    let text = view.text
    var covered = 0
    var end = text.lowerBound
    var seen = CueSet()
    for hit in view.page.hits(in: view.index) {
      guard let cue = cue(hit.section) else { continue }
      // In a paragraph, a word such as "home" or "search" says nothing.
      guard view.shape.width <= 160 || hit.text.count >= 14 else { continue }
      if seen.insert(cue) { marks.add(cue, hit.text) }
      if hit.text.lowerBound == text.lowerBound, seen.insert(.chromeStart) {
        marks.add(.chromeStart, hit.text)
      }
      if hit.text.upperBound > end {
        covered += hit.text.upperBound - max(end, hit.text.lowerBound)
        end = hit.text.upperBound
      }
    }
    marks.add(.chromeMost, text, if: covered * 10 >= text.count * 6)
  }

  static func cue(_ section: LexiconSection) -> Cue? {
    switch section {
    case .chromeNavigation: .chromeNavigation
    case .chromeBreadcrumb: .chromeBreadcrumb
    case .chromeSearch: .chromeSearch
    case .chromeShare: .chromeShare
    case .chromeDonation: .chromeDonation
    case .chromeRelated: .chromeRelated
    case .chromeTags: .chromeTags
    case .chromeCaption: .chromeCaption
    case .chromeCookie: .chromeCookie
    case .chromeComment: .chromeComment
    case .chromeAdvert: .chromeAdvert
    case .chromeFooter: .chromeFooter
    case .chromeError: .chromeError
    case .chromeLogin: .chromeLogin
    case .languageName: .languageName
    default: nil
    }
  }
}
