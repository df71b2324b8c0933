/// An address that mail shows to be the owner's, about which the owner was not asked yet.
public struct OwnSuspect: Hashable, Sendable {
  /// The address.
  public var address: EmailAddress
  /// How many mails show it.
  public var count: Int
  /// What shows it, in words.
  public var evidence: String

  /// Suspects an address.
  public init(address: EmailAddress, count: Int, evidence: String) {
    self.address = address
    self.count = count
    self.evidence = evidence
  }
}
