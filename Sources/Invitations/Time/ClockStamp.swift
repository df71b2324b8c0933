/// When something happened, by both clocks, so that its age can be told in spite of clock jumps.
public struct ClockStamp: Hashable, Sendable {
  /// What the wall clock said.
  public var moment: Moment
  /// The boot in which it happened.
  public var bootID: String
  /// The time since that boot.
  public var sinceBoot: Duration

  /// Makes a stamp from what was stored.
  public init(moment: Moment, bootID: String, sinceBoot: Duration) {
    self.moment = moment
    self.bootID = bootID
    self.sinceBoot = sinceBoot
  }

  /// Stamps this instant.
  public init(_ clock: ClockReading) {
    self.init(moment: clock.now, bootID: clock.bootID, sinceBoot: clock.sinceBoot)
  }

  /// The moment at which it happened in today's wall time.
  ///
  /// In the same boot the age is known exactly, whatever was done to the wall clock since; the later
  /// of the two readings counts, so that a jump never makes it older than it is.
  public func moment(seenAt clock: ClockReading) -> Moment {
    guard bootID == clock.bootID else { return moment }
    return max(moment, clock.now - (clock.sinceBoot - sinceBoot))
  }
}
