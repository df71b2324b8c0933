@_spi(_Unicode) internal import Swift

/// Foreign text made safe to show: it can not move the cursor, hide, or turn its surroundings.
public enum SafeText {
  /// How many combining marks one cluster keeps.
  static let marksPerCluster = 8

  /// One line of safe text: controls become U+FFFD, invisible formats go, every blank is a space.
  ///
  /// Composed (NFC). Control characters, surrogates, private and unassigned code points, and line
  /// and paragraph separators become U+FFFD; formats (bidi overrides, zero-width, soft hyphen, tags)
  /// are removed except the joiners U+200C and U+200D, which scripts and emoji need; at most 8 marks
  /// stay on a cluster. Plain ASCII costs one pass and no copy.
  public static func line(_ text: String) -> String {
    guard !isSettled(text) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let safe = safe(scalar) { kept.append(safe) }
    }
    return composed(kept)
  }

  /// Whether a text is surely safe and composed already; false only means that it has to be made so.
  public static func isSettled(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { SettledText.holds($0) } ?? false
  }

  /// Whether well-formed UTF-8 is surely safe and composed already.
  public static func isSettled(utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    SettledText.holds(utf8)
  }

  private static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value >= 0x20, scalar.value < 0x7F { return scalar }
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return "\u{FFFD}"
    case .format: return scalar == "\u{200C}" || scalar == "\u{200D}" ? scalar : nil
    case .spaceSeparator: return " "
    default: return scalar
    }
  }

  private static func composed(_ scalars: String.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    for scalar in String(scalars)._nfc {
      marks = isMark(scalar) ? marks + 1 : 0
      if marks <= marksPerCluster { result.append(scalar) }
    }
    return String(result)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }
}
