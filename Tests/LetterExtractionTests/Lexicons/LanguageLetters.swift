/// Letters of nobody to nobody, one a language.
enum LanguageLetters {
  static let all: [LanguageLetterTests.Example] = [
    LanguageLetterTests.Example(
      language: "ca", when: "2019-03-14", salutation: "Benvolgut senyor alcalde,",
      closing: "Atentament,", author: "Neus Farrera",
      text: """
        Carta oberta sobre el safareig

        Vallgrassa, 14 de març de 2019

        Benvolgut senyor alcalde,

        Fa tres anys que el safareig del poble és tancat i que ningú no ens explica per què. Les obres es van acabar a la tardor, però la porta encara té el mateix cadenat.

        Per això us demanem que reobriu el safareig abans de l'estiu. Demanem també que l'Ajuntament publiqui el cost de les obres.

        Atentament,

        Neus Farrera
        Presidenta de l'Associació de Veïns de Vallgrassa
        """),
    LanguageLetterTests.Example(
      language: "cs", when: "2018-05-03", salutation: "Vážená paní starostko,",
      closing: "S pozdravem", author: "Alena Doubková",
      text: """
        Otevřený dopis o mostě

        V Lískovci dne 3. května 2018

        Vážená paní starostko,

        most přes potok je zavřený už druhý rok a děti chodí do školy po silnici. Obec slíbila opravu, ale práce dosud nezačaly a nikdo nám neřekl proč.

        Žádáme Vás, abyste opravu mostu zahájila před koncem prázdnin. Požadujeme také zveřejnit posudek, který si obec nechala vypracovat.

        S pozdravem

        Alena Doubková
        předsedkyně spolku Lískovecká lávka
        """),
    LanguageLetterTests.Example(
      language: "da", when: "2017-09-08", salutation: "Kære borgmester",
      closing: "Med venlig hilsen", author: "Karen Brinkholm",
      text: """
        Åbent brev om færgen

        Skarø Havn, den 8. september 2017

        Kære borgmester

        Færgen har ikke sejlet om aftenen siden foråret, og vi får ikke at vide hvorfor. Mange af os arbejder på den anden side af sundet og kan ikke komme hjem.

        Vi opfordrer kommunen til at genåbne aftenruten inden vinteren. Vi kræver også, at regnskabet for havnen bliver offentliggjort.

        Med venlig hilsen

        Karen Brinkholm
        Formand for Beboerforeningen Skarø
        """),
    LanguageLetterTests.Example(
      language: "el", when: "2016-04-12", salutation: "Αξιότιμε κύριε Δήμαρχε,",
      closing: "Με εκτίμηση,", author: "Ελένη Βραχωρίτη",
      text: """
        Ανοιχτή επιστολή για τη βιβλιοθήκη

        Λιθόβρυση, 12 Απριλίου 2016

        Αξιότιμε κύριε Δήμαρχε,

        Η βιβλιοθήκη του χωριού είναι κλειστή από το φθινόπωρο και κανείς δεν μας εξηγεί τον λόγο. Τα παιδιά μας δεν έχουν πού να διαβάσουν μετά το σχολείο.

        Σας ζητούμε να ανοίξετε ξανά τη βιβλιοθήκη πριν από το καλοκαίρι. Ζητάμε επίσης να δημοσιεύσετε τον προϋπολογισμό της.

        Με εκτίμηση,

        Ελένη Βραχωρίτη
        Πρόεδρος του Συλλόγου Γονέων
        """),
    LanguageLetterTests.Example(
      language: "fa", when: "2019-03-14", salutation: "جناب آقای شهردار،",
      closing: "با احترام،", author: "پروین رستگار",
      text: """
        نامه سرگشاده درباره کتابخانه

        ۱۴ مارس ۲۰۱۹

        جناب آقای شهردار،

        کتابخانه محله ما از پاییز گذشته بسته است و هیچ کس دلیل آن را به ما نمی‌گوید. کودکان ما پس از مدرسه جایی برای خواندن ندارند.

        از شما می‌خواهیم که کتابخانه را پیش از تابستان باز کنید. ما همچنین خواستار انتشار بودجه آن هستیم.

        با احترام،

        پروین رستگار
        رئیس انجمن اولیا
        """),
    LanguageLetterTests.Example(
      language: "fi", when: "2018-05-03", salutation: "Arvoisa kunnanjohtaja,",
      closing: "Kunnioittavasti", author: "Aino Korpivaara",
      text: """
        Avoin kirje kirjastosta

        Hiisijärvellä 3. toukokuuta 2018

        Arvoisa kunnanjohtaja,

        kylän kirjasto on ollut suljettuna syksystä asti, eikä kukaan kerro meille miksi. Lapsilla ei ole enää paikkaa, jossa he voivat lukea koulun jälkeen.

        Vaadimme, että kirjasto avataan ennen kesää. Pyydämme myös kuntaa julkaisemaan laskelmat, joihin päätös perustuu.

        Kunnioittavasti

        Aino Korpivaara
        Hiisijärven kyläyhdistyksen puheenjohtaja
        """),
    LanguageLetterTests.Example(
      language: "he", when: "2019-03-14", salutation: "לכבוד ראש העירייה,",
      closing: "בכבוד רב,", author: "רבקה שגיא",
      text: """
        מכתב פתוח בעניין הספרייה

        14 במרץ 2019

        לכבוד ראש העירייה,

        הספרייה בשכונה שלנו סגורה מאז הסתיו, ואיש אינו מסביר לנו מדוע. לילדים אין מקום לקרוא בו אחרי הלימודים.

        אנו דורשים לפתוח את הספרייה לפני הקיץ. אנו מבקשים גם לפרסם את התקציב שלה.

        בכבוד רב,

        רבקה שגיא
        יושבת ראש ועד ההורים
        """),
    LanguageLetterTests.Example(
      language: "hi", when: "2019-03-14", salutation: "माननीय महापौर महोदय,",
      closing: "भवदीय,", author: "सुनीता कछवाहा",
      text: """
        पुस्तकालय के बारे में खुला पत्र

        १४ मार्च २०१९

        माननीय महापौर महोदय,

        हमारे मोहल्ले का पुस्तकालय पिछले साल से बंद है और कोई हमें इसका कारण नहीं बताता। बच्चों के पास स्कूल के बाद पढ़ने की कोई जगह नहीं है।

        हम मांग करते हैं कि पुस्तकालय गर्मी से पहले खोला जाए। हम अनुरोध करते हैं कि इसका बजट प्रकाशित किया जाए।

        भवदीय,

        सुनीता कछवाहा
        अध्यक्ष, अभिभावक समिति
        """),
    LanguageLetterTests.Example(
      language: "hu", when: "2018-05-03", salutation: "Tisztelt Polgármester Úr!",
      closing: "Tisztelettel:", author: "Somlai Piroska",
      text: """
        Nyílt levél a könyvtárról

        Hársliget, 2018. május 3.

        Tisztelt Polgármester Úr!

        A falu könyvtára ősz óta zárva van, és senki sem mondja meg nekünk, hogy miért. A gyerekeknek nincs hol olvasniuk az iskola után.

        Kérjük, hogy nyissák meg újra a könyvtárat a nyár előtt. Követeljük továbbá, hogy hozzák nyilvánosságra a költségvetését.

        Tisztelettel:

        Somlai Piroska
        a Hársligeti Szülők Egyesületének elnöke
        """),
    LanguageLetterTests.Example(
      language: "id", when: "2019-03-14", salutation: "Dengan hormat,",
      closing: "Hormat kami,", author: "Ratna Wirasti",
      text: """
        Surat terbuka tentang perpustakaan

        Lembah Rawi, 14 Maret 2019

        Yth. Bupati Lembah Rawi

        Dengan hormat,

        Perpustakaan di desa kami sudah ditutup sejak tahun lalu dan tidak ada yang menjelaskan alasannya kepada kami. Anak-anak tidak punya tempat untuk membaca setelah sekolah.

        Kami meminta Bapak untuk membuka kembali perpustakaan sebelum liburan. Kami juga mendesak pemerintah untuk mengumumkan anggarannya.

        Hormat kami,

        Ratna Wirasti
        Ketua Perkumpulan Orang Tua
        """),
    LanguageLetterTests.Example(
      language: "nb", when: "2017-09-08", salutation: "Kjære ordfører",
      closing: "Med vennlig hilsen", author: "Ingunn Tverrvåg",
      text: """
        Åpent brev om ferga

        Skarvøya, 8. september 2017

        Kjære ordfører

        Ferga har ikke gått om kvelden siden våren, og ingen forteller oss hvorfor. Mange av oss arbeider på den andre siden av sundet og kommer ikke hjem.

        Vi ber kommunen om å gjenåpne kveldsruta før vinteren. Vi krever også at regnskapet for havna blir offentliggjort.

        Med vennlig hilsen

        Ingunn Tverrvåg
        Leder i Skarvøya velforening
        """),
    LanguageLetterTests.Example(
      language: "ro", when: "2019-03-14", salutation: "Stimate domnule primar,",
      closing: "Cu stimă,", author: "Ileana Brădescu",
      text: """
        Scrisoare deschisă despre bibliotecă

        Valea Teiului, 14 martie 2019

        Stimate domnule primar,

        Biblioteca din sat este închisă de toamna trecută și nimeni nu ne spune de ce. Copiii noștri nu mai au unde să citească după școală.

        Vă cerem să redeschideți biblioteca înainte de vară. Solicităm de asemenea publicarea bugetului ei.

        Cu stimă,

        Ileana Brădescu
        Președinta Asociației de Părinți
        """),
    LanguageLetterTests.Example(
      language: "sv", when: "2017-09-08", salutation: "Bästa kommunalråd,",
      closing: "Med vänlig hälsning", author: "Gunvor Tallryd",
      text: """
        Öppet brev om färjan

        Skäret, den 8 september 2017

        Bästa kommunalråd,

        färjan har inte gått på kvällarna sedan i våras och ingen berättar för oss varför. Många av oss arbetar på andra sidan sundet och kommer inte hem.

        Vi uppmanar kommunen att öppna kvällsturen igen före vintern. Vi kräver också att räkenskaperna för hamnen offentliggörs.

        Med vänlig hälsning

        Gunvor Tallryd
        Ordförande i Skärets byalag
        """),
    LanguageLetterTests.Example(
      language: "vi", when: "2019-03-14", salutation: "Kính thưa ông Chủ tịch,",
      closing: "Trân trọng,", author: "Nguyễn Thị Hạnh",
      text: """
        Thư ngỏ về thư viện

        Làng Tre, ngày 14 tháng 3 năm 2019

        Kính thưa ông Chủ tịch,

        Thư viện của làng chúng tôi đã đóng cửa từ mùa thu năm ngoái và không ai giải thích cho chúng tôi biết lý do. Trẻ em không còn nơi nào để đọc sách sau giờ học.

        Chúng tôi yêu cầu chính quyền mở lại thư viện trước mùa hè. Chúng tôi cũng đề nghị công bố ngân sách của thư viện.

        Trân trọng,

        Nguyễn Thị Hạnh
        Chủ tịch Hội Phụ huynh
        """),
  ]
}
