internal import GRDB

/// A statement that is prepared when it is first needed.
///
/// Readers know many questions and ask few of them, and to prepare one takes longer than most
/// answers. A class because whoever needs it first prepares it for all.
final class LateStatement {
  private let database: Database
  private let sql: String
  private var prepared: RawStatement?

  init(_ database: Database, _ sql: String) {
    self.database = database
    self.sql = sql
  }

  /// The statement, ready to be bound.
  func ready() throws -> RawStatement {
    if let prepared { return prepared }
    let statement = try RawStatement(database, sql)
    prepared = statement
    return statement
  }
}
