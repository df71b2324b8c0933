/// Bytes that are safe to show as they are: the letters that nearly all names are written in.
enum SettledText {
  /// Whether well-formed UTF-8 holds printable letters and signs only, none of which composes.
  ///
  /// Latin, Cyrillic, Hebrew and Arabic letters, kana, Han and Hangul: all assigned, none a mark,
  /// all unchanged by NFC. Everything else is false, and is looked at letter by letter.
  static func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20, byte < 0x7F else { return false }
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : 3
      guard byte < 0xF0, index + length <= bytes.count else { return false }
      var value = UInt32(byte) & (length == 2 ? 0x1F : 0x0F)
      for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
      guard isSettled(value) else { return false }
      index += length
    }
    return true
  }

  private static func isSettled(_ value: UInt32) -> Bool {
    switch value {
    case 0xA1...0xAC, 0xAE...0x2FF: true
    case 0x400...0x482, 0x48A...0x52F, 0x5D0...0x5EA, 0x620...0x64A: true
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: true
    case 0x4E00...0x9FFC, 0xAC00...0xD7A3: true
    default: false
    }
  }
}
