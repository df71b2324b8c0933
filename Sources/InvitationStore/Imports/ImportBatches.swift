internal import GRDB
internal import Invitations

/// The stored imports.
enum ImportBatches {
  /// The number of the next one; numbers are never used twice.
  static func next(_ db: Database) throws -> Int64 {
    let last = try Int64.fetchOne(
      db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'import_batch'")
    return (last ?? 0) + 1
  }

  /// What merging takes as one source; stdin is another one each time.
  static func origin(_ source: String, batch: Int64) -> String {
    source == "-" ? "- (import \(batch))" : source
  }

  /// Whether nothing was ever imported.
  static func isFirst(_ db: Database) throws -> Bool {
    try lastRecord(db) == 0
  }

  /// The greatest number that a record or a person was given so far.
  static func lastRecord(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT last_record FROM summary") ?? 0
  }

  /// Stores how many more people there are, and the greatest number that was given.
  static func sumUp(people: Int, greatest: Int64, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE summary SET people = people + ?, last_record = ?", arguments: [people, greatest])
  }

  /// Whether people who come in could have a past here: invitations or suppressions.
  static func historyExists(_ db: Database) throws -> Bool {
    try Int.fetchOne(
      db,
      sql: """
        SELECT 1 WHERE EXISTS (SELECT 1 FROM invitation) OR EXISTS (SELECT 1 FROM suppression)
        """) != nil
  }

  /// Stores that an import is under way, inside its transaction.
  static func begin(_ id: Int64, from source: String, at now: Moment, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO import_batch (id, source, at, seen, fresh, changed, unchanged, people,
          first_record, last_record)
        VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, 0)
        """,
      arguments: [id, source, now.milliseconds])
  }

  /// Stores what an import brought; `people` is how many more there are, `greatest` the greatest
  /// number that was given.
  static func end(
    _ id: Int64, _ summary: ImportSummary, records: ClosedRange<Int64>, greatest: Int64,
    people: Int, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        UPDATE import_batch SET seen = ?, fresh = ?, changed = ?, unchanged = ?, people = ?,
          first_record = ?, last_record = ?
        WHERE id = ?
        """,
      arguments: [
        summary.seen, summary.new, summary.changed, summary.unchanged, summary.people,
        records.lowerBound, records.upperBound, id,
      ])
    try sumUp(people: people, greatest: greatest, db)
  }

  /// All of them, the latest first.
  static func all(_ db: Database) throws -> [ImportBatch] {
    try Row.fetchAll(db, sql: "SELECT * FROM import_batch ORDER BY id DESC").map { row in
      ImportBatch(
        id: ImportBatch.ID(row["id"]), source: row["source"],
        at: Moment(milliseconds: row["at"]), seen: row["seen"], new: row["fresh"],
        changed: row["changed"], unchanged: row["unchanged"], people: row["people"],
        undoneAt: (row["undone_at"] as Int64?).map(Moment.init(milliseconds:)))
    }
  }
}
