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

  /// Whether people who come in could have a past here: invitations or suppressions.
  static func historyExists(_ db: Database) throws -> Bool {
    try Int.fetchOne(
      db,
      sql: """
        SELECT 1 WHERE EXISTS (SELECT 1 FROM invitation) OR EXISTS (SELECT 1 FROM suppression)
        """) != nil
  }

  /// Stores a finished run as a batch.
  static func store(_ run: ImportRun, from source: String, at now: Moment, _ db: Database) throws {
    let summary = run.summary
    try db.execute(
      sql: """
        INSERT INTO import_batch (id, source, at, seen, fresh, changed, unchanged, people,
          first_record, last_record)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.batch, source, now.milliseconds, summary.seen, summary.new, summary.changed,
        summary.unchanged, summary.people, run.firstRecord, run.lastRecord,
      ])
    try db.execute(
      sql: "UPDATE summary SET people = people + ?, last_record = ?",
      arguments: [summary.people, run.lastRecord])
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
