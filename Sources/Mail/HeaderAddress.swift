/// The addresses that every mail program on the way reads the same.
enum HeaderAddress {
  /// Whether this is an ASCII dot-atom of at most 64 bytes at a host name of two labels or more.
  ///
  /// A local part with `=?` is refused: sloppy readers decode it (RFC 2047).
  static func isSafe(_ address: String) -> Bool {
    let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last else { return false }
    return isDotAtom(local) && isHost(domain)
  }

  /// The bytes an atom may have (RFC 5322 section 3.2.3).
  static func isAtomByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || atomMarks.contains(byte)
  }

  private static let atomMarks = Array("!#$%&'*+-/=?^_`{|}~".utf8)

  private static func isDotAtom(_ local: Substring.UTF8View) -> Bool {
    let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard local.count <= 64, !Substring(local).contains("=?") else { return false }
    return atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomByte) }
  }

  private static func isHost(_ domain: Substring.UTF8View) -> Bool {
    let hyphen = UInt8(ascii: "-")
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, domain.count <= 253 else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
        && label.allSatisfy { $0 == hyphen || $0.isLetterOrDigit }
    }
  }
}
