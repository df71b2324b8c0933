/// One picture of the whole terminal: a value, so that every screen can be a test.
///
/// Each row keeps its cells for itself. A copy of a frame shares those that are not drawn on, and
/// two frames that share a row need not compare it.
public struct Frame: Hashable, Sendable {
  /// The frame's size; it never changes.
  public let size: Size
  /// Where the hardware cursor stands, or nil when it is hidden.
  public var cursor: Position?
  private var rows: [[Cell]]

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
    rows = Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
  }

  /// The cell at a place, which must lie inside the frame.
  public subscript(row row: Int, column column: Int) -> Cell {
    get { rows[row][column] }
    set { rows[row][column] = newValue }
  }

  /// The cells of a row, which must lie inside the frame, by their columns.
  public subscript(row row: Int) -> ArraySlice<Cell> { rows[row][...] }

  /// The cells of a row as words, as many for each.
  func withUnsafeRow<Result>(
    _ row: Int, _ body: (UnsafeBufferPointer<UInt64>) -> Result
  ) -> Result {
    rows[row].withUnsafeBytes { body($0.assumingMemoryBound(to: UInt64.self)) }
  }

  /// Shares a row of a frame that has as many columns.
  mutating func copy(row source: Int, of frame: Frame, to row: Int) {
    rows[row] = frame.rows[source]
  }

  /// Writes `text` from `column`, clipped to the row (and to `limit`, a column it may not reach),
  /// and says in which column it ended.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, limit: Int? = nil, style: Style = .plain
  ) -> Int {
    let end = min(limit ?? size.columns, size.columns)
    guard (0..<size.rows).contains(row), column >= 0, column < end else { return column }
    return rows[row].withUnsafeMutableBufferPointer { cells in
      Self.writePlain(text, on: cells, column: column, end: end, style)
        ?? Self.writeGlyphs(text, on: cells, column: column, end: end, style)
    }
  }

  /// Writes text of printable ASCII, as most is: a byte is a cell; nil for other text.
  private static func writePlain(
    _ text: String, on cells: UnsafeMutableBufferPointer<Cell>, column: Int, end: Int,
    _ style: Style
  ) -> Int? {
    guard let count = DisplayWidth.ofPlain(text) else { return nil }
    guard count > 0 else { return column }
    let at = min(column + count, end)
    cutHalf(cells, at: column)
    var place = column
    for byte in text.utf8.prefix(at - column) {
      cells[place] = Cell(Glyph(base: UInt32(byte), width: 1), style)
      place += 1
    }
    dropHalf(cells, at: at)
    return at
  }

  private static func writeGlyphs(
    _ text: String, on cells: UnsafeMutableBufferPointer<Cell>, column: Int, end: Int,
    _ style: Style
  ) -> Int {
    var at = column
    for glyph in Glyphs(text) {
      guard at + glyph.width <= end else { break }
      if at == column { cutHalf(cells, at: column) }
      cells[at] = Cell(glyph, style)
      if glyph.width == 2 { cells[at + 1] = .trail(style) }
      at += glyph.width
    }
    if at > column { dropHalf(cells, at: at) }
    return at
  }

  /// Gives columns of a row a style, keeping what stands there.
  public mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
    guard (0..<size.rows).contains(row) else { return }
    rows[row].withUnsafeMutableBufferPointer { cells in
      for column in columns.clamped(to: 0..<cells.count) { change(&cells[column].style) }
    }
  }

  /// Puts one character of a single column into columns of a row; blanks unless another is named.
  public mutating func fill(
    row: Int, columns: Range<Int>, with character: Character = " ", style: Style = .plain
  ) {
    let columns = columns.clamped(to: 0..<size.columns)
    guard (0..<size.rows).contains(row), !columns.isEmpty else { return }
    var cell = Cell.blank
    if character != " " {
      cell.content = .lead(DisplayWidth.of(character) == 1 ? character : "\u{FFFD}")
    }
    cell.style = style
    rows[row].withUnsafeMutableBufferPointer { cells in
      Self.cutHalf(cells, at: columns.lowerBound)
      for column in columns { cells[column] = cell }
      Self.dropHalf(cells, at: columns.upperBound)
    }
  }

  /// Puts a whole frame on top, its upper left corner at a place; what lies outside is clipped.
  public mutating func place(_ frame: Frame, row: Int, column: Int) {
    let columns = (column..<column + frame.size.columns).clamped(to: 0..<size.columns)
    guard !columns.isEmpty else { return }
    for inner in 0..<frame.size.rows where (0..<size.rows).contains(row + inner) {
      let source = frame.rows[inner]
      rows[row + inner].withUnsafeMutableBufferPointer { cells in
        Self.cutHalf(cells, at: columns.lowerBound)
        for at in columns { cells[at] = source[at - column] }
        if cells[columns.lowerBound].isTrail { cells[columns.lowerBound].content = .lead(" ") }
        Self.dropHalf(cells, at: columns.upperBound)
        let next = columns.upperBound - column
        guard next < source.count, source[next].isTrail else { return }
        cells[columns.upperBound - 1].content = .lead(" ")
      }
    }
  }

  /// Blanks the left half of a double-width character whose right half is about to be overwritten.
  private static func cutHalf(_ cells: UnsafeMutableBufferPointer<Cell>, at column: Int) {
    guard column > 0, cells[column].isTrail else { return }
    cells[column - 1].content = .lead(" ")
  }

  /// Blanks a right half whose left half has been overwritten.
  private static func dropHalf(_ cells: UnsafeMutableBufferPointer<Cell>, at column: Int) {
    guard column > 0, column < cells.count, cells[column].isTrail else { return }
    cells[column].content = .lead(" ")
  }
}
