import Invitations

/// A mailbox as the words of a From or To header.
struct MailboxWords {
  /// The words, the last one the address.
  let words: [String]

  /// Writes a mailbox; the name becomes atoms, a quoted string or encoded words.
  init(_ mailbox: Mailbox) {
    let name = HeaderText(mailbox.name)
    let address = mailbox.address.sendKey
    words = name.text.isEmpty ? [address] : Self.phrase(name) + ["<\(address)>"]
  }

  private static func phrase(_ name: HeaderText) -> [String] {
    guard name.isPlain else { return EncodedWord.words(for: name.text) }
    let atoms = name.text.split(separator: " ")
    let fits = atoms.allSatisfy { $0.utf8.count <= EncodedWord.limit }
    if fits, atoms.allSatisfy({ $0.utf8.allSatisfy(isAtomByte) }) {
      return atoms.map(String.init)
    }
    let quoted = quote(name.text)
    return quoted.utf8.count <= EncodedWord.limit ? [quoted] : EncodedWord.words(for: name.text)
  }

  /// The bytes an atom may have (RFC 5322 section 3.2.3).
  private static func isAtomByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || atomMarks.contains(byte)
  }

  private static func quote(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "\\" || $0 == "\"" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }

  private static let atomMarks = Array("!#$%&'*+-/=?^_`{|}~".utf8)
}
