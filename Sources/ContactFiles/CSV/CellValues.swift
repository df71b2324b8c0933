/// The values in a cell that holds several.
///
/// Google joins the values of one cell with ` ::: `, and marks the preferred one with `* `.
struct CellValues: Sequence, IteratorProtocol {
  private var rest: UnsafeRawBufferPointer
  private let isList: Bool

  /// The values of a cell; in a list a `;` or a `,` separates them, too.
  init(_ cell: UnsafeRawBufferPointer, isList: Bool = false) {
    rest = cell
    self.isList = isList
  }

  /// The next value that says anything, without its mark.
  mutating func next() -> UnsafeRawBufferPointer? {
    while !rest.isEmpty {
      let (end, next) = separator()
      let value = Self.unmarked(rest.part(0, end).trimmed())
      rest = rest.part(next, rest.count)
      if !value.isEmpty { return value }
    }
    return nil
  }

  /// Where this value ends, and where the next one starts.
  private func separator() -> (end: Int, next: Int) {
    let (more, most) = isList ? (Byte.semicolon, Byte.comma) : (Byte.colon, Byte.colon)
    var start = 0
    while let stop = rest.offset(of: Byte.colon, more, most, from: start) {
      if rest[stop] != Byte.colon { return (stop, stop + 1) }
      if rest.part(stop, rest.count).startsWith(":::") { return (stop, stop + 3) }
      start = stop + 1
    }
    return (rest.count, rest.count)
  }

  private static func unmarked(_ value: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard value.count > 1, value[0] == UInt8(ascii: "*"), value[1] == Byte.space else {
      return value
    }
    return value.part(2, value.count).trimmed()
  }
}
