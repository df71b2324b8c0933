/// When a hold is over, by two clocks, so that turning one forward shortens nothing.
///
/// In the boot in which the hold began, the wall clock and the time since boot must both have come
/// to their deadlines. In another boot nobody knows how long the machine was off, so at least the
/// whole hold must have passed since then. Late, never early.
public struct HoldDeadline: Hashable, Sendable {
  /// The deadline by the wall clock.
  public var leavesAt: Moment
  /// The boot in which the hold began.
  public var bootID: String
  /// The deadline by the time since that boot.
  public var sinceBoot: Duration
  /// The length of the hold: what must have passed since any other boot.
  public var hold: Duration

  /// Makes a deadline from what was stored.
  public init(leavesAt: Moment, bootID: String, sinceBoot: Duration, hold: Duration) {
    self.leavesAt = leavesAt
    self.bootID = bootID
    self.sinceBoot = sinceBoot
    self.hold = hold
  }

  /// Begins a hold now; it leaves at the given moment, which caps and quiet hours may have put long
  /// after the hold itself.
  public init(leavesAt: Moment, hold: Duration, at clock: ClockReading) {
    self.init(
      leavesAt: leavesAt, bootID: clock.bootID,
      sinceBoot: clock.sinceBoot + max(leavesAt - clock.now, .zero), hold: hold)
  }

  /// How long it still holds: zero when it is over by both clocks.
  public func remaining(at clock: ClockReading) -> Duration {
    let byBoot =
      clock.bootID == bootID ? sinceBoot - clock.sinceBoot : hold - clock.sinceBoot
    return max(leavesAt - clock.now, byBoot, .zero)
  }

  /// Whether it is over by both clocks.
  public func isDue(at clock: ClockReading) -> Bool { remaining(at: clock) == .zero }

  /// How long it has been over; zero while it holds.
  public func lateness(at clock: ClockReading) -> Duration {
    guard isDue(at: clock) else { return .zero }
    let byWall = clock.now - leavesAt
    return clock.bootID == bootID ? min(byWall, clock.sinceBoot - sinceBoot) : byWall
  }

  /// Whether it is found so late (over 1 h) that the owner should look at it again.
  public func isLate(at clock: ClockReading) -> Bool { lateness(at: clock) > .hours(1) }
}
