/// One valid mailbox address, with the two keys that the rules need.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
  /// The part before the `@`, exactly as given.
  public let local: String
  /// The part after the `@`: lower case, international labels as A-labels, no trailing dot.
  public let domain: String

  /// Reads an address, or says what is wrong with it.
  public init(_ text: String) throws(AddressProblem) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts.first, let last = parts.last else {
      throw .notOneAt
    }
    local = String(first)
    domain = last.lowercased()
  }

  /// The address to write to: exact as given, domain in A-labels.
  public var sendKey: String { "\(local)@\(domain)" }

  /// Who this address stands for, when asking "already invited?", "my own?" or "said no?".
  public var identityKey: IdentityKey { IdentityKey(sendKey.lowercased()) }

  /// The send key.
  public var description: String { sendKey }
}

/// Addresses with the same identity key are one mailbox.
///
/// Case, and where the provider is known to do so, `+tag` and dots, are folded away. Too broad is
/// the safe side: it only withholds an invitation.
public struct IdentityKey: Hashable, Sendable, CustomStringConvertible {
  /// The folded address.
  public let text: String

  /// Wraps a key that was stored before; use `EmailAddress.identityKey` to make one.
  public init(_ text: String) { self.text = text }

  /// The folded address.
  public var description: String { text }
}

/// Why a text is no address that could be written to.
public enum AddressProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is not exactly one `@`.
  case notOneAt

  /// A sentence for a person.
  public var description: String { "an address needs exactly one @" }
}
