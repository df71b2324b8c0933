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
    moment.shown(at: clock)
  }

  /// A sentence of its own: begins with a capital and ends with a full stop.
  static func sentence(_ words: String) -> String {
    guard let first = words.first else { return words }
    let start = first.uppercased() + words.dropFirst()
    return start.hasSuffix(".") || start.hasSuffix("?") ? start : start + "."
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
