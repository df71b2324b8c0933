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
    guard rest.count >= 3 || !alsoAt.isEmpty else { return (rest.count, rest.count) }
    var end = rest.count
    var next = end
    var start = 0
    while let colon = rest.offset(of: Byte.colon, from: start) {
      if rest.part(colon, rest.count).startsWith(":::") {
        (end, next) = (colon, colon + 3)
        break
      }
      start = colon + 1
    }
    for byte in alsoAt {
      if let found = rest.offset(of: byte), found < end { (end, next) = (found, found + 1) }
    }
    return (end, next)
  }

  private static func unmarked(_ value: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard value.count > 1, value[0] == UInt8(ascii: "*"), value[1] == Byte.space else {
      return value
    }
    return value.part(2, value.count).trimmed()
  }
}
