import LetterSchema
import Testing

@testable import LetterExtraction

/// Addressees in Chinese, Japanese and Korean: body, post, name and what honours it.
@Suite struct IdeographicAddresseeTests {
  static let chinese = "我们写信给您，是为了城里的渡船。它从今年起夜里不再开了。"
  static let japanese = "夜の渡し船が今年から運航されなくなりましたので、お手紙を差し上げます。"
  static let korean = "밤에 다니던 배가 올해부터 다니지 않아 이 글을 씁니다."

  static func words(_ drawing: String) throws -> [String] {
    let draft = try LetterDrawing(drawing).after(ReadLetterhead.self)
    return draft.letterhead.recipients.map(draft.words)
  }

  @Test(arguments: [
    ("尊敬的王市长：", chinese, ["王; 市长"]), ("李明主席：", chinese, ["李明; 主席"]),
    ("王女士：", chinese, ["女士 + 王"]),
    ("류지환 해양수산부 장관님께,", korean, ["류지환; 장관; 해양수산부"]),
  ])
  func `greetings`(greeting: String, body: String, expected: [String]) throws {
    #expect(try Self.words("salutation| \(greeting)\nbody| \(body)") == expected)
  }

  @Test(arguments: [
    ("致：环岛渡轮有限公司总经理容慧儿女士", chinese, ["女士 + 容慧儿; 总经理; 环岛渡轮有限公司"]),
    ("教育部部长", chinese, ["教育部部长"]), ("立法會全體議員", chinese, ["立法會全體議員"]),
    ("受文者：新安縣政府", chinese, ["新安縣政府"]),
    ("주식회사 물빛배송\n물빛시 첨단로 300\n서윤재 대표이사 귀하", korean, ["귀하 + 서윤재; 대표이사; 주식회사 물빛배송; 물빛시 첨단로 300"]),
    ("東湾電鉄株式会社\n代表取締役社長 大河内 隆 様", japanese, ["様 + 大河内 隆; 代表取締役社長; 東湾電鉄株式会社"]),
  ])
  func `inside addresses`(address: String, body: String, expected: [String]) throws {
    let lines = address.split(separator: "\n").map { "recipient| \($0)" }.joined(separator: "\n")
    #expect(try Self.words("\(lines)\n\nbody| \(body)") == expected)
  }
}
