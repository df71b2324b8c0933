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
    output.reserveCapacity(line.count + line.count / 2)
    var column = 0
    for (index, byte) in line.enumerated() {
      let isLast = index == line.count - 1
      var isLiteral = isLiteral(byte, isLast: isLast)
      // A soft line break needs a place for its `=` unless the line ends here.
      if column + (isLiteral ? 1 : 3) > (isLast ? width : width - 1) {
        output.append(UInt8(ascii: "="))
        output += HeaderLine.lineEnd
        column = 0
      }
      if column == 0, isRisky(line[index...]) { isLiteral = false }
      if isLiteral {
        output.append(byte)
      } else {
        output += Hexadecimal.escape(byte, with: UInt8(ascii: "="))
      }
      column += isLiteral ? 1 : 3
    }
    return output
  }

  private static func isLiteral(_ byte: UInt8, isLast: Bool) -> Bool {
    switch byte {
    case 0x09, 0x20: !isLast
    case UInt8(ascii: "="): false
    default: (0x21...0x7E).contains(byte)
    }
  }

  private static func isRisky(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first == UInt8(ascii: ".") || rest.starts(with: "From ".utf8)
  }

  private static let width = 76
}
