/// A terminal's size in character cells.
public struct Size: Hashable, Sendable {
  /// Columns, left to right.
  public var columns: Int
  /// Rows, top to bottom.
  public var rows: Int

  /// Makes a size; negative values count as nothing.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}
