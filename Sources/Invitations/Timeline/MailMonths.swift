/// How many mails went each way in each of the last 24 months.
public struct MailMonths: Hashable, Sendable {
  /// One month of the calendar.
  public struct Month: Hashable, Sendable {
    /// Year, as in 2026.
    public let year: Int
    /// Month, 1 to 12.
    public let month: Int
    /// Mails that the owner wrote.
    public fileprivate(set) var sent = 0
    /// Mails that they wrote.
    public fileprivate(set) var received = 0

    /// ISO 8601: `2026-11`.
    public var iso: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
  }

  /// So many months are looked at.
  public static let count = 24

  /// The months, the oldest first; the last one is not over yet.
  public let months: [Month]

  /// Counts the mails of the months up to now, by the owner's calendar.
  public init(_ mails: some Sequence<MailExchange>, at clock: ClockReading) {
    let last = Self.number(clock.now, clock)
    var months = (last - Self.count + 1...last).map { number in
      Month(year: number / 12, month: number % 12 + 1)
    }
    for mail in mails {
      let place = Self.number(mail.at, clock) - last + Self.count - 1
      guard months.indices.contains(place) else { continue }
      switch mail.direction {
      case .sent: months[place].sent += 1
      case .received: months[place].received += 1
      }
    }
    self.months = months
  }

  /// Mails that the owner wrote in these months.
  public var sent: Int { months.reduce(0) { $0 + $1.sent } }
  /// Mails that they wrote in these months.
  public var received: Int { months.reduce(0) { $0 + $1.received } }

  /// Months since the year 0.
  private static func number(_ moment: Moment, _ clock: ClockReading) -> Int {
    let time = CivilTime(moment, secondsEast: clock.secondsEast)
    return time.year * 12 + time.month - 1
  }
}
