internal import GRDB
internal import Invitations

/// What the owner's own cards say that may show who is family, and whom that concerns.
enum OwnHousehold {
  /// The marks of everybody who has one of the owner's addresses.
  static func marks(of owner: Owner, _ db: Database) throws -> Set<HouseholdMark> {
    guard !owner.ownKeys.isEmpty else { return [] }
    let hash = try KeyedHash(db)
    let bodies = try RawStatement(
      db,
      """
      SELECT body FROM record WHERE id IN (SELECT person FROM address WHERE key = ?1)
        AND person = id AND replaced_by IS NULL
      UNION ALL
      SELECT body FROM record WHERE person IN (SELECT person FROM address WHERE key = ?1)
        AND person <> id AND replaced_by IS NULL
      """)
    var marks: Set<HouseholdMark> = []
    for key in owner.ownKeys {
      try bodies.forEach(hash(key)) { row in
        let record = RecordText(row.bytes(0)).record(source: "", family: "", index: 0, line: 0)
        marks.formUnion(HouseholdMark.all(of: record))
        if let own = HouseholdMark.identifier(of: record) { marks.insert(own) }
      }
    }
    return try marks.union(named(by: marks, hash, db))
  }

  /// Those whose cards the owner's own cards name by identifier: by their addresses, or by name.
  private static func named(
    by marks: Set<HouseholdMark>, _ hash: KeyedHash, _ db: Database
  ) throws -> Set<HouseholdMark> {
    let cards = marks.flatMap { mark -> [StableID] in
      guard case .relatedCard(let card) = mark else { return [] }
      return cardFamilies.compactMap { StableID(family: $0, uid: card) }
    }
    guard !cards.isEmpty else { return [] }
    let records = try RecordReader(db)
    var named: Set<HouseholdMark> = []
    for id in cards {
      for record in try records.records(stable: hash(id)).map(\.record)
      where StableID(family: record.family, uid: record.uid) == id {
        let addresses = record.usableAddresses.map(\.sendKey)
        for name in addresses.isEmpty ? [record.name] : addresses where !name.isEmpty {
          named.insert(.relative(Folding.fold(name)))
        }
      }
    }
    return named
  }

  /// The kinds of sources whose cards name each other.
  private static let cardFamilies = ["vcard", "jcard", "jscontact"]

  /// Everybody whose flags such marks can change: those of the owner's family name, and those who are
  /// named.
  static func people(
    concernedBy marks: some Sequence<HouseholdMark>, of owner: Owner, _ db: Database
  ) throws -> Set<Person.ID> {
    var words: Set<String> = []
    var people: Set<Person.ID> = []
    for mark in marks {
      switch mark {
      case .phone, .place:
        if let surname = Folding.fold(owner.name).split(separator: " ").last {
          words.insert(String(surname))
        }
      case .relative(let name):
        if let last = name.split(separator: " ").last { words.insert(String(last)) }
      case .card(let card): people.formUnion(try whoever(names: card, db))
      case .relatedCard: continue
      }
    }
    return people.union(try FoundText.people(withAnyOf: words, db))
  }

  /// Everybody whose card holds an identifier; it may be their own.
  private static func whoever(names card: String, _ db: Database) throws -> [Person.ID] {
    try Int64.fetchAll(
      db, sql: "SELECT person FROM record WHERE replaced_by IS NULL AND instr(body, ?) > 0",
      arguments: [card]
    ).map(Person.ID.init)
  }
}

extension Ledger {
  /// Takes up what the owner's own cards say by now; whomever that concerns is flagged anew.
  mutating func followHousehold() throws {
    let marks = try OwnHousehold.marks(of: owner, database)
    guard marks != owner.household else { return }
    let changed = marks.symmetricDifference(owner.household)
    owner.household = marks
    touched.formUnion(
      try OwnHousehold.people(concernedBy: changed, of: owner, database))
  }
}
