/// Dates that were read before: a network's export has few days in many rows.
struct SeenDates {
  private var days: [String: String] = [:]

  /// More days than this are no export of a network's.
  private static let limit = 50_000

  /// The date as ISO text; nil when it is none.
  mutating func iso(_ text: String) -> String? {
    if let day = days[text] { return day }
    guard let day = NetworkDate.iso(text) else { return nil }
    if days.count < Self.limit { days[text] = day }
    return day
  }
}
