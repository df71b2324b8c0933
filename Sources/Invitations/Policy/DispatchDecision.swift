/// Whether one held invitation may leave now, as far as time, caps and the stop decide it.
///
/// The guards about the person, the text and the sender (`Guard`) come on top; both belong inside
/// the transaction that claims.
public enum DispatchDecision: Hashable, Sendable {
  /// It may leave now.
  case leave
  /// It may not leave before this moment.
  case wait(until: Moment)
  /// It was found so late that the owner has to look at it again; the sentence says why.
  case lookAgain(reason: String)
  /// Nothing may leave until the owner acts.
  case pause(GuardFailure)

  /// What decides beside the invitation itself.
  public struct Conditions: Hashable, Sendable {
    /// The owner's settings.
    public var policy: SendingPolicy
    /// What of the caps is used.
    public var use: CapUse
    /// Whether the owner stopped all sending.
    public var isStopped: Bool
    /// When anything happened last, by the journal; nil when nothing ever did.
    public var lastEvent: Moment?
    /// When the owner let sending go on last; nothing that waited for that is late.
    public var resumedAt: Moment?

    /// Puts conditions together.
    public init(
      policy: SendingPolicy, use: CapUse, isStopped: Bool = false, lastEvent: Moment? = nil,
      resumedAt: Moment? = nil
    ) {
      self.policy = policy
      self.use = use
      self.isStopped = isStopped
      self.lastEvent = lastEvent
      self.resumedAt = resumedAt
    }
  }

  /// Decides about a mail to a domain whose hold has this deadline.
  public init(
    for hold: HoldDeadline, to domain: String, under conditions: Conditions, at clock: ClockReading
  ) {
    if let failure = Guard.failure(
      isStopped: conditions.isStopped, lastEvent: conditions.lastEvent, now: clock.now)
    {
      self = .pause(failure)
      return
    }
    let held = hold.remaining(at: clock)
    guard held == .zero, hold.leavesAt != .never else {
      self = .wait(until: hold.leavesAt == .never ? .never : clock.now + held)
      return
    }
    if let last = conditions.lastEvent, clock.now < last {
      self = .wait(until: last)
      return
    }
    let allowed = conditions.policy.earliestDeparture(
      to: domain, notBefore: clock.now, use: conditions.use, secondsEast: clock.secondsEast)
    guard allowed <= clock.now else {
      self = .wait(until: allowed)
      return
    }
    let late = min(
      hold.lateness(at: clock), clock.now - Self.couldHaveLeft(hold, domain, conditions, clock))
    self = late > .hours(1) ? .lookAgain(reason: Self.sentence(lateBy: late)) : .leave
  }

  /// Waiting for caps, quiet hours, its turn or the owner is not being late.
  private static func couldHaveLeft(
    _ hold: HoldDeadline, _ domain: String, _ conditions: Conditions, _ clock: ClockReading
  ) -> Moment {
    let allowed = conditions.policy.earliestDeparture(
      to: domain, notBefore: hold.leavesAt, use: conditions.use, secondsEast: clock.secondsEast)
    return max(
      allowed, conditions.use.marks.last ?? allowed, conditions.resumedAt ?? allowed)
  }

  private static func sentence(lateBy late: Duration) -> String {
    "found \(RelativeTime.length(late)) late (handpick was closed or the machine slept); "
      + "look at it again before it leaves"
  }
}
