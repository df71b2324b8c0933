/// The owner's settings for sending, with safe defaults.
public struct SendingPolicy: Hashable, Sendable {
  /// How many may leave.
  public struct Caps: Hashable, Sendable {
    /// At most so many people in one batch.
    public var batch: Int
    /// At most so many marks in any 24 hours.
    public var day: Int
    /// At most so many marks in any 7 days.
    public var week: Int
    /// No setting goes beyond so many a day.
    public static let hardDay = 200

    /// Makes caps; a day never goes beyond `hardDay`.
    public init(batch: Int = 50, day: Int = 25, week: Int = 100) {
      self.batch = max(1, batch)
      self.day = min(max(1, day), Self.hardDay)
      self.week = max(1, week)
    }
  }

  /// A time of the day in which nothing leaves; it may go over midnight.
  public struct QuietHours: Hashable, Sendable {
    /// The first quiet minute of the day, 0 to 1439.
    public var start: Int
    /// The first minute that is no longer quiet, 0 to 1439.
    public var end: Int

    /// Makes quiet hours from minutes of the day.
    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  /// A fixed hold, at least 10 s; nil holds by the size of the batch.
  public var fixedHold: Duration?
  /// The time between two mails to the same recipient domain.
  public var pace: Duration
  /// When nothing leaves; nil when every hour is good.
  public var quietHours: QuietHours?
  /// How long an invitation waits for an answer, 7 to 90 days.
  public var expiry: Duration
  /// How many may leave.
  public var caps: Caps

  /// Makes a policy; every default is the careful one.
  public init(
    fixedHold: Duration? = nil, pace: Duration = .seconds(20),
    quietHours: QuietHours? = QuietHours(start: 22 * 60, end: 7 * 60),
    expiry: Duration = .days(30), caps: Caps = Caps()
  ) {
    self.fixedHold = fixedHold.map { max($0, .seconds(10)) }
    self.pace = max(pace, .zero)
    self.quietHours = quietHours
    self.expiry = min(max(expiry, .days(7)), .days(90))
    self.caps = caps
  }

  /// How long a batch of this size is held before the first leaves.
  public func hold(for count: Int) -> Duration {
    if let fixedHold { return fixedHold }
    if count <= 3 { return .minutes(2) }
    return count <= 24 ? .minutes(10) : .minutes(60)
  }
}
