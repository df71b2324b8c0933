/// Dates as professional networks write them in their exports.
enum NetworkDate {
  /// `08 Feb 2026`, `2/8/26, 2:37 PM` or `2026-02-08 14:37:00 UTC` as `2026-02-08`; else nil.
  static func iso(_ text: String) -> String? {
    let text = text.utf8
    if let date = read(text[...], separator: Byte.space, order: [.day, .name, .year]) {
      return date
    }
    let date = text.prefix { $0 != Byte.comma && $0 != Byte.space && $0 != UInt8(ascii: "T") }
    return read(date, separator: UInt8(ascii: "/"), order: [.month, .day, .year])
      ?? read(date, separator: UInt8(ascii: "-"), order: [.year, .month, .day])
  }

  private enum Part { case day, month, name, year }

  private static func read(
    _ text: Substring.UTF8View, separator: UInt8, order: [Part]
  ) -> String? {
    var parts = text.split(separator: separator).makeIterator()
    var (year, month, day) = (0, 0, 0)
    for part in order {
      guard let word = parts.next() else { return nil }
      switch part {
      case .day: day = number(word) ?? 0
      case .month: month = number(word) ?? 0
      case .name: month = self.month(word) ?? 0
      case .year: year = number(word) ?? 0
      }
    }
    if (1...99).contains(year) { year += 2000 }
    guard parts.next() == nil, (1000...9999).contains(year), (1...12).contains(month),
      (1...31).contains(day)
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
