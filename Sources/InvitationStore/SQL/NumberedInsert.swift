internal import GRDB

/// Inserts rows into one table whose numbers are known, and mostly follow each other.
///
/// SQLite is told only those numbers that it would not give itself: for a number that it is told it
/// looks whether there is such a row, which costs half as much as the row.
struct NumberedInsert {
  private let connection: RawConnection
  private let numbered: RowInsert
  private let following: RowInsert
  private var last: Int64?

  /// `table` has the columns `id` and those that are named.
  init(_ connection: RawConnection, into table: String, columns: [String]) throws {
    self.connection = connection
    numbered = try RowInsert(connection, into: table, columns: ["id"] + columns)
    following = try RowInsert(connection, into: table, columns: columns)
  }

  /// Inserts so many rows, each with a greater number than the one before and than any in the table.
  ///
  /// `bind` binds one of them without its number, its first value at a parameter.
  mutating func insert(
    _ count: Int, number: (Int) -> Int64,
    bind: (_ row: Int, RawStatement, _ first: Int) -> Void
  ) throws {
    var row = 0
    while row < count {
      var end = row
      while end < count, number(end) == last.map({ $0 + 1 }) {
        last = number(end)
        end += 1
      }
      if end > row {
        try following.insert(end - row) { bind(row + $0, $1, $2) }
        try check()
        row = end
      } else {
        try numbered.insert(1) { _, statement, first in
          statement.bind(number(row), at: first)
          bind(row, statement, first + 1)
        }
        last = number(row)
        row += 1
      }
    }
  }

  /// A row must never get another number than everybody else knows it by.
  private func check() throws {
    guard connection.lastInserted != last else { return }
    throw DatabaseError(
      resultCode: .SQLITE_INTERNAL, message: "rows were not numbered one after the other")
  }
}
