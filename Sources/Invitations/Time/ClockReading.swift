/// What the clocks say at one instant: the wall clock, and one that no person can turn.
///
/// A hold is over only when both agree, so turning the wall clock forward shortens nothing.
public struct ClockReading: Hashable, Sendable {
  /// The wall clock.
  public var now: Moment
  /// Identifies this boot of the machine; `sinceBoot` of another boot says nothing here.
  public var bootID: String
  /// Time since the machine booted, sleep included (CLOCK_BOOTTIME).
  public var sinceBoot: Duration
  /// The owner's zone at this instant, in seconds east of Greenwich.
  public var secondsEast: Int

  /// Takes a reading.
  public init(now: Moment, bootID: String, sinceBoot: Duration, secondsEast: Int = 0) {
    self.now = now
    self.bootID = bootID
    self.sinceBoot = sinceBoot
    self.secondsEast = secondsEast
  }
}
