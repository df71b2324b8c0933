/// The words the lint looks for; each is the beginning of a word, folded, in several languages.
extension LintWord {
  /// How people say how they know each other.
  static let acquaintance: [LintWord] = [
    "know each other", "know you", "we met", "i met", "met at", "met you", "worked", "work with",
    "colleague", "classmate", "studied", "school", "university", "neighbo", "conference", "project",
    "address book", "introduced", "friend", "team", "course", "event", "talked", "spoke", "wrote",
    "together", "kenne", "kennen", "gearbeitet", "kolleg", "getroffen", "connais", "rencontr",
    "travaill", "conocemos", "conoci", "trabaj", "conosc", "incontr", "lavor", "pozname", "zname",
    "stretli", "potkali", "pracoval", "spolu", "znamy", "poznal", "razem", "знаком", "встреч",
    "работал",
  ]

  /// How people ask.
  static let asking: [LintWord] = [
    "invite", "invitation", "connect", "in touch", "join", "add you", "ask", "would like", "may i",
    "reply", "answer", "einlad", "kontakt", "verbinden", "frage", "invit", "contact", "rester",
    "gustaria", "vorrei", "pozv", "chcel", "chtel", "zapros", "приглаш", "связ",
  ]

  /// How people speak of an address they have.
  static let addresses: [LintWord] = [
    "address", "adres", "business card", "gave me your", "direccion", "indirizzo", "endereco",
    "osoite", "visitenkarte", "vizitk", "kontaktdaten", "email cim", "адрес", "地址", "アドレス", "주소",
  ]

  /// How people speak of an end.
  static let lapsing: [LintWord] = [
    "lapse", "expire", "ends on", "verfall", "ablauf", "lauft", "expir", "scad", "caduca", "vypr",
    "skonci", "wygas", "истек",
  ]

  /// How people speak of reminders.
  static let reminding: [LintWord] = [
    "remind", "follow up", "erinner", "nachhaken", "rappel", "relanc", "recordar", "recordator",
    "ricord",
    "sollecit", "herinner", "pripom", "upomin", "przypom", "pamin", "напомин", "muistut", "催促",
  ]

  /// What only HTML mail holds.
  static let markup: [LintWord] = [
    "<img", "<a ", "<html", "<body", "<p>", "<br", "<div", "<table", "<span", "<b>", "<style",
    "![", "data:image", "cid:",
  ]

  /// What is given for accepting.
  static let rewards: [LintWord] = [
    "reward", "gift card", "voucher", "coupon", "discount", "promo code", "prize", "free month",
    "get paid", "earn money", "earn points", "earn credit", "bonus", "win a", "% off", "gutschein",
    "rabatt", "pramie", "belohnung", "recompens", "bon d'achat", "descuento", "sconto",
    "odmen", "slev", "zlav", "poukaz", "nagrod", "rabat", "скидк", "наград",
  ]

  /// What readers can use.
  static let useful: [LintWord] = [
    "checklist", "notes", "slides", "recording", "article", "a tip", "introduce", "introduction",
    "guide", "paper", "recipe", "photo", "here is", "here are", "help you", "i promised",
    "answer to",
    "leitfaden", "notizen", "artikel", "helfen", "aider", "ayudar", "pomoc", "pomoz", "clanok",
    "clanek",
  ]
}
