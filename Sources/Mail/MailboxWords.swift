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
    if fits, atoms.allSatisfy({ $0.utf8.allSatisfy(HeaderAddress.isAtomByte) }) {
      return atoms.map(String.init)
    }
    let quoted = quote(name.text)
    return quoted.utf8.count <= EncodedWord.limit ? [quoted] : EncodedWord.words(for: name.text)
  }

  private static func quote(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "\\" || $0 == "\"" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
