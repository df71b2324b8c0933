public import Invitations

/// What the dispatcher did or ran into, for the screens and the command line.
public enum DispatcherEvent: Hashable, Sendable {
  /// This was found after a crash and put right.
  case recovered(Recovery)
  /// It is being handed over.
  case claimed(Invitation)
  /// The next hop took it.
  case sent(Invitation)
  /// Nothing was taken; it is held again or given up, as its state says.
  case putOff(Invitation)
  /// It was refused for good.
  case refused(Invitation)
  /// A guard refused it, or it had been taken back.
  case blocked(Invitation)
  /// It was taken back while it was being handed over; nothing was taken.
  case cancelled(Invitation)
  /// It may or may not have left.
  case unknown(Invitation)
  /// The next hop can not be reached; it is tried again then.
  case unreachable(reason: String, next: Moment)
  /// Nothing leaves until the owner acts.
  case paused(reason: String)
  /// Nothing is due; the next look is then, or when something changes (nil).
  case idle(next: Moment?)
}
