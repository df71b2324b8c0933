import Invitations

/// A moment as a Date header says it (RFC 5322 section 3.3).
struct MessageDate {
  /// `Mon, 23 Nov 2026 10:14:30 +0100`.
  let text: String

  /// Writes a moment as seen that many seconds east of Greenwich; zones count whole minutes.
  init(_ moment: Moment, secondsEast: Int) {
    let minutes = secondsEast / 60
    let time = CivilTime(moment, secondsEast: minutes * 60)
    let day = "\(Self.days[time.weekday]), \(time.day) \(Self.months[time.month - 1]) \(time.year)"
    let sign = minutes < 0 ? "-" : "+"
    let zone = sign + Self.two(abs(minutes) / 60) + Self.two(abs(minutes) % 60)
    text = "\(day) \(time.clock) \(zone)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
