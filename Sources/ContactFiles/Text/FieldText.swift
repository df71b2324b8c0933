internal import Invitations

/// The text of a field, ready to be kept: one line, safe to show, without blanks around it.
enum FieldText {
  /// Reads well-formed UTF-8 bytes.
  static func line(_ bytes: UnsafeRawBufferPointer) -> String {
    let bytes = bytes.trimmed()
    return isSettled(bytes) ? bytes.text : line(bytes.text)
  }

  /// Reads well-formed UTF-8 bytes; nearly always that is a part of them as they stand.
  static func line(_ bytes: UnsafeRawBufferPointer, in arena: TextArena) -> UnsafeRawBufferPointer {
    let bytes = bytes.trimmed()
    return isSettled(bytes) ? bytes : arena.keep(line(bytes.text))
  }

  @inline(__always)
  private static func isSettled(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.isPlain || SafeText.isSettled(utf8: bytes.assumingMemoryBound(to: UInt8.self))
  }

  /// Makes a line of any text: line ends and tabs become blanks, the rest is made safe.
  static func line(_ text: String) -> String {
    trimmed(SafeText.isSettled(text) ? text : SafeText.line(spaced(text)))
  }

  private static func spaced(_ text: String) -> String {
    var spaced = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\t", "\u{0B}", "\u{0C}", "\u{85}": spaced.append(" ")
      default: spaced.append(scalar)
      }
      previous = scalar
    }
    return String(spaced)
  }

  private static func trimmed(_ text: String) -> String {
    let space = UInt8(ascii: " ")
    guard text.utf8.first == space || text.utf8.last == space else { return text }
    var rest = text.utf8.drop { $0 == space }
    while rest.last == space { rest.removeLast() }
    return String(Substring(rest))
  }
}
