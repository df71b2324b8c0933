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
    return names[key] ?? HouseholdVocabulary.role(of: key) ?? ownedRole(key)
      ?? EmailVocabulary.role(of: key) ?? phoneRole(key)
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

  private static func phoneRole(_ key: String) -> ColumnRole? {
    let key = Array(key.utf8)
    guard phoneCores.contains(where: { key.range(of: $0) != nil }),
      key.range(of: Array("phonetic".utf8)) == nil
    else { return nil }
    return key.suffix(4).elementsEqual("type".utf8) || key.suffix(5).elementsEqual("label".utf8)
      ? .other : .phone
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
    "applicant", "registrant", "ticket",
  ]

  private static let vocabulary: [(ColumnRole, [String])] = [
    (
      .ambiguousName,
      [
        "Name", "Nom", "Nombre", "Nome", "Namn", "Navn", "Naam", "Nazwa", "Jméno", "Nimi", "Név",
        "Имя", "Ім'я", "名字", "이름", "Ad", "Nume", "Ime", "Име", "Όνομα", "Meno", "Vardas", "Vārds",
        "Nimi", "שם", "الاسم", "Tên", "ชื่อ",
      ]
    ),
    (
      .fullName,
      [
        "Full Name", "Display Name", "Attendee", "Registrant", "Contact", "Contact Person",
        "Contact Persona",
        "Ansprechpartner", "Ansprechpartner/in", "Kontaktperson", "Contactpersoon",
        "Persona de contacto", "CN", "Common Name", "Nombre mostrado", "Vist navn", "Vis navn",
        "Megjelenő név", "Görüntülenecek isim", "표시명", "Ім'я для показу", "Fulde navn",
        "Görünen ad", "Görünen İsim", "Tam Ad", "Megjelenítendő név", "Teljes név",
        "Εμφανιζόμενο όνομα", "Ονοματεπώνυμο", "Πλήρες όνομα", "Celé jméno", "Celé meno",
        "Zobrazované meno", "Nume complet", "Nume afișat", "Fullständigt namn", "Koko nimi",
        "Повне ім'я", "Пълно име", "Puno ime", "Polno ime", "Täisnimi", "Vardas pavardė",
        "Vārds uzvārds", "שם מלא", "שם תצוגה", "الاسم الكامل", "اسم العرض", "Họ và tên", "Họ tên",
        "Tên hiển thị", "Nama", "Nama Lengkap", "ชื่อ-นามสกุล", "표시 이름", "전체 이름", "显示名", "顯示名",
        "Real Name", "Complete Name", "Nombre y apellidos", "Nome e cognome", "Nom et prénom",
        "Nom Prénom", "Vor- und Nachname", "성명", "Ad Soyad", "Adı Soyadı",
        "Formatted Name", "Name (full)",
        "Participant", "What is your name", "Your full name", "Name (Original Name)",
        "Anzeigename", "Kontakt", "Nombre en pantalla", "Mostrar nome",
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
        "Utónév", "Prenume", "Soyad öncesi", "Adı", "名", "Krstné meno", "Eesnimi", "שם פרטי",
        "الاسم الأول", "Nama Depan", "Nama Pertama", "Tên đệm và tên", "Given Names", "First Names",
        "First Name(s)", "Eiginnafn", "Vorname(n)", "Prénom(s)",
      ]
    ),
    (
      .familyName,
      [
        "Last Name", "Family Name", "Last", "Family", "Surname", "Lname",
        "Nachname", "Familienname", "Zuname", "Nom de famille", "Apellidos", "Apellido", "Cognome",
        "Sobrenome", "Apelido", "Último nome", "Nazwisko", "Фамилия", "Прізвище", "Sukunimi",
        "Achternaam", "Familienaam", "Etternavn", "Efternavn", "Efternamn", "Příjmení",
        "Vezetéknév", "Nume de familie", "Soyad", "Soyadı", "Prezime", "姓氏", "姓", "성", "Họ",
        "Επώνυμο",
        "Επίθετο", "Priezvisko", "Priimek", "Фамилно име", "Cognoms", "Cognom", "Perekonnanimi",
        "Perenimi", "Pavardė", "Uzvārds", "שם משפחה", "اسم العائلة", "الاسم الأخير", "الكنية",
        "Nama Belakang", "Nama Keluarga", "นามสกุล", "Last Names", "Surname(s)", "Last Name(s)",
        "Family Names",
      ]
    ),
    (
      .middleName,
      [
        "Middle Name", "Middle", "Additional Name", "Additional Names", "Middle Initial",
        "Weitere Vornamen",
        "Zweiter Vorname", "Deuxième prénom", "Segundo nombre", "Secondo nome", "Nome do meio",
        "Segundo nome", "Drugie imię", "Отчество", "Toinen nimi", "Tweede naam", "Mellomnavn",
        "Mellannamn", "中間名", "中间名", "Middelste naam", "Tussenvoegsel", "Mellemnavn",
        "İkinci Ad", "ミドル ネーム", "Middle Initials", "По батькові", "Další jméno", "Ďalšie meno",
        "Középső név", "Δεύτερο όνομα", "Al doilea prenume", "Segon nom", "Srednje ime",
        "Teine eesnimi", "Antrasis vardas", "Otrais vārds", "שם אמצעי", "الاسم الأوسط", "중간 이름",
      ]
    ),
    (
      .namePrefix,
      [
        "Name Prefix", "Honorific Prefix", "Honorific Prefixes", "Salutation", "Anrede", "Prefix",
        "Titre de civilité", "Civilité", "Tratamiento", "称谓", "敬称", "Oslovení", "Megszólítás",
        "Oslovenie", "Звертання", "Tractament", "Kreipinys", "Uzruna", "호칭",
      ]
    ),
    (
      .nameSuffix,
      [
        "Name Suffix", "Honorific Suffix", "Honorific Suffixes", "Suffix", "Generational Suffix",
        "Suffixe", "Sufijo",
        "Suffisso", "Sufixo", "Sufiks", "Suffiks", "Achtervoegsel", "Titul za", "Sonek", "后缀", "後綴",
        "Суффикс", "Jälkiliite", "稱謂", "後置詞", "Суфікс", "Titul za menom", "Sufix", "Utótag",
        "Επίθημα", "Järelliide", "경칭", "Prípona",
      ]
    ),
    (
      .title,
      ["Title", "Titel", "Titre", "Título", "Titolo", "Tytuł", "Titul", "Обращение", "Arvo"]
    ),
    (.fileAs, ["File As", "Speichern unter", "Classer sous", "Archivar como"]),
    (
      .organization,
      [
        "Company", "Organization", "Organisation", "Company 1", "Organization 1",
        "Organization Name", "Organization 1 - Name",
        "Company Name", "Account Name", "Associated Company", "Company / Account", "Employer",
        "Companies", "Organizations", "Organisations", "Business Name", "Current Company", "Firma",
        "Unternehmen", "Société",
        "Entreprise", "Empresa", "Compañía", "Organización", "Società", "Azienda",
        "Organizzazione", "Organização", "Organizacja", "Организация", "Компания", "Yritys",
        "Organisaatio", "Järjestö", "Firma/Organizacja", "회사명", "Bedrijf", "Organisatie", "Företag",
        "Virksomhed", "Selskap",
        "Společnost", "Şirket", "Cég", "Εταιρεία", "Firm", "Institution", "Affiliation",
        "Workplace",
        "Company / Organization", "Organization / Company", "Default Address Company",
        "Primary Company", "Место работы", "Компанія", "组织", "組織", "单位", "單位", "勤務先", "公司", "公司名稱",
        "会社", "会社名", "회사", "Οργανισμός", "Οργάνωση", "Επιχείρηση", "Spoločnosť", "Organizace",
        "Organizácia", "Szervezet", "Vállalat", "Kurum", "Kuruluş", "Tvrtka", "Organizacija",
        "Podjetje", "Організація", "Фирма", "Организация (фирма)", "Organisasjon", "조직", "조직명",
        "Ettevõte",
        "Organisatsioon", "Įmonė", "Uzņēmums", "Organizācija", "חברה", "ארגון", "الشركة", "المؤسسة",
        "Organització", "Công ty", "Tổ chức", "Perusahaan", "Organisasi", "บริษัท", "องค์กร",
        "Companie", "Organizație", "Firmenname", "Unternehmensname", "Bedrijfsnaam",
        "Raison sociale", "Nom de l'entreprise", "Nom de la société", "Firma/Organisation",
        "Nombre de la empresa", "Nome da empresa", "Ragione sociale", "Nome azienda", "Nazwa firmy",
        "Название компании", "Organization name(s)", "Employer Name", "Current Employer",
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
        "Website", "Gender", "Home Country", "Business Country", "Country", "State", "Spitzname",
        "Notizen", "Geburtstag", "Position (job)", "Abteilung", "Surnom",
        "Apodo", "Soprannome", "Lead Source", "Lifecycle Stage", "Contact owner", "Account Owner",
        "Given Yomi", "Surname Yomi", "Phonetic First Name", "Phonetic Last Name",
        "Organization Title", "Organization Department", "Company Yomi", "Screen Name", "Custom 1",
        "E-mail Display Name", "Email Display Name", "Source", "Created At", "Bookmarked At",
      ]
    ),
  ]

  private static let phoneCores = [
    "phone", "mobile", "telefon", "mobil", "telephone", "telefono", "telefone", "телефон",
    "puhelin", "handy", "電話", "电话", "전화", "fax",
  ].map { Array(key($0).utf8) }
}
