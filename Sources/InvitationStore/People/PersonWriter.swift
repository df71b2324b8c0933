internal import GRDB
internal import Invitations

/// Writes what the list is searched by: the folded text, the flags and the tie of each person.
struct PersonWriter {
  private let insert: RawStatement
  private let update: RawStatement
  private let reflag: RawStatement
  private let flags: RawStatement
  private let owner: Owner
  private let now: Moment
  private var rows: PersonRows

  init(_ db: Database, owner: Owner, now: Moment) throws {
    self.owner = owner
    self.now = now
    rows = PersonRows(owner: owner, now: now)
    insert = try RawStatement(
      db, "INSERT INTO person (id, flags, tie, found) VALUES (?1, ?2, ?3, ?4)")
    update = try RawStatement(
      db, "UPDATE person SET flags = ?2, tie = ?3, found = ?4 WHERE id = ?1")
    reflag = try RawStatement(db, "UPDATE person SET flags = ?2, tie = ?3 WHERE id = ?1")
    flags = try RawStatement(db, "SELECT flags FROM person WHERE id = ?1")
  }

  /// Adds a person.
  mutating func add(_ facts: SuggestionFacts) throws { try write(facts, by: insert) }

  /// Writes a person anew.
  mutating func refresh(_ facts: SuggestionFacts) throws { try write(facts, by: update) }

  /// Writes a person's flags and tie anew; the text only where mail may have changed the order of
  /// several addresses.
  func reflag(_ facts: SuggestionFacts) throws {
    guard facts.person.addresses.count < 2 else {
      var writer = self
      return try writer.refresh(facts)
    }
    reflag.bind(facts.person.id.number, at: 1)
    reflag.bind(Int64(FlagRules.flags(for: facts, owner: owner, now: now).bits), at: 2)
    reflag.bind(facts.tie(for: owner).strength, at: 3)
    try reflag.run()
  }

  /// The flags that were written last.
  func flags(of person: Person.ID) throws -> UInt32 {
    var bits: UInt32 = 0
    try flags.forEach(person.number) { bits = UInt32(truncatingIfNeeded: $0.int(0)) }
    return bits
  }

  private mutating func write(_ facts: SuggestionFacts, by statement: RawStatement) throws {
    rows.removeAll()
    rows.add(facts)
    try rows.bytes.withUnsafeBytes { bytes in
      statement.bind(rows.rows[0].id, at: 1)
      statement.bind(rows.rows[0], bytes, at: 2)
      try statement.run()
    }
  }
}
