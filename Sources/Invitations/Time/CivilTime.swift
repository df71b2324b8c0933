/// A moment on the calendar and clock of a place, for showing and for quiet hours.
public struct CivilTime: Hashable, Sendable {
  /// Year, as in 2026.
  public let year: Int
  /// Month, 1 to 12.
  public let month: Int
  /// Day of the month, 1 to 31.
  public let day: Int
  /// Hour, 0 to 23.
  public let hour: Int
  /// Minute, 0 to 59.
  public let minute: Int
  /// Second, 0 to 59.
  public let second: Int
  /// Day of the week, 0 is Sunday.
  public let weekday: Int

  /// Reads the calendar at a moment, so many seconds east of Greenwich.
  ///
  /// Days are counted with the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible
  /// low-level date algorithms").
  public init(_ moment: Moment, secondsEast: Int = 0) {
    let seconds = Self.floor(moment.milliseconds, 1000) + Int64(secondsEast)
    let days = Self.floor(seconds, 86400)
    let rest = Int(seconds - days * 86400)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
    weekday = Int(((days + 4) % 7 + 7) % 7)
    let shifted = days + 719_468
    let era = Self.floor(shifted, 146_097)
    let dayOfEra = Int(shifted - era * 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + Int(era) * 400 + (month <= 2 ? 1 : 0)
  }

  /// The moment at which a calendar in Greenwich shows this date and time.
  public static func moment(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
  ) -> Moment {
    let shifted = month <= 2 ? year - 1 : year
    let era = floor(Int64(shifted), 400)
    let yearOfEra = shifted - Int(era) * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + Int64(dayOfEra) - 719_468
    return Moment(seconds: days * 86400 + Int64(hour * 3600 + minute * 60 + second))
  }

  private static func floor(_ a: Int64, _ b: Int64) -> Int64 {
    a >= 0 ? a / b : -((-a + b - 1) / b)
  }
}

extension Moment {
  /// ISO 8601 in Greenwich time, to the second: `2026-11-23T10:14:30Z`.
  public var iso8601: String {
    let t = CivilTime(self)
    return
      "\(t.year)-\(two(t.month))-\(two(t.day))T\(two(t.hour)):\(two(t.minute)):\(two(t.second))Z"
  }
}

extension CivilTime {
  /// The clock, as `10:14:30`.
  public var clock: String { "\(two(hour)):\(two(minute)):\(two(second))" }
  /// The date, as `2026-11-23`.
  public var date: String { "\(year)-\(two(month))-\(two(day))" }
  /// The months, as mails and people shorten them.
  public static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
