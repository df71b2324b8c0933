/// What the dispatcher gets when it claims an invitation: all it needs to hand it over.
public struct ClaimedInvitation: Hashable, Sendable {
  /// The invitation, in state `claimed`.
  public var invitation: Invitation
  /// The final bytes, as reviewed.
  public var message: [UInt8]
  /// The outside of the message.
  public var envelope: Envelope

  /// Makes a claim.
  public init(invitation: Invitation, message: [UInt8], envelope: Envelope) {
    self.invitation = invitation
    self.message = message
    self.envelope = envelope
  }
}

/// The answer to "what is to be sent now?".
public enum Claim: Hashable, Sendable {
  /// This one.
  case claimed(ClaimedInvitation)
  /// A due one was refused by a guard (now `blocked`) or had been withdrawn; ask again.
  case skipped(Invitation)
  /// Nothing may leave now; look again at this moment, or when something changes (nil).
  case wait(until: Moment?)
  /// Nothing leaves until the owner acts; the sentence says why.
  case paused(reason: String)
}

/// What was found after a crash, by the holder of the dispatcher lock.
public struct Recovery: Hashable, Sendable {
  /// Claimed but not marked: held again (or cancelled, where that had been asked).
  public var heldAgain: [Invitation.ID]
  /// Marked: may or may not have left.
  public var unknown: [Invitation.ID]

  /// Makes a report.
  public init(heldAgain: [Invitation.ID] = [], unknown: [Invitation.ID] = []) {
    self.heldAgain = heldAgain
    self.unknown = unknown
  }
}

/// The durable queue as the dispatcher sees it.
///
/// Every call is one transaction.
public protocol Outbox: Sendable {
  /// Puts right what a crash left behind; only the holder of the dispatcher lock may call it.
  func recover(at clock: ClockReading) throws -> Recovery

  /// Claims the next due invitation, with all guards inside the transaction.
  func claim(at clock: ClockReading, policy: SendingPolicy) throws -> Claim

  /// Commits, durably, that the last bytes may leave; `.withdrawn` when it was taken back first.
  func mark(_ id: Invitation.ID, at clock: ClockReading) -> Release

  /// Records what became of a claimed or marked invitation.
  func finish(
    _ id: Invitation.ID, with outcome: DeliveryOutcome, at clock: ClockReading,
    policy: SendingPolicy
  ) throws -> Invitation
}
