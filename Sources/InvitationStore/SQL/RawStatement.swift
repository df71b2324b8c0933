internal import GRDB
internal import GRDBSQLite

/// A prepared statement, of GRDB's cache as a rule, bound and stepped without boxing any value.
///
/// For the bulk paths only: a million rows go in or out several times faster than as arrays of
/// `DatabaseValue`. Text is bound without a copy, so it must live until the statement was run.
struct RawStatement {
  /// Whoever ends the statement when nobody needs it any more.
  private let owner: AnyObject
  private let handle: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    let statement = try db.cachedStatement(sql: sql)
    owner = statement
    handle = statement.sqliteStatement
  }

  /// Prepares a statement of its own, beside GRDB's.
  init(_ connection: RawConnection, _ sql: String) throws {
    let statement = try RawConnection.Prepared(sql, on: connection)
    owner = statement
    handle = statement.handle
  }

  /// Binds a number; parameters count from 1.
  func bind(_ value: Int64, at parameter: Int) {
    sqlite3_bind_int64(handle, Int32(parameter), value)
  }

  /// Binds a floating-point number.
  func bind(_ value: Double, at parameter: Int) {
    sqlite3_bind_double(handle, Int32(parameter), value)
  }

  /// Binds NULL.
  func bindNull(at parameter: Int) { sqlite3_bind_null(handle, Int32(parameter)) }

  /// Binds UTF-8 text that stays where it is until the statement was run; nothing binds NULL.
  func bind(text: Slice<UnsafeRawBufferPointer>, at parameter: Int) {
    guard let base = text.base.baseAddress, !text.isEmpty else {
      sqlite3_bind_null(handle, Int32(parameter))
      return
    }
    let start = (base + text.startIndex).assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(handle, Int32(parameter), start, Int32(text.count), nil)
  }

  /// Binds bytes that stay where they are until the statement was run.
  func bind(blob: UnsafeRawBufferPointer, at parameter: Int) {
    sqlite3_bind_blob(handle, Int32(parameter), blob.baseAddress, Int32(blob.count), nil)
  }

  /// Runs a statement that gives no rows.
  func run() throws {
    _ = try step()
    reset()
  }

  /// Goes to the next row; false when there is none.
  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else {
      let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      reset()
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    return false
  }

  /// Makes it ready for the next run.
  func reset() { sqlite3_reset(handle) }

  /// A number of the present row; columns count from 0.
  func int(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }

  /// A floating-point number of the present row.
  func double(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

  /// Whether a column of the present row is NULL.
  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  /// A text of the present row; nil for NULL.
  func text(_ column: Int) -> String? {
    isNull(column) ? nil : String(decoding: bytes(column), as: UTF8.self)
  }

  /// The bytes of a text or blob of the present row, valid until the next step.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    guard let start = sqlite3_column_blob(handle, Int32(column)) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(handle, Int32(column))))
  }

  /// Runs it for one number and reads the rows.
  func forEach(_ argument: Int64, _ body: (RawStatement) throws -> Void) throws {
    bind(argument, at: 1)
    defer { reset() }
    while try step() { try body(self) }
  }
}
