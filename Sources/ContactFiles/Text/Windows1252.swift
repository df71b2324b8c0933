/// Western text from before UTF-8, the fallback for everything that names no charset.
enum Windows1252 {
  /// The text as UTF-8; the five bytes that mean nothing become U+FFFD.
  static func utf8(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      switch byte {
      case ..<0x80: output.append(byte)
      case 0x80..<0xA0: output.append(contentsOf: high[Int(byte) - 0x80].utf8)
      default:
        output.append(0xC0 | byte >> 6)
        output.append(0x80 | byte & 0x3F)
      }
    }
    return output
  }

  private static let high = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}",
    "ž", "Ÿ",
  ]
}
