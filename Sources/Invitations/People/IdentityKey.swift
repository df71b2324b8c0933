/// Addresses with the same identity key are one mailbox.
///
/// Case, and where the provider is known to do so, `+tag` and dots, are folded away. Too broad is
/// the safe side: it only withholds an invitation.
public struct IdentityKey: Hashable, Sendable, CustomStringConvertible {
  /// The folded address.
  public let text: String

  /// Wraps a key that was stored before; use `EmailAddress.identityKey` to make one.
  public init(_ text: String) { self.text = text }

  /// Folds an address by the rules of its provider.
  init(local: String, domain: String) {
    let folded = local.lowercased()
    guard let provider = MailProvider.known[domain] else {
      text = "\(folded)@\(domain)"
      return
    }
    let untagged = folded.firstIndex(of: "+").map { folded[..<$0] } ?? folded[...]
    // A local part that is all tag would fold into nothing, and with it into strangers.
    let kept = untagged.isEmpty ? folded : String(untagged)
    text = "\(provider.ignoresDots ? kept.filter { $0 != "." } : kept)@\(provider.domain)"
  }

  /// The key without the `+tag` of its local part, whatever the provider makes of tags.
  var withoutTag: IdentityKey {
    guard let plus = text.firstIndex(of: "+"), plus != text.startIndex,
      let at = text.lastIndex(of: "@"), plus < at
    else { return self }
    return IdentityKey(String(text[..<plus] + text[at...]))
  }

  /// The folded address.
  public var description: String { text }
}
