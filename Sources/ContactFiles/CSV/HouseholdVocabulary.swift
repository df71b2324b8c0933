/// The words of columns that may show who is family: postal addresses, and relatives.
enum HouseholdVocabulary {
  /// What a column of that key holds, if it is about where or with whom somebody lives.
  static func role(of key: String) -> ColumnRole? { roles[key] ?? numberedRole(key) }

  /// `Address 1 - Street`, `Relation 2 - Value`: Google counts them.
  private static func numberedRole(_ key: String) -> ColumnRole? {
    guard key.hasPrefix("address") || key.hasPrefix("relation") else { return nil }
    let rest = key.drop { !$0.isNumber }
    let number = String(rest.prefix { $0.isNumber })
    guard !number.isEmpty else { return nil }
    switch (key.first == "a", rest.drop { $0.isNumber }) {
    case (true, "street"): return .street(of: number)
    case (true, "city"): return .town(of: number)
    case (true, "postalcode"): return .postalCode(of: number)
    case (true, "formatted"): return .wholeAddress(of: number)
    case (false, "label"), (false, "type"): return .relationKind
    case (false, "value"): return .relation
    default: return nil
    }
  }

  private static let roles: [String: ColumnRole] = {
    var roles: [String: ColumnRole] = [:]
    func add(_ names: [String], _ role: ColumnRole) {
      for name in names { roles[HeaderVocabulary.key(name)] = role }
    }
    for (place, street, code, town) in places {
      add(street, .street(of: place))
      add(code, .postalCode(of: place))
      add(town, .town(of: place))
    }
    add(relatives, .relation)
    return roles
  }()

  private typealias Place = (name: String, street: [String], code: [String], town: [String])

  private static let places: [Place] = [
    (
      "home",
      [
        "Home Street", "Home Address", "Home Street Address", "Home Address Street",
        "Straße privat", "Privat: Adresse", "Rue (domicile)", "Calle del domicilio", "Via (ab.)",
        "Huisadres", "Rua residencial", "Dirección personal", "Indirizzo di casa", "Adres domowy",
        "Adress privat (rad 1)", "Hjemmeadresse", "Kotiosoite", "Ev adresi", "Hjem Adresse",
        "자택 주소1", "Διεύθυνση οικίας", "家庭地址", "住家地址",
      ],
      [
        "Home Postal Code", "Home ZIP", "Home ZipCode", "Home Address Postal Code",
        "Postleitzahl privat", "Privat: PLZ", "Code postal (domicile)",
        "Código postal del domicilio", "CAP (ab.)", "Postcode (huis)",
        "CAP di residenza", "Kod pocztowy (dom)", "Postnummer privat", "Hjemmepostnummer",
        "Kodin postinumero", "Ev posta kodu", "Hjem Postnr", "우편번호", "Ταχ. κώδικας οικίας",
        "邮政编码", "住家郵遞區號",
      ],
      [
        "Home City", "Home Address City", "Ort privat", "Privat: Ort", "Ville (domicile)",
        "Ciudad del domicilio", "Città (ab.)", "Plaats (huis)",
        "Ciudad donde vive", "Città di residenza", "Miasto (dom)", "Stad privat", "Hjemmeby",
        "Kotikaupunki", "Ev şehri", "Hjem Poststed", "구/군", "Πόλη οικίας", "城市", "居住縣市",
      ]
    ),
    (
      "work",
      [
        "Business Street", "Work Address", "Work Street", "Business Address Street",
        "Straße geschäftlich", "Dienstlich: Adresse", "Rue (bureau)", "Calle del trabajo",
        "Via (uff.)", "Werkadres",
      ],
      [
        "Business Postal Code", "Work ZIP", "Work ZipCode", "Business Address Postal Code",
        "Postleitzahl geschäftlich", "Dienstlich: PLZ", "Code postal (bureau)",
        "Código postal de trabajo", "CAP (uff.)", "Postcode (werk)",
      ],
      [
        "Business City", "Work City", "Business Address City", "Ort geschäftlich",
        "Dienstlich: Ort", "Ville (bureau)", "Ciudad de trabajo", "Città (uff.)", "Plaats (werk)",
      ]
    ),
    ("other", ["Other Street"], ["Other Postal Code"], ["Other City"]),
    (
      "mailing", ["Mailing Street"], ["Mailing Zip/Postal Code", "Mailing Postal Code"],
      ["Mailing City"]
    ),
    (
      "only",
      [
        "Street", "Street Address", "Straße", "Rue", "Adresse privée", "Adres", "Адрес", "Адреса",
        "Endereço", "Adresa domů", "Otthoni cím",
      ],
      [
        "Zip", "Zip Code", "Postal Code", "Postcode", "PLZ", "Postleitzahl", "Code postal",
        "Código postal", "Почтовый индекс", "Поштовий індекс", "CEP", "PSČ", "Irányítószám",
      ],
      ["City", "Town", "Ort", "Ville", "Woonplaats", "Город", "Місто", "Cidade", "Město", "Város"]
    ),
  ]

  private static let relatives = [
    "Spouse", "Children", "Partner/in", "Ehepartner", "Kinder", "Conjoint(e)", "Enfants", "Cónyuge",
    "Hijos", "Coniuge", "Figli", "Echtgenoot", "Kinderen", "Cônjuge", "Filhos", "Współmałżonek",
    "Dzieci", "Супруг(а)", "Дети", "Puoliso", "Lapset", "Make/maka", "Barn", "Ægtefælle",
    "Ektefelle/partner", "Manžel/ka", "Házastárs", "Eşi", "配偶者", "子供", "配偶", "배우자",
  ]
}
