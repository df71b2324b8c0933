/// What a folded scalar means in a name.
enum NameLetter {
  /// Part of a word; the plain form of a narrow one.
  case letter(isIdeographic: Bool, plain: Unicode.Scalar)
  /// Written inside a word, says nothing: an apostrophe, a mark.
  case silent
  /// Ends a short form.
  case dot
  /// Parts a family name from what belongs before it.
  case comma
  /// Stands between two people.
  case ampersand
  /// Everything else: blanks, hyphens, brackets, pictures.
  case separator

  /// Whether a byte is a letter or digit of ASCII.
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// Judges a scalar of a folded name.
  init(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x80 else {
      self = Self.ascii(scalar)
      return
    }
    if let plain = Self.wideKana(scalar) {
      self = .letter(isIdeographic: true, plain: plain)
    } else if Self.isIdeographic(scalar.value) {
      self = .letter(isIdeographic: true, plain: scalar)
    } else {
      self = Self.other(scalar)
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> NameLetter {
    switch scalar {
    case "a"..."z", "0"..."9", "A"..."Z": .letter(isIdeographic: false, plain: scalar)
    case "'", "`": .silent
    case ".": .dot
    case ",", ";": .comma
    case "&", "+": .ampersand
    default: .separator
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> NameLetter {
    switch scalar.value {
    case 0xB4, 0x2B9...0x2BC, 0x2BE, 0x2BF, 0x5F3, 0x5F4, 0x640, 0xFF9E, 0xFF9F: return .silent
    case 0x3B1...0x3C9, 0x430...0x52F, 0x5D0...0x5EA, 0x621...0x64A, 0x905...0x939:
      return .letter(isIdeographic: false, plain: scalar)
    case 0x60C, 0x3001: return .comma
    default: break
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .spacingMark:
      return .letter(isIdeographic: false, plain: scalar)
    case .nonspacingMark, .enclosingMark, .format: return .silent
    default: return .separator
    }
  }

  private static func isIdeographic(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x11FF, 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA,
      0x30FC...0x30FF, 0x3131...0x318E, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Narrow katakana in their usual width.
  private static func wideKana(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0xFF66...0xFF9D).contains(scalar.value) else { return nil }
    return kana[Int(scalar.value - 0xFF66)]
  }

  private static let kana = Array(
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
      .unicodeScalars)
}
