internal import Invitations

/// The text of a field, ready to be kept: one line, safe to show, without blanks around it.
enum FieldText {
  /// Reads bytes that are printable ASCII.
  @inline(__always)
  static func plain(_ bytes: UnsafeRawBufferPointer) -> String { bytes.trimmed().text }

  /// Reads well-formed UTF-8 bytes.
  static func line(_ bytes: UnsafeRawBufferPointer) -> String {
    let bytes = bytes.trimmed()
    let isSettled =
      bytes.isPlain || SafeText.isSettled(utf8: bytes.assumingMemoryBound(to: UInt8.self))
    return isSettled ? bytes.text : line(bytes.text)
  }

  /// Two names with a blank between them; just the other one when one is empty.
  static func joined(_ first: String, _ second: String) -> String {
    if first.isEmpty { return second }
    if second.isEmpty { return first }
    var (first, second) = (first, second)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        let count = first.count + 1 + second.count
        return String(unsafeUninitializedCapacity: count) { buffer in
          let bytes = UnsafeMutableRawBufferPointer(buffer)
          bytes.copyMemory(from: UnsafeRawBufferPointer(first))
          bytes[first.count] = Byte.space
          UnsafeMutableRawBufferPointer(rebasing: bytes[(first.count + 1)...])
            .copyMemory(from: UnsafeRawBufferPointer(second))
          return count
        }
      }
    }
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
