/// JSON being written, as UTF-8.
struct JSONText {
  /// What was written so far.
  var bytes: [UInt8] = []

  /// Appends what is JSON already.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a text in quotes.
  mutating func quote(_ text: String) {
    var text = text
    text.withUTF8 { quote(UnsafeRawBufferPointer($0)) }
  }

  /// Appends well-formed UTF-8 in quotes (RFC 8259, section 7).
  ///
  /// Controls, also those beyond ASCII, and the two line ends of Unicode are written as numbers, so
  /// that every object is one line for whoever reads it.
  mutating func quote(_ text: UnsafeRawBufferPointer) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    var place = 0
    while place < text.count {
      guard Self.mayNeedEscape(text[place]), let (escape, length) = Self.escape(text, place) else {
        place += 1
        continue
      }
      bytes.append(contentsOf: text[start..<place])
      append(escape)
      place += length
      start = place
    }
    bytes.append(contentsOf: text[start...])
    bytes.append(UInt8(ascii: "\""))
  }

  /// The bytes that stand alone for what is escaped, and those that begin it.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || byte == 0xC2 || byte == 0xE2
  }

  /// What is written for the letter at that place, and how many bytes it has; nil for itself.
  private static func escape(_ text: UnsafeRawBufferPointer, _ place: Int) -> (String, Int)? {
    let byte = text[place]
    func next(_ offset: Int) -> UInt8 { place + offset < text.count ? text[place + offset] : 0 }
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case 0xC2: return next(1) < 0xA0 ? (number(UInt16(next(1))), 2) : nil
    case 0xE2:
      guard next(1) == 0x80, next(2) == 0xA8 || next(2) == 0xA9 else { return nil }
      return (number(0x2000 | UInt16(next(2) & 0x3F)), 3)
    default: return (number(UInt16(byte)), 1)
    }
  }

  private static func number(_ value: UInt16) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
