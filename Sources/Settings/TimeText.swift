import Invitations

/// Durations and times of the day as people write them in a settings file.
enum TimeText {
  /// `20s`, `2m`, `1h`, `30d`.
  static func duration(_ text: String) -> Duration? {
    guard let unit = text.last, let count = Int(text.dropLast()), count >= 0, count < 1_000_000
    else { return nil }
    return switch unit {
    case "s": .seconds(count)
    case "m": .minutes(count)
    case "h": .hours(count)
    case "d": .days(count)
    default: nil
    }
  }

  /// `22:00-07:00`.
  static func quietHours(_ text: String) -> SendingPolicy.QuietHours? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(minute)
    guard ends.count == 2, let start = ends[0], let end = ends[1], start != end else { return nil }
    return SendingPolicy.QuietHours(start: start, end: end)
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}
