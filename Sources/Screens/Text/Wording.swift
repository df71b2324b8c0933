internal import Invitations

/// Numbers, times and counts in words, the same on every screen.
enum Wording {
  /// `1,000,000`.
  static func number(_ value: Int) -> String {
    let digits = String(value)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `1 person`, `2 people`.
  static func people(_ count: Int) -> String {
    count == 1 ? "1 person" : "\(number(count)) people"
  }

  /// `1 mail`, `2 mails`.
  static func count(_ count: Int, _ word: String) -> String {
    count == 1 ? "1 \(word)" : "\(number(count)) \(word)s"
  }

  /// `Amara`, `Amara and Chiyo`, `Amara, Chiyo and 3 more`.
  static func names(_ names: [String], limit: Int = 3) -> String {
    if names.count > limit {
      let shown = names.prefix(limit - 1).joined(separator: ", ")
      return "\(shown) and \(names.count - limit + 1) more"
    }
    guard names.count > 1, let last = names.last else { return names.first ?? "nobody" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// `10:14:30`.
  static func time(_ moment: Moment, _ clock: ClockReading) -> String {
    let civil = CivilTime(moment, secondsEast: clock.secondsEast)
    return "\(two(civil.hour)):\(two(civil.minute)):\(two(civil.second))"
  }

  /// `10:14`.
  static func shortTime(_ moment: Moment, _ clock: ClockReading) -> String {
    String(time(moment, clock).prefix(5))
  }

  /// `2026-11-23`.
  static func date(_ moment: Moment, _ clock: ClockReading) -> String {
    let civil = CivilTime(moment, secondsEast: clock.secondsEast)
    return "\(civil.year)-\(two(civil.month))-\(two(civil.day))"
  }

  /// The time of today, or with the date on another day.
  static func when(_ moment: Moment, _ clock: ClockReading) -> String {
    let day = date(moment, clock)
    return day == date(clock.now, clock) ? time(moment, clock) : "\(day) \(shortTime(moment, clock))"
  }

  /// `0:41`, `1:02:00`: what is left, rounded up; never negative.
  static func countdown(_ left: Duration) -> String {
    let seconds = max(0, (left.milliseconds + 999) / 1000)
    let minutes = seconds / 60
    guard minutes >= 60 else { return "\(minutes):\(two(Int(seconds % 60)))" }
    return "\(minutes / 60):\(two(Int(minutes % 60))):\(two(Int(seconds % 60)))"
  }

  /// `2 min`, `10 s`, `1 h`.
  static func span(_ duration: Duration) -> String {
    let seconds = duration.milliseconds / 1000
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min" }
    if seconds < 86400 { return "\(seconds / 3600) h" }
    return "\(seconds / 86400) d"
  }

  /// `3 d ago`, `just now`.
  static func ago(_ moment: Moment, _ clock: ClockReading) -> String {
    let passed = clock.now - moment
    return passed < .seconds(60) ? "just now" : "\(span(passed)) ago"
  }

  /// A sentence of its own: begins with a capital and ends with a full stop.
  static func sentence(_ words: String) -> String {
    guard let first = words.first else { return words }
    let start = first.uppercased() + words.dropFirst()
    return start.hasSuffix(".") || start.hasSuffix("?") ? start : start + "."
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
