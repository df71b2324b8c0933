internal import GRDBSQLite

extension Store {
  /// The version of SQLite that keeps the state.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }
}
