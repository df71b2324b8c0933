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

  /// A row that is there already is an error, or is left as it is with `ignoringKnown`.
  ///
  /// An error leaves the rows before it in the table, for the transaction to take back: so SQLite
  /// need not keep every page that a run changes.
  init(
    _ connection: RawConnection, into table: String, columns: [String], ignoringKnown: Bool = false
  ) throws {
    self.columns = columns.count
    let start =
      "INSERT OR \(ignoringKnown ? "IGNORE" : "FAIL") INTO \(table) "
      + "(\(columns.joined(separator: ", ")))"
    let row = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
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
