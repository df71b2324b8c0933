extension BufferedOutput {
  /// Prints rows as a table, or as JSON with one object a line; where there are none and nobody wants
  /// JSON, the sentence that says so.
  func print<Row>(
    _ rows: [Row], asJSON: Bool, json: (Row) -> JSONLine,
    orElse sentence: @autoclosure () throws -> String,
    headings: [String], cells: (Row) throws -> [String]
  ) rethrows {
    guard !asJSON else { return rows.forEach { print(json($0)) } }
    guard !rows.isEmpty else { return print(try sentence()) }
    TextTable.lines(headings, try rows.map(cells)).forEach { print($0) }
  }
}
