/// Bytes that are safe to show as they are: the letters that nearly all names are written in.
enum SettledText {
  /// Whether well-formed UTF-8 holds printable text only that composing (NFC) leaves alone.
  ///
  /// Everything it does not know is false, and is looked at letter by letter.
  static func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    var marks = 0
    var previous = Kind.letter
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20, byte < 0x7F else { return false }
        index += 1
        (marks, previous) = (0, .letter)
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard index + length <= bytes.count else { return false }
      var value = UInt32(byte) & (0xFF &>> UInt32(length + 1))
      for offset in 1..<length { value = value &<< 6 | UInt32(bytes[index + offset] & 0x3F) }
      index += length
      let kind = kind(value)
      switch kind {
      case .letter: marks = 0
      case .mark: marks += 1
      // Two such marks in a row may have to change places.
      case .movingMark where previous != .movingMark: marks += 1
      case .movingMark, .unknown: return false
      }
      guard marks <= SafeText.marksPerCluster else { return false }
      previous = kind
    }
    return true
  }

  private enum Kind {
    /// Printable, assigned, no mark, and unchanged by NFC.
    case letter
    /// A mark of combining class 0 that composes with nothing.
    case mark
    /// A mark of another combining class that composes with nothing.
    case movingMark
    case unknown
  }

  private static func kind(_ value: UInt32) -> Kind {
    switch value {
    // Latin
    case 0xA1...0xAC, 0xAE...0x2FF, 0x1E00...0x1EFF: .letter
    // Han, Hangul, kana
    case 0x4E00...0x9FFC, 0xAC00...0xD7A3, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: .letter
    // Cyrillic, Greek
    case 0x400...0x482, 0x48A...0x52F, 0x38E...0x3A1, 0x3A3...0x3CE, 0x388...0x38A: .letter
    // Hebrew, Arabic with Persian letters
    case 0x5D0...0x5EA, 0x620...0x64A, 0x660...0x669, 0x671...0x6D3, 0x6F0...0x6F9: .letter
    case 0x64B...0x652: .movingMark
    // Devanagari, without the nukta, which composes
    case 0x904...0x939, 0x93D, 0x966...0x96F: .letter
    case 0x900...0x903, 0x93E...0x94C: .mark
    case 0x94D: .movingMark
    // Thai
    case 0xE01...0xE30, 0xE32...0xE33, 0xE40...0xE46, 0xE50...0xE59: .letter
    case 0xE31, 0xE34...0xE37: .mark
    case 0xE38...0xE39, 0xE48...0xE4B: .movingMark
    // Punctuation, full and half width, emoji with their joiners and selectors
    case 0x2010...0x2027, 0x2030...0x205E, 0xFF01...0xFF5E, 0xFF66...0xFF9D: .letter
    case 0x200C...0x200D, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F680...0x1F6C5: .letter
    case 0x1F900...0x1F9FF: .letter
    case 0xFE0F: .mark
    default: .unknown
    }
  }
}
