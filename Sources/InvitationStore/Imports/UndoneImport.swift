internal import GRDB
internal import Invitations

/// Takes back one import inside its transaction: what it brought goes, what it replaced comes back.
struct UndoneImport {
  private let database: Database
  private let batch: Int64
  private let first: Int64
  private let last: Int64

  init(_ id: ImportBatch.ID, _ db: Database) throws {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM import_batch WHERE id = ?", arguments: [id.number])
    else { throw ImportUndoRefusal.unknown(id) }
    guard row["undone_at"] == nil as Int64? else { throw ImportUndoRefusal.undone(id) }
    database = db
    batch = id.number
    first = row["first_record"]
    last = row["last_record"]
  }

  /// Does it, and says what went.
  func run(owner: Owner, now: Moment) throws -> ImportUndo {
    let survivors = try Set(peopleWithOtherRecords() + peopleSharingMailboxes()).sorted()
    let before = try addressesOf(survivors)
    let restored = try restoreReplaced()
    try database.execute(
      sql: "DELETE FROM record WHERE id BETWEEN ? AND ? AND batch = ?",
      arguments: [first, last, batch])
    let records = database.changesCount
    let people = try removePeopleWithoutRecords(besides: survivors)
    try refresh(survivors, before: before, owner: owner, now: now)
    try database.execute(
      sql: "UPDATE import_batch SET undone_at = ? WHERE id = ?",
      arguments: [now.milliseconds, batch])
    try database.execute(sql: "UPDATE summary SET people = people - ?", arguments: [people])
    return ImportUndo(records: records, restored: restored, people: people)
  }

  /// People of this batch who are also known from elsewhere, now or once this batch is gone.
  private func peopleWithOtherRecords() throws -> [Person.ID] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT mine.person FROM record AS mine
        WHERE mine.id BETWEEN ?1 AND ?2 AND mine.batch = ?3
          AND (EXISTS (SELECT 1 FROM record AS own
                       WHERE own.id = mine.person AND own.person = own.id AND own.batch <> ?3)
            OR EXISTS (SELECT 1 FROM record AS other
                       WHERE other.person = mine.person AND other.person <> other.id
                         AND other.batch <> ?3))
        ORDER BY 1
        """,
      arguments: [first, last, batch]
    ).map(Person.ID.init)
  }

  /// People from elsewhere who have a mailbox in common with somebody who goes.
  private func peopleSharingMailboxes() throws -> [Person.ID] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT other.person FROM address AS mine JOIN address AS other USING (key)
        WHERE mine.person BETWEEN ?1 AND ?2 AND other.person NOT BETWEEN ?1 AND ?2
        """,
      arguments: [first, last]
    ).map(Person.ID.init)
  }

  private func addressesOf(_ people: [Person.ID]) throws -> [Person.ID: [EmailAddress]] {
    let facts = try FactsReader(database)
    var addresses: [Person.ID: [EmailAddress]] = [:]
    for id in people { addresses[id] = try facts.person(id)?.addresses }
    return addresses
  }

  /// A replaced record goes back to whatever replaced its replacement, which may be nothing.
  private func restoreReplaced() throws -> Int {
    try database.execute(
      sql: """
        UPDATE record SET replaced_by =
          (SELECT newer.replaced_by FROM record AS newer WHERE newer.id = record.replaced_by)
        WHERE replaced_by BETWEEN ? AND ?
        """,
      arguments: [first, last])
    return database.changesCount
  }

  private func removePeopleWithoutRecords(besides survivors: [Person.ID]) throws -> Int {
    try database.execute(sql: "CREATE TEMP TABLE survivor (person INTEGER PRIMARY KEY)")
    defer { try? database.execute(sql: "DROP TABLE survivor") }
    let keep = try database.cachedStatement(sql: "INSERT INTO survivor VALUES (?)")
    for person in survivors { try keep.execute(arguments: [person.number]) }
    let gone = "BETWEEN ? AND ? AND %id% NOT IN (SELECT person FROM survivor)"
    try database.execute(
      sql: "DELETE FROM address WHERE person "
        + gone.replacing("%id%", with: "person"), arguments: [first, last])
    try database.execute(
      sql: "DELETE FROM person WHERE id " + gone.replacing("%id%", with: "id"),
      arguments: [first, last])
    return database.changesCount
  }

  private func refresh(
    _ people: [Person.ID], before: [Person.ID: [EmailAddress]], owner: Owner, now: Moment
  ) throws {
    let facts = try FactsReader(database)
    var writer = try PersonWriter(database, owner: owner, now: now)
    for id in people {
      let after = try facts.person(id)?.addresses ?? []
      for address in before[id] ?? [] where !after.contains(address) {
        try database.execute(
          sql: "DELETE FROM address WHERE key = ? AND person = ?",
          arguments: [facts.hash(address.identityKey), id.number])
      }
      for address in after {
        try database.execute(
          sql: "INSERT OR IGNORE INTO address (key, person) VALUES (?, ?)",
          arguments: [facts.hash(address.identityKey), id.number])
      }
    }
    for id in people {
      if let known = try facts.facts(id) { _ = try writer.refresh(known) }
    }
  }
}
