/// A lasting "do not write to", with its reason.
public struct Suppression: Hashable, Sendable {
  /// Why somebody is not written to.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// They said no to an invitation.
    case declined
    /// They asked never to be written to again.
    case stop
    /// They, or their provider, complained.
    case complaint
    /// The address does not exist (a 5.1.x refusal).
    case bounced
    /// The owner put them on the list by hand.
    case manual
    /// It came with an imported list.
    case imported

    /// Whether an explicit `lift` by the owner may remove it: only what is technical or manual.
    public var canBeLifted: Bool { self == .bounced || self == .manual }
  }

  /// The mailbox it covers; every address of the same person is covered with it.
  public var key: IdentityKey
  /// The person it covers, when known.
  public var person: Person.ID?
  /// Why.
  public var reason: Reason
  /// What it rests on, in words.
  public var evidence: String
  /// Since when.
  public var at: Moment

  /// Makes a suppression.
  public init(
    key: IdentityKey, person: Person.ID? = nil, reason: Reason, evidence: String, at: Moment
  ) {
    self.key = key
    self.person = person
    self.reason = reason
    self.evidence = evidence
    self.at = at
  }
}
