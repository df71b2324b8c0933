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
      }
    }
    return marks
  }

  /// Everybody whose flags such marks can change: those of the owner's family name, and those who are
  /// named.
  static func people(
    concernedBy marks: some Sequence<HouseholdMark>, of owner: Owner, _ db: Database
  ) throws -> Set<Person.ID> {
    var words: Set<String> = []
    if let surname = Folding.fold(owner.name).split(separator: " ").last {
      words.insert(String(surname))
    }
    for case .relative(let name) in marks {
      if let last = name.split(separator: " ").last { words.insert(String(last)) }
    }
    return try FoundText.people(withAnyOf: words, db)
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
