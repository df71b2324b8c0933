internal import CText

/// The rows of a delimited text, read leniently as Python's csv does.
struct CSVRows {
  /// One row; its cells are read through `CSVRows.cell`.
  struct Row {
    /// The line on which it starts.
    let line: Int
    /// How many cells it has.
    let count: Int
    /// Whether a quote was opened in it and never closed, so that it ends with its line.
    let hasOpenQuote: Bool
  }

  /// The offset of the next row.
  private(set) var position = 0

  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let delimiter: UInt8
  private var line = 1
  private var start = 0
  private var cells = [ctext_cell](repeating: ctext_cell(), count: Self.columnLimit)
  private let scratch = Scratch(capacity: ReadLimits.line)

  /// Columns after this one are not read.
  static let columnLimit = 4_096

  /// Reads a text; nil when there is none.
  init?(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8) {
    guard let start = bytes.baseAddress else { return nil }
    base = start.assumingMemoryBound(to: UInt8.self)
    count = bytes.count
    self.delimiter = delimiter
  }

  /// Takes the next row; nil at the end.
  mutating func next() -> Row? {
    guard position < count else { return nil }
    start = position
    let first = line
    var row = read(quoting: true)
    let isOpen = Int(row.fault) == CTEXT_ROW_UNCLOSED
    if isOpen { row = read(quoting: false) }
    position += row.used
    line += row.lines
    return Row(line: first, count: min(row.cells, Self.columnLimit), hasOpenQuote: isOpen)
  }

  /// The bytes of a cell of the row last taken, without its quotes; valid until the next call.
  func cell(_ index: Int) -> UnsafeRawBufferPointer {
    let (bytes, isEscaped) = raw(index)
    return isEscaped ? unescaped(bytes) : bytes
  }

  /// The same, valid as long as the text and the arena are.
  func cell(_ index: Int, in arena: TextArena) -> UnsafeRawBufferPointer {
    let (bytes, isEscaped) = raw(index)
    return isEscaped ? arena.keep(unescaped(bytes)) : bytes
  }

  @inline(__always)
  private func raw(_ index: Int) -> (UnsafeRawBufferPointer, isEscaped: Bool) {
    let cell = cells[index]
    let bytes = UnsafeRawBufferPointer(start: base + start + cell.start, count: cell.length)
    return (bytes, Int(cell.form) == CTEXT_CELL_ESCAPED)
  }

  /// Whether every cell of the row last taken is empty.
  func isBlank(_ row: Row) -> Bool {
    (0..<row.count).allSatisfy { cells[$0].length == 0 || cell($0).trimmed().isEmpty }
  }

  private mutating func read(quoting: Bool) -> ctext_row {
    ctext_csv_row(
      base + start, count - start, delimiter, quoting ? 1 : 0, ReadLimits.line, &cells,
      Self.columnLimit)
  }

  /// Doubled quotes stand for one, and text after the closing quote is kept.
  private func unescaped(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    scratch.removeAll()
    var index = 1
    while index < bytes.count {
      if bytes[index] == Byte.quote {
        index += 1
        guard index < bytes.count, bytes[index] == Byte.quote else {
          scratch.append(bytes.part(index, bytes.count))
          break
        }
      }
      scratch.append(bytes[index])
      index += 1
    }
    return scratch.bytes
  }
}
