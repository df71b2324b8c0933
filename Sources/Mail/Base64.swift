/// Base64 with padding, without line breaks (RFC 4648 section 4).
enum Base64 {
  /// The encoded bytes.
  static func text(of bytes: [UInt8]) -> String {
    var characters: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + [0, 0]
      let value = Int(padded[0]) << 16 | Int(padded[1]) << 8 | Int(padded[2])
      for position in 0..<4 {
        let isPadding = position > group.count
        let digit = alphabet[value >> (18 - 6 * position) & 63]
        characters.append(isPadding ? UInt8(ascii: "=") : digit)
      }
    }
    return String(decoding: characters, as: UTF8.self)
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
