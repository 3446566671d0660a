/// Small pieces of letters, invented, of which documents are put together.
enum LetterPieces {
  static let head = [
    "Open letter on the night ferry", "12 May 2014", "Geneva, 3 June 2011", "le 4 avril 2009",
    "den 1. Februar 1998", "二〇一九年五月一日", "03/04/2012", "Our ref: AB 12/2014",
    "Via Fax: +41 22 555 01",
    "By email", "Ms. Ada Bell", "Minister of Harbours", "Ministry of Harbours", "12 Elm Street",
    "London SW1A 2AA", "To: The Mayor of Lindow", "Re: The bridge at Orle", "Objet : le pont",
    "Betreff: Bahnhalt", "Asunto: la escuela", "事由：老街", "The Honorable John Reed", "cc: Tom Vale",
  ]

  static let salutations = [
    "Dear Ms. Bell,", "Dear Secretary Reed and Secretary Vale:", "Dear Sirs,", "Your Excellency,",
    "Monsieur le Ministre,", "Madame, Monsieur,", "Sehr geehrte Frau Ministerin,",
    "Estimada señora Consejera:", "Prezado Senhor Prefeito,", "尊敬的市长先生：", "拝啓",
    "Уважаемый господин министр!", "Szanowny Panie Ministrze,", "Sayın Bakan,", "عزيزي الوزير،",
    "Dear Minister, I write to you about the ferry that no longer runs at night.",
  ]

  static let body = [
    "We write about the ferry.", "The wall has been unsafe for two winters, and nobody mends it.",
    "We urge the Board to reopen the pier.", "We therefore call on you to:", "We ask you to",
    "Nous vous demandons de rouvrir la ligne de nuit.", "Wir fordern die Ministerin auf,",
    "Pedimos que se abra la escuela.", "我们要求市政府公开报告。", "Просим открыть библиотеку.",
    "as we said in 2013 [1]", "the report¹ says so", "(see note 2)", "it closed.3",
    "the law* forbids",
    "publish the minutes;", "release Ana Brook and Tom Reed", "pay the nurses for three nights",
    "and to ensure that", "Please reply by 3 March.", "in the town’s own words: “wait”",
    "The Board must act, and should do so before the winter.", "http://a.example/x?y=1&z",
  ]

  static let close = [
    "Yours sincerely,", "Yours faithfully", "Veuillez agréer, Monsieur, nos salutations.",
    "Mit freundlichen Grüßen", "Atentamente,", "此致", "敬礼", "С уважением,", "Respectfully,",
    "Ada Bell",
    "Dr. Tom Reed, Chair, Harbour Watch", "Chair of Trustees", "Harbour Watch",
    "On behalf of the Linden Park Friends", "Eva Ruiz – Casa del Río", "张伟", "李娜 王芳",
    "Signed by:", "ORGANISATIONS", "cc: The Mayor", "Encl.: 2", "P.S. It rains.",
    "Tel. 01234 567890",
  ]

  static let notes = [
    "[1] See the report of 2013.", "1. Minutes of the Board, p. 4.", "¹ As above.",
    "* With a reservation.",
    "† Until May.", "(2) http://a.example/,", "[^1]: The law, art. 3.", "3 Board, Minutes , 2012.",
    "Notes", "References:", "iv) Idem.",
  ]

  static let page = [
    "Skip to main content", "Home > News > Letters", "Share this page", "Donate now", "Follow us",
    "© 2014 Harbour Watch", "Related articles", "Tags: ferry, night", "Search", "Print", "Log in",
    "We use cookies.", "404 Not Found", "Photo: T. Reed", "Read more", "Leave a comment",
  ]

  static let markers = [
    "• ", "- ", "* ", "– ", "1. ", "2) ", "(a) ", "iv) ", "一、", "（1）", "· ", "§ ", "10.", "o ",
    "1.1 ",
  ]
}
