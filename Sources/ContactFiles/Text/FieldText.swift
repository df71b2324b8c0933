internal import Invitations

/// The text of a field, ready to be kept: one line, safe to show, without blanks around it.
enum FieldText {
  /// Reads bytes that are printable ASCII.
  static func plain(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.trimmed(), as: UTF8.self)
  }

  /// Reads UTF-8 bytes.
  static func line(_ bytes: UnsafeRawBufferPointer) -> String {
    let bytes = bytes.trimmed()
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.isPlain ? text : line(text)
  }

  /// Makes a line of any text: line ends and tabs become blanks, the rest is made safe.
  static func line(_ text: String) -> String {
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
    return trimmed(SafeText.line(String(spaced)))
  }

  private static func trimmed(_ text: String) -> String {
    let space = UInt8(ascii: " ")
    guard text.utf8.first == space || text.utf8.last == space else { return text }
    var rest = text.utf8.drop { $0 == space }
    while rest.last == space { rest.removeLast() }
    return String(Substring(rest))
  }
}
