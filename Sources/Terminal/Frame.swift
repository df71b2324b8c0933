/// One picture of the whole terminal: a value, so that every screen can be a test.
public struct Frame: Hashable, Sendable {
  /// The frame's size; it never changes.
  public let size: Size
  /// Where the hardware cursor stands, or nil when it is hidden.
  public var cursor: Position?
  private var cells: [Cell]

  /// A place in a frame.
  public struct Position: Hashable, Sendable {
    /// From the top, 0 first.
    public var row: Int
    /// From the left, 0 first.
    public var column: Int

    /// Makes a position.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// A blank frame.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place, which must lie inside the frame.
  public subscript(row row: Int, column column: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// Writes `text` from `column`, clipped to the row (and to `limit`, a column it may not reach),
  /// and says in which column it ended.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, limit: Int? = nil, style: Style = .plain
  ) -> Int {
    var column = column
    let end = min(limit ?? size.columns, size.columns)
    guard (0..<size.rows).contains(row), column >= 0 else { return column }
    for character in text {
      let width = DisplayWidth.of(character)
      guard width > 0 else { continue }
      guard column + width <= end else { break }
      clearHalves(row: row, columns: column..<(column + width))
      self[row: row, column: column] = Cell(
        content: .lead(DisplayWidth.printable(character)), style: style)
      if width == 2 { self[row: row, column: column + 1] = Cell(content: .trail, style: style) }
      column += width
    }
    return column
  }

  /// Gives columns of a row a style, keeping what stands there.
  public mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      change(&self[row: row, column: column].style)
    }
  }

  /// The frame as lines of text, trailing blanks kept.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns {
        if case .lead(let character) = self[row: row, column: column].content {
          line.append(character)
        }
      }
      return line
    }
  }

  /// Blanks what is left of double-width characters that these columns cut in two.
  private mutating func clearHalves(row: Int, columns: Range<Int>) {
    if self[row: row, column: columns.lowerBound].content == .trail {
      self[row: row, column: columns.lowerBound - 1].content = .lead(" ")
    }
    if columns.upperBound < size.columns,
      self[row: row, column: columns.upperBound].content == .trail
    {
      self[row: row, column: columns.upperBound].content = .lead(" ")
    }
  }
}
