extension Frame {
  /// Draws a horizontal line through a row, or through some of its columns.
  public mutating func rule(
    row: Int, columns: Range<Int>? = nil, borders: Borders = .unicode, style: Style = .plain
  ) {
    fill(row: row, columns: columns ?? 0..<size.columns, with: borders.horizontal, style: style)
  }

  /// Draws a vertical line down a column; where it meets a horizontal line at its ends, they join.
  public mutating func rule(
    column: Int, rows: Range<Int>, borders: Borders = .unicode, style: Style = .plain
  ) {
    guard (0..<size.columns).contains(column) else { return }
    let rows = rows.clamped(to: 0..<size.rows)
    for row in rows {
      let crossed = self[row: row, column: column].content == .lead(borders.horizontal)
      let character =
        switch row {
        case rows.lowerBound where crossed: borders.teeDown
        case rows.upperBound - 1 where crossed: borders.teeUp
        default: borders.vertical
        }
      fill(row: row, columns: column..<column + 1, with: character, style: style)
    }
  }

  /// Draws a box around rows and columns and blanks its inside; a title stands in its upper edge.
  public mutating func box(
    rows: Range<Int>, columns: Range<Int>, title: String = "", borders: Borders = .unicode,
    style: Style = .plain
  ) {
    guard rows.count >= 2, columns.count >= 2 else { return }
    let left = columns.lowerBound
    let right = columns.upperBound - 1
    for row in rows {
      let edge: (Character, Character, Character) =
        switch row {
        case rows.lowerBound: (borders.topLeft, borders.horizontal, borders.topRight)
        case rows.upperBound - 1: (borders.bottomLeft, borders.horizontal, borders.bottomRight)
        default: (borders.vertical, " ", borders.vertical)
        }
      fill(row: row, columns: left..<left + 1, with: edge.0, style: style)
      fill(row: row, columns: left + 1..<right, with: edge.1, style: style)
      fill(row: row, columns: right..<right + 1, with: edge.2, style: style)
    }
    guard !title.isEmpty, columns.count > 6 else { return }
    let shown = DisplayWidth.cut(title, to: columns.count - 6, ellipsis: borders.ellipsis)
    write(" \(shown) ", row: rows.lowerBound, column: left + 2, limit: right - 1, style: style)
  }
}
