public import Invitations

/// What one pass over the queue did.
public struct DispatcherSummary: Hashable, Sendable {
  /// How many the next hop took.
  public var sent = 0
  /// How many were put off, refused or blocked, or are unknown now.
  public var notSent = 0
  /// Why nothing more leaves, if something is wrong.
  public var trouble: String?
  /// Whether trying again later may be enough; otherwise the owner has to act.
  public var troubleMayPass = false
  /// When the next one is due; nil when none is.
  public var next: Moment?

  /// Counts one event.
  mutating func count(_ event: DispatcherEvent) {
    switch event {
    case .sent: sent += 1
    case .putOff, .refused, .blocked, .unknown: notSent += 1
    case .unreachable(let reason, let next):
      (trouble, troubleMayPass, self.next) = (reason, true, next)
    case .paused(let reason): (trouble, troubleMayPass) = (reason, false)
    case .idle(let next): self.next = next
    case .recovered, .claimed, .cancelled: break
    }
  }
}
