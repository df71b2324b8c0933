/// An event and when it was read, so that a screen can tell a person's key from a machine's.
public struct TimedEvent: Hashable, Sendable {
  /// What came.
  public var event: Event
  /// When it was read: time since the machine booted, sleep included (the clock of `ContinuousClock`).
  public var at: Duration
  /// How long after the event before it; the first event of a session has no predecessor.
  ///
  /// Keys that waited in a queue, were pasted without marks, or come from a program are read in one
  /// go, microseconds apart.
  public var gap: Duration?

  /// Makes a timed event.
  public init(_ event: Event, at: Duration, gap: Duration? = nil) {
    self.event = event
    self.at = at
    self.gap = gap
  }

  /// Whether no person types so fast: less than 8 ms after the event before it.
  public var isBurst: Bool {
    guard let gap else { return false }
    return gap < .milliseconds(8)
  }
}
