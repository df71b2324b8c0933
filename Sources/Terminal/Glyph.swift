/// What one cell shows: a base scalar, at most four marks upon it, and the columns it takes.
///
/// Scalars are packed in 21 bits each, so that a cell is two machine words, trivially copied and
/// compared.
struct Glyph: Hashable {
  /// The base and the first mark, 21 bits each, the base lowest.
  var low: UInt64
  /// The second to fourth mark.
  var high: UInt64 = 0
  /// Columns: 1 or 2.
  var width: Int

  static let replacement = Glyph(base: 0xFFFD, width: 1)
  static let scalarBits: UInt64 = 21
  static let scalarMask: UInt64 = (1 << 21) - 1

  init(base: UInt32, width: Int) {
    low = UInt64(base)
    self.width = width
  }

  var base: UInt32 { UInt32(low & Self.scalarMask) }

  /// Adds a mark; a fifth one is dropped, as terminals do.
  mutating func mark(_ scalar: UInt32) {
    let value = UInt64(scalar)
    if low >> Self.scalarBits == 0 {
      low |= value << Self.scalarBits
    } else if high == 0 {
      high = value
    } else if high >> Self.scalarBits == 0 {
      high |= value << Self.scalarBits
    } else if high >> (2 * Self.scalarBits) == 0 {
      high |= value << (2 * Self.scalarBits)
    }
  }
}
