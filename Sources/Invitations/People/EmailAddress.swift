/// One valid mailbox address, with the two keys that the rules need.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
  /// The part before the `@`, exactly as given.
  public let local: String
  /// The part after the `@`: lower case, international labels as A-labels, no trailing dot.
  public let domain: String

  /// Reads an address, or says what is wrong with it.
  ///
  /// Valid is what can be sent to: an ASCII dot-atom of 1 to 64 bytes (RFC 5322 3.2.3), one `@`, and
  /// a domain of at least two labels of letters, digits and hyphens, 253 bytes at most, after its
  /// international labels were turned into A-labels (RFC 5890).
  public init(_ text: String) throws(AddressProblem) {
    if let plain = PlainAddress(text) {
      local = plain.local
      domain = plain.domain
      return
    }
    guard !text.isEmpty else { throw .empty }
    guard !text.unicodeScalars.contains(where: Self.isForbidden) else { throw .forbiddenCharacter }
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    if text.utf8.first == UInt8(ascii: "\""), parts.count > 1 { throw .localQuoted }
    guard parts.count == 2, let first = parts.first, let last = parts.last else { throw .notOneAt }
    local = String(Substring(first))
    try Self.checkLocal(local)
    domain = try DomainName.ascii(Substring(last))
  }

  /// Takes the two parts of a plain address, which need no look any more.
  init(plainLocal local: String, domain: String) {
    self.local = local
    self.domain = domain
  }

  /// Whether a text is an address that can be sent to; plain ASCII ones cost no allocation.
  public static func isValid(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlainAddress) == true
      || (try? EmailAddress(text)) != nil
  }

  /// Whether UTF-8 is an address that can surely be sent to; false only means that the full rules
  /// have to be asked.
  public static func isPlain(utf8: UnsafeBufferPointer<UInt8>) -> Bool { isPlainAddress(utf8) }

  /// The address to write to: exact as given, domain in A-labels.
  public var sendKey: String { "\(local)@\(domain)" }

  /// Who this address stands for, when asking "already invited?", "my own?" or "said no?".
  public var identityKey: IdentityKey { IdentityKey(local: local, domain: domain) }

  /// The send key.
  public var description: String { sendKey }

  /// Whether the bytes are an address that needs no mapping; false leaves it to the full check.
  private static func isPlainAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (dot, hyphen) = (UInt8(ascii: "."), UInt8(ascii: "-"))
    var index = 0
    var previous = dot
    while index < bytes.count, bytes[index] != UInt8(ascii: "@") {
      let byte = bytes[index]
      index += 1
      if !isLetterOrDigit(byte) {
        guard isAtomText(byte) || byte == dot && previous != dot,
          byte != UInt8(ascii: "?") || previous != UInt8(ascii: "=")
        else { return false }
      }
      previous = byte
    }
    guard previous != dot, index <= 64, bytes.count - index <= 254 else { return false }
    index += 1
    var (labels, label) = (0, index)
    previous = dot
    while index < bytes.count {
      let byte = bytes[index]
      if !isLetterOrDigit(byte) {
        if byte == dot {
          guard index > label, index - label <= 63, previous != hyphen else { return false }
          (labels, label) = (labels + 1, index + 1)
        } else {
          guard byte == hyphen, index > label else { return false }
        }
      }
      previous = byte
      index += 1
    }
    return labels > 0 && index > label && index - label <= 63 && previous != hyphen
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ...0x20, 0x3C, 0x3E, 0x7F...0xA0: true
    case ..<0x80: false
    default: scalar.properties.isWhitespace
    }
  }

  private static func checkLocal(_ local: String) throws(AddressProblem) {
    guard !local.isEmpty else { throw .localMissing }
    guard local.utf8.count <= 64 else { throw .localTooLong }
    var previous = UInt8(ascii: ".")
    for byte in local.utf8 {
      guard byte < 0x80 else { throw .localNotASCII }
      if byte == UInt8(ascii: "\"") { throw .localQuoted }
      guard byte == UInt8(ascii: ".") || isAtomText(byte) else {
        throw .localCharacter(Character(Unicode.Scalar(byte)))
      }
      if byte == UInt8(ascii: "."), previous == byte { throw .localDots }
      if byte == UInt8(ascii: "?"), previous == UInt8(ascii: "=") { throw .localEncodedWord }
      previous = byte
    }
    guard previous != UInt8(ascii: ".") else { throw .localDots }
  }

  /// `atext` of RFC 5322 3.2.3: letters, digits and ``!#$%&'*+-/=?^_`{|}~``.
  private static func isAtomText(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x40: atomTextLow &>> UInt64(byte) & 1 == 1
    case ..<0x80: atomTextHigh &>> UInt64(byte & 0x3F) & 1 == 1
    default: false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  // One bit for each character, so that a million addresses are checked without a table.
  private static let atomTextLow: UInt64 = 0xA3FF_ACFA_0000_0000
  private static let atomTextHigh: UInt64 = 0x7FFF_FFFF_C7FF_FFFE
}
