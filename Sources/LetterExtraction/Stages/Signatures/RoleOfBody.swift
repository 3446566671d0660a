/// `President of X`, `Chief Scientist at X`, `directeur X`: a post and its body in one phrase.
struct RoleOfBody {
  private(set) var post: Range<Int>
  private(set) var body: Range<Int>
  /// Whether what follows the post is where it is held: `mayor of X`.
  private(set) var isPlace = false

  static func split(_ page: Page, line: Int, _ range: Range<Int>) -> RoleOfBody? {
    RoleSplitter(page, line, range)?.split()
  }

  /// Only at a word like `at`, behind which a body always stands.
  static func splitAt(_ page: Page, line: Int, _ range: Range<Int>) -> RoleOfBody? {
    RoleSplitter(page, line, range)?.lastAt()
  }

  init(_ post: Range<Int>, _ body: Range<Int>, isPlace: Bool = false) {
    self.post = post
    self.body = body
    self.isPlace = isPlace
  }
}
