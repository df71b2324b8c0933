/// Times as people say them, rounded down to one unit.
public enum RelativeTime {
  /// How long ago, in full: `3 weeks ago`; `just now` under a minute and for the future.
  public static func ago(_ moment: Moment, now: Moment) -> String {
    guard now - moment >= .minutes(1) else { return "just now" }
    return "\(length(now - moment)) ago"
  }

  /// How long ago, short enough for a column: `2 d ago`.
  public static func shortAgo(_ moment: Moment, now: Moment) -> String {
    guard now - moment >= .minutes(1) else { return "just now" }
    return "\(shortLength(now - moment)) ago"
  }

  /// A length in full: `1 hour`, `3 weeks`.
  public static func length(_ duration: Duration) -> String {
    let (count, unit) = rounded(duration)
    return count == 1 ? "1 \(unit.name)" : "\(count) \(unit.name)s"
  }

  /// A length short enough for a column: `41 s`, `3 d`, `4 mo`.
  public static func shortLength(_ duration: Duration) -> String {
    let (count, unit) = rounded(duration)
    return "\(count) \(unit.short)"
  }

  /// A countdown: `0:41`, `12:03`, `1:00:00`, or `2 d 3 h` when days are left; rounded up, so that
  /// `0:00` is never shown while it runs.
  public static func countdown(_ duration: Duration) -> String {
    let seconds = max(0, (duration.milliseconds + 999) / 1000)
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    if hours >= 48 { return "\(hours / 24) d \(hours % 24) h" }
    let rest = twoDigits(seconds % 60)
    return hours > 0 ? "\(hours):\(twoDigits(minutes)):\(rest)" : "\(minutes):\(rest)"
  }

  /// When it comes: `in 0:41`, or `now`.
  public static func until(_ moment: Moment, now: Moment) -> String {
    moment > now ? "in \(countdown(moment - now))" : "now"
  }

  private typealias Unit = (name: String, short: String, seconds: Int64)

  private static let units: [(unit: Unit, from: Int64)] = [
    (("year", "y", 31_556_952), 31_556_952),
    (("month", "mo", 2_629_746), 30 * 86400),
    (("week", "w", 7 * 86400), 14 * 86400),
    (("day", "d", 86400), 86400),
    (("hour", "h", 3600), 3600),
    (("minute", "min", 60), 60),
  ]

  private static func rounded(_ duration: Duration) -> (count: Int64, unit: Unit) {
    let seconds = max(0, duration.milliseconds / 1000)
    guard let (unit, _) = units.first(where: { seconds >= $0.from }) else {
      return (seconds, ("second", "s", 1))
    }
    return (max(1, seconds / unit.seconds), unit)
  }

  private static func twoDigits(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
