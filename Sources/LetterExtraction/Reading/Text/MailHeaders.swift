/// Finds blocks of mail header lines.
enum MailHeaders {
  /// Marks header lines and their folded continuations.
  ///
  /// A block is two header lines or more after a blank line or rule; three, or one that only a mail
  /// program writes, since a letter's own memorandum head has `To:` and `From:` too.
  static func mark(_ lines: inout [PhysicalLine], _ bytes: [UInt8]) {
    var start = 0
    while start < lines.count {
      guard lines[start].kind == .text, opensBlock(start, lines),
        name(bytes, lines[start].content) != nil
      else {
        start += 1
        continue
      }
      var names: [String] = []
      var isTechnical = false
      var end = start
      while end < lines.count, end == start || lines[end].blankBefore == 0,
        lines[end].quote == lines[start].quote
      {
        if let name = name(bytes, lines[end].content) {
          names.append(name)
          isTechnical =
            isTechnical || technical.contains(name) || name.hasPrefix("x-")
            || hasAngleAddress(bytes, lines[end].content)
        } else if end == start || lines[end].indent <= lines[start].indent {
          break
        }
        end += 1
      }
      if names.count >= 4 || (names.count >= 2 && isTechnical) || isMail(names) {
        for index in start..<end { lines[index].kind = .mailHeader }
      }
      start = max(end, start + 1)
    }
  }

  private static func opensBlock(_ index: Int, _ lines: [PhysicalLine]) -> Bool {
    index == 0 || lines[index].blankBefore > 0 || lines[index - 1].kind == .rule
      || lines[index - 1].kind == .syntax || lines[index - 1].quote != lines[index].quote
  }

  private static func isMail(_ names: [String]) -> Bool {
    names.count >= 3 && names.contains { senders.contains($0) }
      && names.contains { subjects.contains($0) }
  }

  /// The header's name in lower case where a line is one.
  static func name(_ bytes: [UInt8], _ content: Range<Int>) -> String? {
    var start = content.lowerBound
    // List archives print headers as a bulleted list.
    if content.count > 4, bytes[start] == 0xE2, bytes[start + 1] == 0x80, bytes[start + 2] == 0xA2 {
      start = MarkerParser.skipBlanks(bytes, start + 3, content.upperBound)
    }
    var index = start
    var name: [UInt8] = []
    while index < content.upperBound, index - start <= 28, bytes[index] != UInt8(ascii: ":") {
      let byte = bytes[index]
      if byte < 0x20 { return nil }
      name.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
      index += 1
    }
    guard index < content.upperBound, bytes[index] == UInt8(ascii: ":"), !name.isEmpty else {
      return nil
    }
    // `Envoyé :` has a blank before its colon.
    if name.last == 0x20 { name.removeLast() }
    let text = String(decoding: name, as: UTF8.self)
    return known.contains(text) || technical.contains(text) || text.hasPrefix("x-") ? text : nil
  }

  private static func hasAngleAddress(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    bytes[content].contains(UInt8(ascii: "@"))
  }

  private static let senders: Set<String> = ["from", "von", "de", "da", "van", "od", "от", "发件人"]
  private static let subjects: Set<String> = [
    "subject", "betreff", "objet", "asunto", "oggetto", "onderwerp", "assunto", "temat", "тема",
    "主题",
  ]
  private static let known: Set<String> = senders.union(subjects).union([
    "to", "cc", "bcc", "date", "sent", "an", "kopie", "datum", "gesendet", "à", "envoyé", "para",
    "fecha", "enviado", "a", "data", "aan", "verzonden", "do", "кому", "дата", "sender", "reply-to",
    "organization", "organisation", "收件人", "日期", "enviado el", "envoyé le", "sent on", "inviato",
    "verzonden op", "wysłano", "отправлено", "adjuntos", "datos adjuntos", "attachments",
    "pièces jointes", "anlagen", "allegati", "bijlagen", "发送时间", "抄送", "附件",
  ])
  private static let technical: Set<String> = [
    "message-id", "received", "return-path", "in-reply-to", "references", "mime-version",
    "content-type", "content-transfer-encoding", "newsgroups", "path", "nntp-posting-host",
    "apparently-to", "delivered-to", "resent-from", "resent-to", "resent-date", "status",
    "errors-to",
    "precedence", "list-id", "user-agent", "dkim-signature",
  ]
}
