extension MailMonths {
  /// Eight heights of a column, the lowest first.
  ///
  /// In ASCII a fuller character stands for a higher one.
  private static func heights(ascii: Bool) -> [Character] { Array(ascii ? ":-=+*#%@" : "▁▂▃▄▅▆▇█") }

  /// A picture of the months: a column for each, a row for each direction, and the first and the
  /// last month under it; both rows have one scale, and a month without mail is a dot.
  public func chart(ascii: Bool) -> [String] {
    let most = months.map { max($0.sent, $0.received) }.max() ?? 0
    func row(_ label: String, _ counts: [Int], _ sum: Int) -> String {
      let heights = Self.heights(ascii: ascii)
      let columns = counts.map { count in
        count == 0 ? "." : heights[(count * heights.count - 1) / max(1, most)]
      }
      return "\(label)  \(String(columns))  \(sum)"
    }
    guard let first = months.first, let last = months.last else { return [] }
    let (start, end) = (Self.name(of: first), Self.name(of: last))
    let gap = String(repeating: " ", count: max(1, months.count - start.count - end.count))
    return [
      row("you wrote ", months.map(\.sent), sent),
      row("they wrote", months.map(\.received), received),
      "            \(start)\(gap)\(end)",
    ]
  }

  /// `Nov 2026`.
  private static func name(of month: Month) -> String {
    "\(CivilTime.monthNames[month.month - 1]) \(month.year)"
  }
}
