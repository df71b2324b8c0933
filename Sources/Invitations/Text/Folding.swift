@_spi(_Unicode) internal import Swift

/// Text folded for finding: case, diacritics and width do not matter.
public enum Folding {
  /// The folded form: lower case, decomposed, without marks, special Latin letters as plain ones.
  ///
  /// `Łukasz`, `LUKASZ` and `lukasz` fold to the same bytes, so do `Groß` and `gross`. Plain ASCII
  /// is folded byte by byte. Folding twice changes nothing.
  public static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the folded form as UTF-8: what `fold` gives, without a string in between.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    if text.withUTF8({ appendASCII($0, to: &bytes) }) { return }
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
  }

  /// Appends the folded form of plain ASCII, byte by byte; false, and nothing, for other text.
  static func appendASCII(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) -> Bool {
    guard isASCII(utf8) else { return false }
    let start = bytes.count
    bytes.append(contentsOf: utf8)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for place in start..<bytes.count {
        let byte = bytes[place]
        bytes[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
    }
    return true
  }

  /// Eight bytes at a time.
  private static func isASCII(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(utf8)
    var place = 0
    while place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0 else { return false }
      place += 8
    }
    while place < bytes.count {
      guard bytes[place] < 0x80 else { return false }
      place += 1
    }
    return true
  }

  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = Int(scalar.value)
    if value < 0x80 {
      bytes.append(value >= 0x41 && value <= 0x5A ? UInt8(value) | 0x20 : UInt8(value))
    } else if value < latin.count {
      bytes.append(contentsOf: latin[value])
    } else {
      bytes.append(contentsOf: slowFold(scalar))
    }
  }

  /// Latin letters are most of what address books hold, so their folded forms are made once.
  private static let latin: [[UInt8]] = (0..<0x250).map { value in
    Unicode.Scalar(UInt32(value)).map(slowFold) ?? []
  }

  private static func slowFold(_ scalar: Unicode.Scalar) -> [UInt8] {
    var folded: [UInt8] = []
    for part in String(narrow(scalar)).lowercased()._nfd where !isDropped(part) {
      if let plain = special[part] {
        folded.append(contentsOf: plain.utf8)
      } else {
        folded.append(contentsOf: Array(String(part).utf8))
      }
    }
    return folded
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0, 0x202F: " "
    default: scalar
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  /// Letters that do not decompose, as people without the key type them.
  private static let special: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h",
    "ı": "i", "ĸ": "k", "ŋ": "n", "ŧ": "t", "ƒ": "f", "ə": "e", "ĳ": "ij", "ŀ": "l", "ŉ": "n",
    "ǆ": "dz", "ǉ": "lj", "ǌ": "nj", "ς": "σ", "’": "'", "‘": "'", "‐": "-", "‑": "-",
  ]
}
