/// Dates as professional networks write them in their exports.
enum NetworkDate {
  /// `08 Feb 2026` as `2026-02-08`; nil when it is no such date.
  static func iso(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    guard parts.count == 3, let day = Int(parts[0]), (1...31).contains(day),
      let month = months.firstIndex(of: parts[1].prefix(3).lowercased()),
      let year = Int(parts[2]), (1000...9999).contains(year)
    else { return nil }
    return "\(year)-\(padded(month + 1))-\(padded(day))"
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
