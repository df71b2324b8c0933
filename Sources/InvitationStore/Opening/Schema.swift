internal import GRDB

/// The tables, as named migrations.
///
/// `PRAGMA user_version` says which ones were made, so that a start with nothing to do costs one
/// read of the file's first page.
enum Schema {
  /// The format that this program writes.
  static let version = 3

  /// Makes what is missing.
  static func bringUpToDate(_ writer: DatabaseQueue) throws {
    let found = try writer.inDatabase(Self.found)
    guard found != version else { return }
    guard found < version else { throw StoreError.newer(found: found, known: version) }
    try migrator.migrate(writer)
  }

  /// Refuses a file whose format is not this program's.
  static func check(_ db: Database) throws {
    let found = try found(db)
    if found > version { throw StoreError.newer(found: found, known: version) }
    if found < version {
      throw StoreError.failed(reason: "an older handpick wrote it; open it for writing once")
    }
  }

  /// Whether nothing is missing.
  static func isUpToDate(_ db: Database) throws -> Bool { try found(db) == version }

  private static func found(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("people") { db in
      try db.execute(sql: people)
      for index in MergingIndex.allCases { try db.execute(sql: index.create) }
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("outbox") { db in
      try db.execute(sql: outbox)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("history") { db in
      try db.execute(sql: history)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    return migrator
  }
}
