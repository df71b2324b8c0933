/// The values in a cell that holds several.
///
/// Google joins the values of one cell with ` ::: `, and marks the preferred one with `* `.
struct CellValues: Sequence, IteratorProtocol {
  private var rest: UnsafeRawBufferPointer
  private let alsoAt: [UInt8]

  /// The values of a cell; `alsoAt` are other bytes that separate them.
  init(_ cell: UnsafeRawBufferPointer, alsoAt: [UInt8] = []) {
    rest = cell
    self.alsoAt = alsoAt
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
    var index = 0
    while index < rest.count {
      let byte = rest[index]
      if byte == Byte.colon, index + 2 < rest.count, rest[index + 1] == byte,
        rest[index + 2] == byte
      {
        return (index, index + 3)
      }
      if !alsoAt.isEmpty, alsoAt.contains(byte) { return (index, index + 1) }
      index += 1
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
