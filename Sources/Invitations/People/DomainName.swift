@_spi(_Unicode) internal import Swift

/// A domain as the mail system wants it: letters, digits, hyphens and dots only.
enum DomainName {
  /// The lower-case domain with international labels as A-labels, without a trailing dot.
  static func ascii(_ text: Substring) throws(AddressProblem) -> String {
    var mapped = text.utf8.allSatisfy { $0 < 0x80 } ? text.lowercased() : map(text)
    if mapped.utf8.last == UInt8(ascii: ".") { mapped.removeLast() }
    guard !mapped.isEmpty else { throw .domainMissing }
    let labels = mapped.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1 else { throw .domainWithoutDot }
    if mapped.utf8.allSatisfy({ $0 < 0x80 }) {
      for label in labels { try check(label) }
    } else {
      mapped = try encode(labels)
    }
    guard mapped.utf8.count <= 253 else { throw .domainTooLong }
    return mapped
  }

  private static func encode(_ labels: [Substring]) throws(AddressProblem) -> String {
    var encoded: [String] = []
    for label in labels {
      guard label.utf8.contains(where: { $0 >= 0x80 }) else {
        try check(label)
        encoded.append(String(label))
        continue
      }
      if let stranger = label.first(where: { !isLetterLike($0) }) {
        throw .labelCharacter(stranger)
      }
      guard let name = Punycode.encode(label.unicodeScalars.map(\.value)) else {
        throw .labelTooLong(String(label))
      }
      let label = "xn--" + name
      try check(label[...])
      encoded.append(label)
    }
    return encoded.joined(separator: ".")
  }

  private static func check(_ label: Substring) throws(AddressProblem) {
    guard !label.isEmpty else { throw .labelEmpty }
    for byte in label.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        continue
      default: throw .labelCharacter(Character(Unicode.Scalar(byte)))
      }
    }
    guard label.utf8.count <= 63 else { throw .labelTooLong(String(label)) }
    let hyphen = UInt8(ascii: "-")
    guard label.utf8.first != hyphen, label.utf8.last != hyphen else {
      throw .labelHyphen(String(label))
    }
  }

  /// Lower case, composed, full-width letters and ideographic stops as their plain forms.
  private static func map(_ text: Substring) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3002, 0xFF0E, 0xFF61: plain.append(".")
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: plain.append(scalar)
      }
    }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: String(plain).lowercased()._nfc)
    return String(composed)
  }

  private static func isLetterLike(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .nonspacingMark,
        .spacingMark:
        true
      default: scalar == "-" || scalar == "\u{B7}" || scalar == "\u{30FB}"
      }
    }
  }
}
