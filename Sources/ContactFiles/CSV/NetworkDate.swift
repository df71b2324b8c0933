/// Dates as professional networks write them in their exports.
enum NetworkDate {
  /// `08 Feb 2026` as `2026-02-08`; nil when it is no such date.
  static func iso(_ text: String) -> String? {
    var parts = text.utf8.split(separator: Byte.space).makeIterator()
    guard let day = parts.next().flatMap(number), (1...31).contains(day),
      let month = parts.next().flatMap(month), let year = parts.next().flatMap(number),
      (1000...9999).contains(year), parts.next() == nil
    else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    var number = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte), number < 10_000 else { return nil }
      number = number * 10 + Int(byte) - 0x30
    }
    return digits.isEmpty ? nil : number
  }

  /// The month whose English name starts with the same three letters, from 1.
  private static func month(_ name: Substring.UTF8View) -> Int? {
    months.firstIndex { $0.utf8.elementsEqual(name.prefix(3).lazy.map { $0 | 0x20 }) }
      .map { $0 + 1 }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
