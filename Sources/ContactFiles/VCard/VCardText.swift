/// The escapes and separators inside a vCard value, which is UTF-8 by now.
enum VCardText {
  /// The parts between the separators that are not escaped, still escaped themselves.
  static func split(
    _ bytes: UnsafeRawBufferPointer, at separator: UInt8
  ) -> [UnsafeRawBufferPointer] {
    var parts: [UnsafeRawBufferPointer] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == Byte.backslash {
        index += 2
        continue
      }
      if bytes[index] == separator {
        parts.append(bytes.part(start, index))
        start = index + 1
      }
      index += 1
    }
    parts.append(bytes.part(start, bytes.count))
    return parts
  }

  /// The text without its escapes: `\n \, \; \\`; an unknown escape keeps its backslash.
  static func line(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.offset(of: Byte.backslash) != nil else { return FieldText.line(bytes) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == Byte.backslash, index < bytes.count else {
        output.append(byte)
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "n"), UInt8(ascii: "N"): output.append(Byte.lf)
      case Byte.comma, Byte.semicolon, Byte.backslash: output.append(bytes[index])
      default: output.append(contentsOf: [byte, bytes[index]])
      }
      index += 1
    }
    return output.withUnsafeBytes { FieldText.line($0) }
  }

  /// A component of a structured value: a list `a,b` is joined with a blank.
  static func component(_ bytes: UnsafeRawBufferPointer) -> String {
    guard bytes.offset(of: Byte.comma) != nil else { return line(bytes) }
    return split(bytes, at: Byte.comma).map(line).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
