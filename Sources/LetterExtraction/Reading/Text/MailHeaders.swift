/// Finds blocks of mail header lines.
enum MailHeaders {
  /// Marks header lines and their folded continuations.
  ///
  /// A block is two header lines or more after a blank line or rule, one of them such as only a mail
  /// program writes: a letter's own memorandum head has `To:`, `From:`, `Date:` and `Subject:` too,
  /// but neither addresses nor the time of day.
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
            || sendings.contains(name) || bytes[lines[end].content].contains(UInt8(ascii: "@"))
            || hasTime(bytes[lines[end].content])
        } else if end == start || lines[end].indent <= lines[start].indent {
          break
        }
        end += 1
      }
      if names.count >= 2, isTechnical {
        for index in start..<end { lines[index].kind = .mailHeader }
      }
      start = max(end, start + 1)
    }
  }

  private static func opensBlock(_ index: Int, _ lines: [PhysicalLine]) -> Bool {
    index == 0 || lines[index].blankBefore > 0 || lines[index - 1].kind == .rule
      || lines[index - 1].kind == .syntax || lines[index - 1].quote != lines[index].quote
  }

  /// Whether a line says who sends: `From: 12 members of the board`.
  static func isSender(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    name(bytes, content).map(senders.contains) ?? false
  }

  /// `10:22`, `9:05:33`.
  private static func hasTime(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.dropFirst().dropLast(2).contains { at in
      line[at] == UInt8(ascii: ":") && line[at - 1] &- 0x30 < 10 && line[at + 1] &- 0x30 < 10
        && line[at + 2] &- 0x30 < 10
    }
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

  private static let senders: Set<String> = ["from", "von", "de", "da", "van", "od", "от", "发件人"]
  /// Lines that mail programs alone write.
  private static let sendings: Set<String> = [
    "sent", "gesendet", "envoyé", "enviado", "verzonden", "sender", "reply-to", "enviado el",
    "envoyé le", "sent on", "inviato", "verzonden op", "wysłano", "отправлено", "发送时间",
  ]
  private static let known: Set<String> = senders.union(sendings).union([
    "subject", "betreff", "objet", "asunto", "oggetto", "onderwerp", "assunto", "temat", "тема",
    "主题", "to", "cc", "bcc", "date", "an", "kopie", "datum", "à", "para", "fecha", "a", "data",
    "aan", "do", "кому", "дата", "organization", "organisation", "收件人", "日期", "adjuntos",
    "datos adjuntos", "attachments", "pièces jointes", "anlagen", "allegati", "bijlagen", "抄送",
    "附件",
  ])
  private static let technical: Set<String> = [
    "message-id", "received", "return-path", "in-reply-to", "references", "mime-version",
    "content-type", "content-transfer-encoding", "newsgroups", "path", "nntp-posting-host",
    "apparently-to", "delivered-to", "resent-from", "resent-to", "resent-date", "status",
    "errors-to",
    "precedence", "list-id", "user-agent", "dkim-signature",
  ]
}
