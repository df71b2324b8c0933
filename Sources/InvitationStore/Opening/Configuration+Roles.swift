internal import GRDB
internal import GRDBSQLite

extension Configuration {
  /// For the connection that writes.
  ///
  /// GRDB's own WAL set-up would relax `synchronous` to NORMAL, which forgets the last commits when
  /// the power fails, so this does it by hand. Deleted content is overwritten with zeros. The log
  /// is copied back into the file between sendings and after imports, not in the middle of them.
  static var writing: Configuration {
    var configuration = Configuration()
    configuration.label = "store.writer"
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA secure_delete = ON;
          PRAGMA wal_autocheckpoint = 0;
          \(withLog)
          """)
    }
    return configuration
  }

  /// How the file is written while others may read it.
  static let withLog = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -16384;
    """

  /// How it is filled while nobody else has it open: pages come in their order and are rarely needed
  /// again, so few are kept; and the end of the journal has to be on the disk too.
  static let alone = """
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = EXTRA;
    PRAGMA cache_size = -4096;
    """

  /// For the connection that reads.
  static var reading: Configuration {
    var configuration = Configuration()
    configuration.label = "store.reader"
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // GRDB notes which columns a statement reads, for those who observe it; that takes longer than
      // preparing it, and nobody observes this connection.
      sqlite3_set_authorizer(db.sqliteConnection, nil, nil)
    }
    return configuration
  }
}
