/// Escapes of the form `=C3` and `%C3`.
enum Hexadecimal {
  /// A mark and two upper-case digits.
  static func escape(_ byte: UInt8, with mark: UInt8) -> [UInt8] {
    [mark, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
