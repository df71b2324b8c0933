internal import Invitations

/// The column names that address books, networks and mail programs write, in many languages.
enum HeaderVocabulary {
  /// The name as it is compared: case, diacritics, blanks and punctuation do not count.
  static func key(_ header: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in Folding.fold(header).unicodeScalars where isKept(scalar) { key.append(scalar) }
    return String(key)
  }

  /// What a column of that name holds; nil when the name is not known.
  static func role(of header: String) -> ColumnRole? {
    // Cells of data are looked up too while the header is searched; most are told at a glance.
    guard !header.isEmpty, header.utf8.count <= 80, !header.utf8.contains(Byte.at) else {
      return nil
    }
    let key = key(header)
    guard !key.isEmpty else { return nil }
    return names[key] ?? ownedRole(key) ?? emailRole(key) ?? phoneRole(key)
  }

  /// `billing_first_name`, `Attendee Name`, `Last Name [Required]`: the same with a word around it.
  private static func ownedRole(_ key: String) -> ColumnRole? {
    if key.hasSuffix("required") { return names[String(key.dropLast(8))] }
    for owner in owners where key.hasPrefix(owner) {
      if let role = names[String(key.dropFirst(owner.count))] { return role }
    }
    return nil
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic
  }

  /// `Work Email`, `E-mail 2 - Value`, `Dirección de correo electrónico 3`, and their kinds.
  private static func emailRole(_ key: String) -> ColumnRole? {
    let key = Array(key.utf8.filter { !(0x30...0x39).contains($0) })
    for core in emailCores {
      guard let range = range(of: core, in: key) else { continue }
      var rest = key
      rest.removeSubrange(range)
      if emailKinds.contains(rest) { return .emailKind }
      if isQualifier(rest[...]) { return .email }
    }
    return nil
  }

  /// Whether words that may stand beside `email` are all that is left.
  private static func isQualifier(_ rest: ArraySlice<UInt8>) -> Bool {
    var rest = rest
    while !rest.isEmpty {
      if let word = emailWords.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(word.count)
      } else if let word = emailWords.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
        rest = rest.dropLast(word.count)
      } else {
        return false
      }
    }
    return true
  }

  private static func phoneRole(_ key: String) -> ColumnRole? {
    let key = Array(key.utf8)
    guard phoneCores.contains(where: { range(of: $0, in: key) != nil }),
      range(of: Array("phonetic".utf8), in: key) == nil
    else { return nil }
    return key.suffix(4).elementsEqual("type".utf8) || key.suffix(5).elementsEqual("label".utf8)
      ? .other : .phone
  }

  private static func range(of word: [UInt8], in key: [UInt8]) -> Range<Int>? {
    guard let first = word.first, key.count >= word.count else { return nil }
    for start in 0...(key.count - word.count) where key[start] == first {
      if key[start..<(start + word.count)].elementsEqual(word) {
        return start..<(start + word.count)
      }
    }
    return nil
  }

  private static let names: [String: ColumnRole] = {
    var names: [String: ColumnRole] = [:]
    for (role, words) in vocabulary {
      for word in words { names[key(word)] = role }
    }
    return names
  }()

  /// Words for the one a row is about; not for others, like its owner or the manager.
  private static let owners = [
    "billing", "attendee", "customer", "client", "contact", "lead", "legal", "member",
    "participant",
    "guest", "buyer", "recipient", "subscriber", "your", "primarycontact", "person",
    "applicant", "registrant",
  ]

  private static let vocabulary: [(ColumnRole, [String])] = [
    (
      .ambiguousName,
      [
        "Name", "Nom", "Nombre", "Nome", "Namn", "Navn", "Naam", "Nazwa", "Jméno", "Nimi", "Név",
        "Имя", "Ім'я", "名字", "이름", "Ad", "Nume", "Ime",
      ]
    ),
    (
      .fullName,
      [
        "Full Name", "Display Name", "Contact",
        "Real Name", "Complete Name", "Nombre y apellidos", "Nome e cognome", "Nom et prénom",
        "Nom Prénom", "Vor- und Nachname", "성명", "Ονοματεπώνυμο", "Ad Soyad", "Adı Soyadı",
        "Formatted Name", "Name (full)",
        "Participant", "What is your name", "Your full name", "Name (Original Name)",
        "Anzeigename", "Kontakt",
        "Vollständiger Name", "Angezeigter Name", "Nom à afficher", "Nom complet", "Nom affiché",
        "Nombre a mostrar", "Nombre completo", "Nombre para mostrar", "Nome visualizzato",
        "Nome completo", "Nome de exibição", "Nome de apresentação", "Wyświetlana nazwa",
        "Nazwa wyświetlana", "Imię i nazwisko", "Отображаемое имя", "Полное имя", "ФИО",
        "Weergavenaam", "Schermnaam", "Volledige naam", "Visningsnavn", "Visningsnamn",
        "Näyttönimi",
        "Fullt navn", "Zobrazované jméno", "顯示名稱", "显示名称", "姓名", "表示名", "氏名", "名前",
      ]
    ),
    (
      .givenName,
      [
        "First Name", "Given Name", "First", "Given", "Forename", "Fname",
        "Vorname", "Prénom", "Primeiro nome", "Nombre de pila", "Primer nombre", "Nome proprio",
        "Imię", "Etunimi", "Voornaam", "Fornavn", "Förnamn", "Křestní jméno", "Keresztnév",
        "Utónév", "Prenume", "Soyad öncesi", "Adı", "名",
      ]
    ),
    (
      .familyName,
      [
        "Last Name", "Family Name", "Last", "Family", "Surname", "Lname",
        "Nachname", "Familienname", "Zuname", "Nom de famille", "Apellidos", "Apellido", "Cognome",
        "Sobrenome", "Apelido", "Último nome", "Nazwisko", "Фамилия", "Прізвище", "Sukunimi",
        "Achternaam", "Familienaam", "Etternavn", "Efternavn", "Efternamn", "Příjmení",
        "Vezetéknév", "Nume de familie", "Soyad", "Soyadı", "Prezime", "姓氏", "姓", "성",
      ]
    ),
    (
      .middleName,
      [
        "Middle Name", "Middle", "Additional Name", "Additional Names", "Middle Initial",
        "Weitere Vornamen",
        "Zweiter Vorname", "Deuxième prénom", "Segundo nombre", "Secondo nome", "Nome do meio",
        "Segundo nome", "Drugie imię", "Отчество", "Toinen nimi", "Tweede naam", "Mellomnavn",
        "Mellannamn", "中間名", "中间名", "Middelste naam", "Tussenvoegsel", "Mellemnavn", "Další jméno",
        "İkinci Ad", "ミドル ネーム", "Middle Initials",
      ]
    ),
    (
      .namePrefix,
      [
        "Name Prefix", "Honorific Prefix", "Honorific Prefixes", "Salutation", "Anrede", "Prefix",
        "Titre de civilité", "Civilité", "Tratamiento", "称谓", "敬称", "Oslovení", "Megszólítás",
      ]
    ),
    (
      .nameSuffix,
      [
        "Name Suffix", "Honorific Suffix", "Honorific Suffixes", "Suffix", "Generational Suffix",
        "Suffixe", "Sufijo",
        "Suffisso", "Sufixo", "Sufiks", "Suffiks", "Achtervoegsel", "Titul za", "Sonek", "后缀", "後綴",
        "Суффикс", "Jälkiliite", "稱謂", "後置詞",
      ]
    ),
    (.title, ["Title", "Titel", "Titre", "Título", "Titolo", "Tytuł", "Обращение", "Arvo"]),
    (.fileAs, ["File As", "Speichern unter", "Classer sous", "Archivar como"]),
    (
      .organization,
      [
        "Company", "Organization", "Organisation", "Organization Name", "Organization 1 - Name",
        "Company Name", "Account Name", "Associated Company", "Company / Account", "Employer",
        "Companies", "Business Name", "Current Company", "Firma", "Unternehmen", "Société",
        "Entreprise", "Empresa", "Compañía", "Organización", "Società", "Azienda",
        "Organizzazione", "Organização", "Organizacja", "Организация", "Компания", "Yritys",
        "Organisaatio", "Bedrijf", "Organisatie", "Företag", "Virksomhed", "Selskap",
        "Společnost", "Şirket", "Cég", "Εταιρεία", "Firm", "Institution", "Affiliation",
        "Workplace",
        "Company / Organization", "Organization / Company", "Default Address Company",
        "Primary Company", "Место работы", "Компанія", "组织", "組織", "单位", "單位", "勤務先", "公司", "公司名稱",
        "会社", "会社名", "회사",
      ]
    ),
    (
      .categories,
      [
        "Labels", "Categories", "Category", "Group Membership", "Groups", "Tags", "Kategorien",
        "Catégories", "Categorías", "Categorie", "Categorias", "Kategorie", "Категории", "Luokat",
        "類別",
      ]
    ),
    (.identifier, ["Record ID", "Contact ID", "UID", "Lead ID"]),
    (.profileURL, ["URL", "Profile URL", "LinkedIn URL", "Public Profile URL"]),
    (.connectedOn, ["Connected On"]),
    (.email, ["User principal name"]),
    (
      .emailKind,
      [
        "E-Mail-Typ", "Type de messagerie", "Tipo de correo electrónico", "Tipo e-mail",
        "Tipo de e-mail", "Typ e-mail", "Тип электронной почты",
      ]
    ),
    (
      .other,
      [
        "Nickname", "Notes", "Note", "Birthday", "Job Title", "Position", "Department", "Web Page",
        "Website", "Gender", "Home Street", "Business Street", "Home City", "Business City",
        "Home Country", "Business Country", "Home Address", "Street", "City", "Country", "Zip",
        "State", "Spitzname", "Notizen", "Geburtstag", "Position (job)", "Abteilung", "Surnom",
        "Apodo", "Soprannome", "Lead Source", "Lifecycle Stage", "Contact owner", "Account Owner",
        "Given Yomi", "Surname Yomi", "Phonetic First Name", "Phonetic Last Name",
        "Organization Title", "Organization Department", "Company Yomi", "Screen Name", "Custom 1",
        "E-mail Display Name", "Email Display Name", "Source", "Created At", "Bookmarked At",
      ]
    ),
  ]

  private static let emailCores = [
    "E-mail", "Emails", "correo electrónico", "correo", "adresse de messagerie", "messagerie",
    "courriel", "adresse électronique", "mél", "sähköposti", "posta elettronica",
    "correio eletrônico",
    "correio eletrónico", "электронной почты", "электронная почта", "эл. почты", "эл. почта",
    "електронної пошти", "e-posta", "e-post", "電子郵件", "电子邮件", "电子邮箱", "電子メール",
    "メール", "이메일", "메일", "邮箱", "郵箱", "信箱", "почты", "почта", "имейл", "ηλεκτρονικό ταχυδρομείο",
    "ηλεκτρονική διεύθυνση", "mailadresse", "mail address", "mail",
  ].map { Array(key($0).utf8) }

  /// What may stand beside the core in the name of a column of addresses.
  private static let emailWords = [
    "addresses", "address", "adresses", "adresse", "adress", "adres", "value", "ids", "id",
    "work", "home", "personal", "private", "privat", "business", "primary", "secondary", "second",
    "third", "first", "other", "alternate", "alternative", "alt", "office", "school", "preferred",
    "company", "corporate", "contact", "main", "default", "custom", "additional", "internet",
    "direct", "lead", "member", "user", "customer", "dirección", "direccion", "de", "d",
    "indirizzo",
    "di", "endereço", "osoite", "ensisijainen", "toissijainen", "primäre", "sekundäre", "weitere",
    "geschäftlich", "arbeit", "principal", "principale", "primario", "primaria", "secundario",
    "secundaria", "secondario", "secondaria", "primário", "secundário", "alternativo", "personale",
    "trabajo", "travail", "bureau", "première", "secondaire", "deuxième", "podstawowy", "dodatkowy",
    "адрес", "основной", "дополнительный", "地址", "adresi", "adresa", "adr", "s",
    "primair", "secundair", "privé", "werk", "zakelijk", "ett", "st", "nd", "rd", "th", "general",
    "alternativa", "attendee", "billing", "guest", "participant", "buyer", "recipient",
    "subscriber",
    "registrant", "applicant", "required", "what is your", "your", "ová", "cím", "メイン", "サブ",
    "アドレス",
    "主要", "その他", "自宅", "勤務先", "会社", "個人", "主な", "주소", "회사", "개인", "основная", "рабочий",
    "рабочая", "личный", "личная", "домашний", "эл", "gmail", "current", "best",
  ].map { Array(key($0).utf8) }.sorted { $0.count > $1.count }

  private static let emailKinds = [
    "type", "label", "addresstype", "adressetyp", "typ", "tipo", "typeadresse", "kind", "turu",
    "tyyppi",
    "tipusa", "typu", "种类", "の種類", "类型", "類型",
  ].map { Array(key($0).utf8) }

  private static let phoneCores = [
    "phone", "mobile", "telefon", "mobil", "telephone", "telefono", "telefone", "телефон",
    "puhelin", "handy", "電話", "电话", "전화", "fax",
  ].map { Array(key($0).utf8) }
}
