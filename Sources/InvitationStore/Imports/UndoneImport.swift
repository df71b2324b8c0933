internal import GRDB
internal import Invitations

/// Takes back one import inside its transaction: what it brought goes, what it replaced comes back,
/// and who is who is decided anew without it.
struct UndoneImport {
  private let database: Database
  private let batch: Int64
  private let first: Int64
  private let last: Int64
  private let who: WhoIsWho
  private var regrouping: Regrouping

  init(
    _ id: ImportBatch.ID, _ db: Database, at clock: ClockReading, owner: Owner
  ) throws {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM import_batch WHERE id = ?", arguments: [id.number])
    else { throw ImportUndoRefusal.unknown(id) }
    guard row["undone_at"] == nil as Int64? else { throw ImportUndoRefusal.undone(id) }
    database = db
    batch = id.number
    first = row["first_record"]
    last = row["last_record"]
    let ledger = try Ledger(db, at: clock, owner: owner)
    who = try WhoIsWho(ledger)
    regrouping = try Regrouping(ledger, after: ImportBatches.lastRecord(db))
  }

  /// Does it, and says what went.
  mutating func run() throws -> ImportUndo {
    var undo = last - first < WhoIsWho.few ? try undoFew() : try undoMany()
    let ended = undo.people
    try regrouping.ledger.followHousehold()
    try regrouping.ledger.settle()
    undo.people += regrouping.gone
    undo.change = regrouping.change
    try database.execute(
      sql: "UPDATE import_batch SET undone_at = ? WHERE id = ?",
      arguments: [regrouping.ledger.clock.now.milliseconds, batch])
    try ImportBatches.sumUp(
      people: regrouping.added - ended, greatest: regrouping.last, database)
    return undo
  }

  private mutating func undoFew() throws -> ImportUndo {
    let mine = Set(try ids("id BETWEEN \(first) AND \(last) AND batch = \(batch)"))
    let around = try who.neighbours(of: mine)
    let restored = try ids("replaced_by BETWEEN \(first) AND \(last)")
    let people = try Int64.fetchAll(
      database,
      sql: "SELECT DISTINCT person FROM record WHERE id BETWEEN ? AND ? AND batch = ?",
      arguments: [first, last, batch])
    for person in people { try regrouping.note(Person.ID(person)) }
    let undo = try takeBackRecords()
    let finding = try who.around(around.union(restored))
    try regrouping.apply(finding.reassignment, owners: finding.owners)
    return undo
  }

  private func ids(_ condition: String) throws -> [MergeRecord.ID] {
    try Int64.fetchAll(database, sql: "SELECT id FROM record WHERE \(condition)")
      .map(MergeRecord.ID.init)
  }

  /// A replaced record goes back to whatever replaced its replacement, which may be nothing, and to
  /// the person who its replacement is by now.
  private func takeBackRecords() throws -> ImportUndo {
    try database.execute(
      sql: """
        UPDATE record SET (person, replaced_by) =
          (SELECT newer.person, newer.replaced_by FROM record AS newer
           WHERE newer.id = record.replaced_by)
        WHERE replaced_by BETWEEN ? AND ?
        """,
      arguments: [first, last])
    let restored = database.changesCount
    try database.execute(
      sql: "DELETE FROM record WHERE id BETWEEN ? AND ? AND batch = ?",
      arguments: [first, last, batch])
    return ImportUndo(records: database.changesCount, restored: restored, people: 0)
  }
}

// MARK: Many records

extension UndoneImport {
  /// People who were in this import alone go at once; of the others everybody is looked at.
  private mutating func undoMany() throws -> ImportUndo {
    try database.execute(sql: "CREATE TEMP TABLE ended (person INTEGER PRIMARY KEY)")
    defer { try? database.execute(sql: "DROP TABLE ended") }
    try database.execute(
      sql: """
        INSERT INTO ended
        SELECT DISTINCT person FROM record WHERE id BETWEEN ? AND ? AND batch = ?
        """, arguments: [first, last, batch])
    let elsewhere = "person IN (SELECT person FROM record WHERE batch <> ?)"
    for person in try Int64.fetchAll(
      database, sql: "SELECT person FROM ended WHERE \(elsewhere)", arguments: [batch])
    { try regrouping.note(Person.ID(person)) }
    try database.execute(sql: "DELETE FROM ended WHERE \(elsewhere)", arguments: [batch])
    regrouping.ledger.touched.formUnion(try peopleSharingMailboxes())
    var undo = try takeBackRecords()
    try database.execute(
      sql: "DELETE FROM address WHERE person IN (SELECT person FROM ended)")
    try database.execute(sql: "DELETE FROM person WHERE id IN (SELECT person FROM ended)")
    undo.people = database.changesCount
    var everybody = EverybodyAnew(who, bulk: BulkResolver(who.resolver), from: 0, owners: [:])
    try everybody.addStored(before: .max, regrouping.ledger.facts, database)
    try everybody.forEachFinding {
      try regrouping.apply($0.reassignment, owners: $0.owners)
    }
    try regrouping.apply(PersonReassignment([], before: [:]), owners: [:])
    return undo
  }

  /// People who stay, and have a mailbox in common with somebody who goes.
  ///
  /// The mailboxes are gone through once, and for each its others: left to choose, SQLite asks for
  /// each mailbox about everybody who goes (two minutes for 100,000).
  private func peopleSharingMailboxes() throws -> [Person.ID] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT other.person FROM address AS mine
        CROSS JOIN address AS other ON other.key = mine.key
        WHERE +mine.person IN (SELECT person FROM ended)
          AND +other.person NOT IN (SELECT person FROM ended)
        """
    ).map(Person.ID.init)
  }
}
