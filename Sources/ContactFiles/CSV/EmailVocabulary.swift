/// The words that columns of addresses are named with, in many languages.
enum EmailVocabulary {
  /// What a column of that key holds, if it holds addresses or their kinds; nil for others.
  ///
  /// `Work Email`, `E-mail 2 - Value`, `Dirección de correo electrónico 3`, and their kinds.
  static func role(of key: String) -> ColumnRole? {
    let key = Array(key.utf8.filter { !(0x30...0x39).contains($0) })
    for core in cores {
      guard let range = key.range(of: core) else { continue }
      var rest = key
      rest.removeSubrange(range)
      if kinds.contains(rest) { return .emailKind }
      if isQualifier(rest[...]) { return .email }
    }
    return nil
  }

  /// Whether words that may stand beside `email` are all that is left, however they are cut:
  /// `adressesecondaire` is no `adresses`.
  private static func isQualifier(_ rest: ArraySlice<UInt8>) -> Bool {
    var isReached = [Bool](repeating: false, count: rest.count + 1)
    isReached[0] = true
    for place in 0..<rest.count where isReached[place] {
      for word in words where rest.dropFirst(place).starts(with: word) {
        isReached[place + word.count] = true
      }
    }
    return isReached[rest.count]
  }

  private static let cores = [
    "E-mail", "e-posti", "e-poštni", "Eメール", "correo electrónico", "correo",
    "adresse de messagerie", "messagerie",
    "courriel", "adresse électronique", "mél", "sähköposti", "posta elettronica", "proxy addresses",
    "correio eletrônico",
    "correio eletrónico", "correio electrónico", "correio", "correu electrònic", "correu",
    "adreça electrònica", "ηλεκτρονικού ταχυδρομείου", "ηλ. διεύθυνση", "ηλ. ταχυδρομείο",
    "el. pašto", "el. paštas", "e-pasta", "e-pasts", "e-pošte", "e-pošta", "e-mailová", "meili",
    "דואר אלקטרוני", "דוא\"ל", "البريد الإلكتروني", "بريد إلكتروني", "อีเมล", "thư điện tử", "surel",
    "электронный адрес", "電郵", "电邮", "邮件", "郵件", "전자 메일", "전자메일", "электронной почты",
    "электронная почта", "эл. почты", "эл. почта",
    "електронної пошти", "e-posta", "e-post", "電子郵件", "电子邮件", "电子邮箱", "電子メール",
    "メール", "이메일", "메일", "邮箱", "郵箱", "信箱", "почты", "почта", "имейл", "ηλεκτρονικό ταχυδρομείο",
    "ηλεκτρονική διεύθυνση", "mailadresse", "mail address", "mail",
  ].map { Array(HeaderVocabulary.key($0).utf8) }

  /// What may stand beside the core in the name of a column of addresses.
  private static let words = [
    "addresses", "address", "adresses", "adresse", "adress", "adres", "value", "ids", "id",
    "work", "home", "personal", "private", "privat", "business", "primary", "secondary", "second",
    "third", "first", "other", "alternate", "alternative", "alt", "office", "school", "preferred",
    "company", "corporate", "contact", "main", "default", "custom", "additional", "internet",
    "direct", "lead", "member", "user", "customer", "dirección", "direccion", "de", "del", "d",
    "indirizzo",
    "di", "endereço", "osoite", "ensisijainen", "toissijainen", "primäre", "sekundäre", "weitere",
    "geschäftlich", "arbeit", "principal", "principale", "primario", "primaria", "secundario",
    "secundaria", "secondario", "secondaria", "primário", "secundário", "alternativo", "personale",
    "trabajo", "travail", "bureau", "première", "secondaire", "deuxième", "podstawowy", "dodatkowy",
    "адреса", "адрес", "основной", "дополнительный", "地址", "adresi", "adresa", "adr", "s",
    "primair", "secundair", "privé", "werk", "zakelijk", "ett", "st", "nd", "rd", "th", "general",
    "alternativa", "attendee", "billing", "guest", "participant", "buyer", "recipient",
    "subscriber",
    "registrant", "applicant", "ticket", "required", "what is your", "your", "ová", "cím", "メイン",
    "サブ",
    "アドレス", "メインの", "サブの", "別の", "の", "個人の", "仕事用", "自宅用", "主", "备用", "備用", "次要", "其他", "其它", "工作",
    "个人", "住宅", "商务", "常用", "주", "보조", "기본", "추가", "ytterligare", "první", "druhý", "birinci",
    "ikinci", "альтернативный", "альтернативна", "직장", "집", "업무", "기타", "두 번째", "Διεύθυνση",
    "Κύρια",
    "Κύριο", "Δευτερεύουσα", "Δευτερεύον", "adresas", "adrese", "adreça", "aadress", "naslov",
    "adresă", "adresy", "adrese de", "pašto", "כתובת", "عنوان", "ที่อยู่", "địa chỉ", "alamat",
    "primär", "sekundär", "primær", "sekundær", "primære", "sekundære", "primární", "sekundární",
    "další", "ďalšia", "hlavní", "primárny", "non", "sekundárny", "elsődleges", "másodlagos",
    "címe", "birincil",
    "ikincil", "geschäftl", "sonstige", "dienstlich", "beruflich", "berufl", "zweite", "dritte",
    "privée", "professionnelle", "professionnel", "personnel", "personnelle", "perso", "pro",
    "domicile", "autre", "casa", "trabalho", "lavoro", "ufficio", "particular", "pessoal",
    "profesional", "laboral", "otro", "outro", "altro", "thuis", "prywatny", "służbowy", "domowy",
    "hem", "arbete", "arbejde", "jobb", "jobbet", "hjem", "hjemme", "työ", "koti", "muu", "diğer",
    "kişisel", "person", "recovery", "login", "primara", "secundara", "adicional", "addresse",
    "adressen", "domov", "práce", "další", "otthoni", "munkahelyi", "darbo", "asmeninis", "ekstra",
    "annan", "annen", "anden", "egyéb", "jiný", "iný",
    "主要", "その他", "自宅", "勤務先", "会社", "個人", "主な", "주소", "회사", "개인", "основная", "рабочий",
    "рабочая", "личный", "личная", "домашний", "эл", "gmail", "current", "best",
  ].map { Array(HeaderVocabulary.key($0).utf8) }

  private static let kinds = [
    "type", "label", "addresstype", "adressetyp", "typ", "tipo", "typeadresse", "kind", "turu",
    "tyyppi",
    "tipusa", "typu", "Τύπος", "유형", "tip", "typ av adress", "typeadres", "typ adresu", "vrsta",
    "tipas", "veids", "สกุล", "סוג", "نوع", "тип", "loại", "tüp", "en tipo", "种类", "の種類", "类型", "類型",
  ].map { Array(HeaderVocabulary.key($0).utf8) }
}

extension Array<UInt8> {
  /// Where that word stands; nil when it does not.
  func range(of word: [UInt8]) -> Range<Int>? {
    guard let first = word.first, count >= word.count else { return nil }
    for start in 0...(count - word.count) where self[start] == first {
      if self[start..<(start + word.count)].elementsEqual(word) {
        return start..<(start + word.count)
      }
    }
    return nil
  }
}
