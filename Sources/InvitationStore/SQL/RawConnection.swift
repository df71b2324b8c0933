internal import GRDB
internal import GRDBSQLite

/// The connection inside GRDB's, by its address, so that another thread can be given it.
///
/// SQLite itself lets any thread use a connection. Whoever gets one uses it only while the thread of
/// the transaction waits or leaves it alone, and not beyond the transaction.
struct RawConnection: Sendable {
  private let address: UInt

  init(_ db: Database) { address = UInt(bitPattern: db.sqliteConnection) }

  private var database: OpaquePointer? { OpaquePointer(bitPattern: address) }

  /// The number of the row that was inserted last.
  var lastInserted: Int64 { sqlite3_last_insert_rowid(database) }

  /// A statement that ends with this object, because it is C's.
  final class Prepared {
    let handle: OpaquePointer

    init(_ sql: String, on connection: RawConnection) throws {
      let database = connection.database
      var prepared: OpaquePointer?
      let code = sqlite3_prepare_v3(
        database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
      guard code == SQLITE_OK, let prepared else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(database))
        )
      }
      handle = prepared
    }

    deinit { sqlite3_finalize(handle) }
  }
}
