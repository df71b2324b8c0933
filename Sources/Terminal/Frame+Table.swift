/// Where text stands in the columns it is given.
public enum Alignment: Hashable, Sendable {
  /// At the left.
  case leading
  /// At the right.
  case trailing
}

extension Frame {
  /// Writes `text` into exactly `width` columns: padded with blanks of the same style, or cut and
  /// ended with `ellipsis`; says in which column the field ended.
  @discardableResult
  public mutating func write(
    fitting text: String, row: Int, column: Int, width: Int, alignment: Alignment = .leading,
    style: Style = .plain, ellipsis: Character = "…"
  ) -> Int {
    let end = min(column + width, size.columns)
    guard width > 0, column >= 0, column < end else { return column }
    let room = end - column
    let width = DisplayWidth.of(text)
    guard width > room else {
      let start = alignment == .leading ? column : end - width
      fill(row: row, columns: column..<start, style: style)
      let at = write(text, row: row, column: start, limit: end, style: style)
      fill(row: row, columns: at..<end, style: style)
      return end
    }
    let left = max(0, room - DisplayWidth.of(ellipsis))
    let cut = write(text, row: row, column: column, limit: column + left, style: style)
    let at = write(String(ellipsis), row: row, column: cut, limit: end, style: style)
    fill(row: row, columns: at..<end, style: style)
    return end
  }

  /// Writes `text` so that it ends before `column`, and says in which column it starts.
  ///
  /// What does not fit loses its end.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, endingBefore column: Int, style: Style = .plain
  ) -> Int {
    let end = min(column, size.columns)
    let shown = DisplayWidth.cut(text, to: max(0, end))
    let start = end - DisplayWidth.of(shown)
    write(shown, row: row, column: start, limit: end, style: style)
    return start
  }
}
