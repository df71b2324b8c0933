/// Whether a word mixes alphabets whose letters look alike, as forged names do.
enum ScriptMix {
  /// Whether any label of the domain does; labels are A-labels.
  static func isMixed(domain: String) -> Bool {
    guard domain.utf8.contains(UInt8(ascii: "-")) else { return false }
    return domain.split(separator: ".").contains { label in
      guard label.hasPrefix("xn--") else { return false }
      guard let letters = Punycode.decode(label.dropFirst(4).utf8) else { return true }
      return isMixed(letters)
    }
  }

  /// Whether the letters come from more than one alphabet.
  ///
  /// Han, kana and hangul may stand beside each other and beside Latin letters; they are not taken
  /// for one another.
  static func isMixed(_ letters: some Sequence<UInt32>) -> Bool {
    var alphabet: Alphabet?
    for letter in letters {
      guard let next = Alphabet(of: letter) else { continue }
      if let alphabet, alphabet != next { return true }
      alphabet = next
    }
    return false
  }

  private enum Alphabet {
    case latin, greek, cyrillic, armenian, hebrew, arabic, indic, georgian, cherokee, other

    /// Nil for digits, marks, and scripts that mix by themselves.
    init?(of letter: UInt32) {
      guard let scalar = Unicode.Scalar(letter), scalar.properties.isAlphabetic else { return nil }
      switch letter {
      case ..<0x250, 0x250...0x2AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF:
        self = .latin
      case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
      case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
      case 0x530...0x58F: self = .armenian
      case 0x590...0x5FF: self = .hebrew
      case 0x600...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
      case 0x900...0xDFF: self = .indic
      case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
      case 0x13A0...0x13FF, 0xAB70...0xABBF: self = .cherokee
      case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
        0x20000...0x3FFFF:
        return nil
      default: self = .other
      }
    }
  }
}
