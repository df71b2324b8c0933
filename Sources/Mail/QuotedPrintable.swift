/// Text in 7-bit lines of at most 76 bytes (RFC 2045 section 6.7).
///
/// Beyond the RFC no line starts with a dot or with `From `, which mail programs on the way like
/// to change.
enum QuotedPrintable {
  /// The encoded lines, each ended by CRLF.
  static func bytes(of lines: [String]) -> [UInt8] {
    lines.flatMap { encode(Array($0.utf8)) + HeaderLine.lineEnd }
  }

  private static func encode(_ line: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var column = 0
    for (index, byte) in line.enumerated() {
      let isLast = index == line.count - 1
      // A soft line break needs a place for its `=` unless the line ends here.
      let room = isLast ? width : width - 1
      var token = token(for: byte, isLast: isLast)
      if column + token.count > room {
        output += [UInt8(ascii: "=")] + HeaderLine.lineEnd
        column = 0
      }
      if column == 0, isRisky(line[index...]) { token = escaped(byte) }
      output += token
      column += token.count
    }
    return output
  }

  private static func token(for byte: UInt8, isLast: Bool) -> [UInt8] {
    switch byte {
    case 0x09, 0x20: isLast ? escaped(byte) : [byte]
    case UInt8(ascii: "="): escaped(byte)
    case 0x21...0x7E: [byte]
    default: escaped(byte)
    }
  }

  private static func isRisky(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first == UInt8(ascii: ".") || rest.starts(with: "From ".utf8)
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    Hexadecimal.escape(byte, with: UInt8(ascii: "="))
  }

  private static let width = 76
}
