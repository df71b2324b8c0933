internal import GRDB
internal import Invitations

/// The mail folders that were read, inside one transaction.
struct MailSources {
  let database: Database

  /// What is stored of a folder.
  struct Stored: Equatable {
    let id: Int64
    let stamp: String?
    let owner: Int64
    /// How often something was read from it.
    let readings: Int64
  }

  /// The name under which mails that count are tallied.
  private static let counted = "counted"

  func stored(_ source: MailSource) throws -> Stored? {
    try Row.fetchOne(
      database,
      sql: "SELECT id, stamp, owner, readings FROM mail_source WHERE kind = ? AND path = ?",
      arguments: [source.kind.rawValue, source.path]
    ).map {
      Stored(id: $0["id"], stamp: $0["stamp"], owner: $0["owner"], readings: $0["readings"])
    }
  }

  /// Keeps that a folder was read, and gives its number and that of the reading.
  func note(
    _ source: MailSource, stamp: String?, owner: Int64, at now: Moment
  ) throws -> (id: Int64, reading: Int64) {
    try database.execute(
      sql: """
        INSERT INTO mail_source (kind, path, stamp, owner, readings, read_at)
        VALUES (?, ?, ?, ?, 1, ?)
        ON CONFLICT DO UPDATE SET stamp = excluded.stamp, owner = excluded.owner,
          readings = readings + 1, read_at = excluded.read_at
        """,
      arguments: [source.kind.rawValue, source.path, stamp, owner, now.milliseconds])
    guard let stored = try stored(source) else { throw StoreError.locked }
    return (stored.id, stored.readings)
  }

  /// Takes away everything that was read from a folder; with `itself`, the folder, too.
  func clear(_ id: Int64, itself: Bool) throws {
    for table in ["exchange", "list_trace", "mail_file", "mail_tally", "own_evidence"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE source = ?", arguments: [id])
    }
    if itself { try database.execute(sql: "DELETE FROM mail_source WHERE id = ?", arguments: [id]) }
  }

  /// Adds what a reading brought.
  func tally(_ summary: HistorySummary, of id: Int64) throws {
    var counts = [Self.counted: summary.counted]
    for (reason, count) in summary.keptOut { counts[reason.rawValue] = count }
    for (reason, count) in counts where count > 0 {
      try database.execute(
        sql: """
          INSERT INTO mail_tally (source, reason, count) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET count = count + excluded.count
          """, arguments: [id, reason, count])
    }
  }

  /// All folders, in the order in which they were first read.
  func all() throws -> [ReadMailSource] {
    try Row.fetchAll(database, sql: "SELECT id, kind, path, read_at FROM mail_source ORDER BY id")
      .compactMap { row in
        guard let kind = MailSource.Kind(rawValue: row["kind"]) else { return nil }
        let id: Int64 = row["id"]
        return ReadMailSource(
          id: ReadMailSource.ID(id), source: MailSource(kind, path: row["path"]),
          readAt: Moment(milliseconds: row["read_at"]), summary: try summary(of: id))
      }
  }

  /// Everybody about whom some mail tells something.
  func people() throws -> Set<Int64> {
    try OwnEvidenceTable.people(database).union(
      Int64.fetchSet(
        database,
        sql: """
          SELECT person FROM address
          WHERE key IN (SELECT key FROM exchange UNION SELECT key FROM list_trace)
          """))
  }

  private func summary(of id: Int64) throws -> HistorySummary {
    var summary = HistorySummary()
    for row in try Row.fetchAll(
      database, sql: "SELECT reason, count FROM mail_tally WHERE source = ?", arguments: [id])
    {
      let (name, count): (String, Int) = (row["reason"], row["count"])
      summary.read += count
      if name == Self.counted { summary.counted = count }
      if let reason = KeptOutMail(rawValue: name) { summary.keptOut[reason] = count }
    }
    return summary
  }
}
