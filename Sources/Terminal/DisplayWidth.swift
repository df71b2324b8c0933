/// How many terminal columns text takes, and what of it a terminal can show.
///
/// The answers are those of Unicode 14 and glibc's `wcwidth`, whatever the locale. Anything a
/// terminal and this program could count differently is first made simpler: see ``printable(_:)``.
public enum DisplayWidth {
  /// The columns of a whole text.
  public static func of(_ text: String) -> Int {
    if let columns = ofPlain(text) { return columns }
    var columns = 0
    for glyph in Glyphs(text) { columns += glyph.width }
    return columns
  }

  /// The columns of text that is nothing but printable ASCII; nil for other text.
  public static func ofPlain(_ text: String) -> Int? {
    let columns = text.utf8.withContiguousStorageIfAvailable { bytes in
      // Not allSatisfy: without an early end the loop takes many bytes at a time.
      var isPlain = true
      for byte in bytes { isPlain = isPlain && byte &- 0x20 < 0x5F }
      return isPlain ? bytes.count : nil
    }
    return columns ?? nil
  }

  /// The columns of one character: mostly 1 or 2, more for some Indic syllables, 0 when nothing of
  /// it shows.
  public static func of(_ character: Character) -> Int { of(String(character)) }

  /// The part of a character that one cell can hold: the base and at most four marks.
  ///
  /// A joined emoji keeps its first member without skin tone, a flag its first letter; controls,
  /// bidi controls and unassigned scalars become U+FFFD.
  public static func printable(_ character: Character) -> Character {
    var glyphs = Glyphs(String(character))
    guard let first = glyphs.next() else { return " " }
    return Cell(first, .plain).character ?? " "
  }

  /// A whole text as a frame shows it.
  public static func printable(_ text: String) -> String {
    if ofPlain(text) != nil { return text }
    var shown = String.UnicodeScalarView()
    for glyph in Glyphs(text) { Cell(glyph, .plain).appendScalars(to: &shown) }
    return String(shown)
  }

  /// The text in at most so many columns; what was cut ends in `ellipsis`.
  public static func cut(_ text: String, to columns: Int, ellipsis: Character = "…") -> String {
    guard of(text) > columns else { return printable(text) }
    let room = columns - of(ellipsis)
    guard room >= 0 else { return "" }
    var shown = String.UnicodeScalarView()
    var column = 0
    for glyph in Glyphs(text) {
      guard column + glyph.width <= room else { break }
      Cell(glyph, .plain).appendScalars(to: &shown)
      column += glyph.width
    }
    return String(shown) + String(ellipsis)
  }

  /// The columns of one scalar, or nil when it can not be printed.
  static func ofScalar(_ scalar: UInt32) -> Int? {
    if scalar < 0x300 { return scalar < 0x20 || (0x7F..<0xA0).contains(scalar) ? nil : 1 }
    if (0x4E00...0x9FFC).contains(scalar) || (0xAC00...0xD7A3).contains(scalar) { return 2 }
    let found = WidthTable.changes.withUnsafeBufferPointer { changes in
      var low = 0
      var high = changes.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if changes[middle] >> 2 <= scalar { low = middle } else { high = middle }
      }
      return changes[low] & 3
    }
    return found == 3 ? nil : Int(found)
  }
}
