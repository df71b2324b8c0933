public import Invitations

/// Somebody who may be the owner under another address.
public struct OwnCandidate: Hashable, Sendable {
  /// The address in question.
  public var address: EmailAddress
  /// The name that stands with it.
  public var name: String
  /// What speaks for it, in words.
  public var evidence: String

  /// Makes a candidate.
  public init(address: EmailAddress, name: String, evidence: String) {
    self.address = address
    self.name = name
    self.evidence = evidence
  }
}
