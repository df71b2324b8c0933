/// Inserts rows into one table, many with one run of a statement.
///
/// A run opens the table, looks for the place and closes it again, which costs as much as the row
/// itself; rows that come together share it.
struct RowInsert {
  /// So many rows go in with one run; SQLite allows 32,766 values.
  private static let width = 64

  private let columns: Int
  private let many: RawStatement
  private let one: RawStatement

  /// `start` is the statement up to its first row, such as `INSERT INTO record (id, body)`.
  init(_ connection: RawConnection, _ start: String, columns: Int) throws {
    self.columns = columns
    let row = "(" + Array(repeating: "?", count: columns).joined(separator: ", ") + ")"
    let rows = Array(repeating: row, count: Self.width).joined(separator: ", ")
    many = try RawStatement(connection, "\(start) VALUES \(rows)")
    one = try RawStatement(connection, "\(start) VALUES \(row)")
  }

  /// Inserts so many rows; `bind` binds one of them, its first value at a parameter.
  func insert(_ count: Int, bind: (_ row: Int, RawStatement, _ first: Int) -> Void) throws {
    var row = 0
    while count - row >= Self.width {
      for place in 0..<Self.width { bind(row + place, many, place * columns + 1) }
      try many.run()
      row += Self.width
    }
    while row < count {
      bind(row, one, 1)
      try one.run()
      row += 1
    }
  }
}
