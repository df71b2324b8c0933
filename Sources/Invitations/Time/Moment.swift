/// A point in time: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// The domain never asks for the time; it is told.
public struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970 began in Greenwich.
  public var milliseconds: Int64

  /// The moment so many milliseconds after 1970 began.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The moment so many seconds after 1970 began.
  public init(seconds: Int64) { milliseconds = seconds * 1000 }

  /// Later than everything: what is set for it waits until somebody sets another moment.
  public static let never = Moment(milliseconds: .max)

  /// Earlier comes first.
  public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

  /// The moment that much later; `never` stays.
  public static func + (moment: Moment, duration: Duration) -> Moment {
    Moment(milliseconds: moment.milliseconds.addingWithoutOverflow(duration.milliseconds))
  }

  /// The moment that much earlier; `never` stays.
  public static func - (moment: Moment, duration: Duration) -> Moment {
    guard moment != .never else { return moment }
    return Moment(milliseconds: moment.milliseconds.addingWithoutOverflow(-duration.milliseconds))
  }

  /// How much later the first is than the second; negative when it is earlier.
  public static func - (a: Moment, b: Moment) -> Duration {
    .milliseconds(a.milliseconds.subtractingWithoutOverflow(b.milliseconds))
  }
}

extension Duration {
  /// The whole milliseconds of this duration.
  public var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }

  /// So many minutes.
  public static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }
  /// So many hours.
  public static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }
  /// So many days of 24 hours.
  public static func days(_ count: Int) -> Duration { .seconds(count * 86400) }
}

extension Int64 {
  fileprivate func addingWithoutOverflow(_ other: Int64) -> Int64 {
    let (sum, isOver) = addingReportingOverflow(other)
    return isOver ? (other > 0 ? .max : .min) : sum
  }

  fileprivate func subtractingWithoutOverflow(_ other: Int64) -> Int64 {
    let (difference, isOver) = subtractingReportingOverflow(other)
    return isOver ? (other < 0 ? .max : .min) : difference
  }
}
