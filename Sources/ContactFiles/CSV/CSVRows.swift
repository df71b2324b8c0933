internal import CText

/// The rows of a delimited text, read leniently as Python's csv does.
struct CSVRows {
  /// One row; its cells are there until the next one is taken.
  struct Row {
    /// The line on which it starts.
    let line: Int
    /// How many cells it has.
    let count: Int
    /// Whether a quote was opened in it and never closed, so that it ends with its line.
    let hasOpenQuote: Bool

    fileprivate let start: UnsafePointer<UInt8>
    fileprivate let cells: UnsafePointer<ctext_cell>

    /// The bytes of a cell without its quotes; valid as long as the text and the arena are.
    @inline(__always)
    func cell(_ index: Int, in arena: TextArena) -> UnsafeRawBufferPointer {
      let cell = cells[index]
      let bytes = UnsafeRawBufferPointer(start: start + cell.start, count: cell.length)
      return Int(cell.form) == CTEXT_CELL_ESCAPED ? CSVRows.unescaped(bytes, in: arena) : bytes
    }

    /// Whether every cell is empty.
    func isBlank(in arena: TextArena) -> Bool {
      for index in 0..<count where cells[index].length > 0 {
        guard cell(index, in: arena).trimmed().isEmpty else { return false }
      }
      return true
    }
  }

  /// Memory for the places of a row's cells.
  ///
  /// A class because it owns the memory, and because the row stays a view of it.
  private final class Cells {
    let places = UnsafeMutablePointer<ctext_cell>.allocate(capacity: CSVRows.columnLimit)
    deinit { places.deallocate() }
  }

  /// The offset of the next row.
  private(set) var position = 0

  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let delimiter: UInt8
  private var line = 1
  private let cells = Cells()

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
    let (start, first) = (position, line)
    var row = read(quoting: true)
    let isOpen = Int(row.fault) == CTEXT_ROW_UNCLOSED
    if isOpen { row = read(quoting: false) }
    position += row.used
    line += row.lines
    return Row(
      line: first, count: min(row.cells, Self.columnLimit), hasOpenQuote: isOpen,
      start: base + start, cells: cells.places)
  }

  private func read(quoting: Bool) -> ctext_row {
    ctext_csv_row(
      base + position, count - position, delimiter, quoting ? 1 : 0, ReadLimits.line, cells.places,
      Self.columnLimit)
  }

  /// Doubled quotes stand for one, and text after the closing quote is kept.
  private static func unescaped(
    _ bytes: UnsafeRawBufferPointer, in arena: TextArena
  ) -> UnsafeRawBufferPointer {
    arena.keep(atMost: bytes.count) { room in
      var (index, end) = (1, 0)
      while index < bytes.count {
        if bytes[index] == Byte.quote {
          index += 1
          guard index < bytes.count, bytes[index] == Byte.quote else {
            let rest = bytes.part(index, bytes.count)
            UnsafeMutableRawBufferPointer(rebasing: room[end...]).copyMemory(from: rest)
            return end + rest.count
          }
        }
        room[end] = bytes[index]
        (index, end) = (index + 1, end + 1)
      }
      return end
    }
  }
}
