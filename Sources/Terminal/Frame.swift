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

  /// The cells of a row, which must lie inside the frame; the slice's indices are not columns.
  public subscript(row row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The cells as words, as many for each, row by row.
  func withUnsafeCells<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    cells.withUnsafeBytes { body($0.assumingMemoryBound(to: UInt64.self)) }
  }

  /// Writes `text` from `column`, clipped to the row (and to `limit`, a column it may not reach),
  /// and says in which column it ended.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, limit: Int? = nil, style: Style = .plain
  ) -> Int {
    let end = min(limit ?? size.columns, size.columns)
    guard (0..<size.rows).contains(row), column >= 0, column < end else { return column }
    if let at = writePlain(text, row: row, column: column, end: end, style) { return at }
    let start = row * size.columns
    var at = column
    for glyph in Glyphs(text) {
      guard at + glyph.width <= end else { break }
      if at == column { cutHalf(row: row, at: column) }
      cells[start + at] = Cell(glyph, style)
      if glyph.width == 2 { cells[start + at + 1] = .trail(style) }
      at += glyph.width
    }
    if at > column { dropHalf(row: row, at: at) }
    return at
  }

  /// Writes text of printable ASCII, as most is: a byte is a cell; nil for other text.
  private mutating func writePlain(
    _ text: String, row: Int, column: Int, end: Int, _ style: Style
  ) -> Int? {
    guard let count = DisplayWidth.ofPlain(text) else { return nil }
    guard count > 0 else { return column }
    let at = min(column + count, end)
    cutHalf(row: row, at: column)
    var cell = row * size.columns + column
    for byte in text.utf8.prefix(at - column) {
      cells[cell] = Cell(Glyph(base: UInt32(byte), width: 1), style)
      cell += 1
    }
    dropHalf(row: row, at: at)
    return at
  }

  /// Gives columns of a row a style, keeping what stands there.
  public mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      change(&self[row: row, column: column].style)
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
    cutHalf(row: row, at: columns.lowerBound)
    for column in columns { self[row: row, column: column] = cell }
    dropHalf(row: row, at: columns.upperBound)
  }

  /// Puts a whole frame on top, its upper left corner at a place; what lies outside is clipped.
  public mutating func place(_ frame: Frame, row: Int, column: Int) {
    let columns = (column..<column + frame.size.columns).clamped(to: 0..<size.columns)
    guard !columns.isEmpty else { return }
    for inner in 0..<frame.size.rows where (0..<size.rows).contains(row + inner) {
      let target = row + inner
      cutHalf(row: target, at: columns.lowerBound)
      for at in columns {
        self[row: target, column: at] = frame[row: inner, column: at - column]
      }
      if self[row: target, column: columns.lowerBound].isTrail {
        self[row: target, column: columns.lowerBound].content = .lead(" ")
      }
      dropHalf(row: target, at: columns.upperBound)
      guard columns.upperBound - column < frame.size.columns,
        frame[row: inner, column: columns.upperBound - column].isTrail
      else { continue }
      self[row: target, column: columns.upperBound - 1].content = .lead(" ")
    }
  }

  /// Blanks the left half of a double-width character whose right half is about to be overwritten.
  private mutating func cutHalf(row: Int, at column: Int) {
    guard column > 0, self[row: row, column: column].isTrail else { return }
    self[row: row, column: column - 1].content = .lead(" ")
  }

  /// Blanks a right half whose left half has been overwritten.
  private mutating func dropHalf(row: Int, at column: Int) {
    guard column > 0, column < size.columns, self[row: row, column: column].isTrail else { return }
    self[row: row, column: column].content = .lead(" ")
  }
}
