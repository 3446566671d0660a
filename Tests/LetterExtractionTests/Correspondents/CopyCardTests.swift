import LetterSchema
import Testing

@testable import LetterExtraction

/// Who gets a copy: each line or each piece between semicolons is somebody.
@Suite struct CopyCardTests {
  static func copies(
    _ lines: String, body: String = "We write about the ferry that no longer runs at night."
  ) throws -> [String] {
    let drawn = lines.split(separator: "\n").map { "copies| \($0)" }.joined(separator: "\n")
    let draft = try LetterDrawing("body| \(body)\n\nclosing| Yours sincerely,\n\n\(drawn)")
      .after(Signatures.self)
    return draft.copies.map(draft.words)
  }

  @Test func `a line each`() throws {
    #expect(
      try Self.copies(
        """
        cc: The Governor
        Ada Bell, project lead
        Quay Foundation
        Dr. Tom Reed, Chair, Harbour Watch
        The Editor, Orle Argus
        all tenants
        """) == [
          "The Governor", "Ada Bell; project lead", "Quay Foundation",
          "Dr. + Tom Reed; Chair; Harbour Watch", "The Editor; Orle Argus", "all tenants",
        ])
  }

  @Test func `a piece each between semicolons`() throws {
    #expect(
      try Self.copies("cc Chair of Council; Harbour Watch; Cllr Ada Bell (Quay ward)")
        == ["Chair of Council", "Harbour Watch", "Cllr + Ada Bell; in Quay ward"])
    #expect(
      try Self.copies("抄送：石门县水务局、双溪镇人民政府", body: "我们写信给您，是为了城里的渡船。")
        == ["石门县水务局", "双溪镇人民政府"])
  }

  @Test func `addresses and numbers go with the line`() throws {
    #expect(
      try Self.copies(
        """
        Copied to:
        H.E. Mr. Tom Reed, Ambassador, Embassy of Norway, 12 Elm Street, Oslo, Fax: +47 55 50 01 01
        Embassy of Canada, Port Orle
        """) == [
          "H.E. Mr. + Tom Reed; Ambassador; Embassy of Norway; 12 Elm Street, Oslo; "
            + "Fax: +47 55 50 01 01", "Embassy of Canada; in Port Orle",
        ])
  }

  @Test func `what is enclosed gets no copy`() throws {
    #expect(try Self.copies("Copy of our letter of 3 March\ncc: Ada Bell") == ["Ada Bell"])
  }
}
