/// Quoted-printable text (RFC 2045 6.7), read leniently.
enum QuotedPrintable {
  /// The decoded bytes; a wrong escape stays as it is, soft breaks must have been joined before.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == Byte.equals, index + 1 < bytes.count, let high = Byte.hexValue(bytes[index]),
        let low = Byte.hexValue(bytes[index + 1])
      {
        output.append(high << 4 | low)
        index += 2
      } else if byte != Byte.equals || index < bytes.count {
        output.append(byte)
      }
    }
    return output
  }
}
